package lantai.ledger.verify;

import java.util.Map;

/**
 * One thing that is not as it should be, with its place.
 *
 * @param what    which kind
 * @param place   where
 * @param details codes and numbers for the sentence, by name; never a title, a name or a reason
 */
public record Finding(What what, Place place, Map<String, String> details) {

    public Finding {
        details = Map.copyOf(details);
    }

    public Finding(What what, Place place) {
        this(what, place, Map.of());
    }

    /** What a finding says about the ledger as a whole. */
    public enum Weight {
        /** Worth knowing; the ledger may be intact all the same. */
        NOTE,
        /** The bytes are not what was written and signed. */
        CORRUPT,
        /** The journal is shorter than it is known to have been. */
        SHORTER,
        /** Somebody holds another history of the same log. */
        FORKED,
        /** It cannot be told from these files. */
        UNKNOWN
    }

    /** The kinds of finding; their words are stable. */
    public enum What {
        /** The last write was cut short; opening the registry takes it off into quarantine. */
        TORN_TAIL("torn-tail", Weight.NOTE),
        /** A torn tail was taken off earlier ({@code file}). */
        QUARANTINED("quarantined", Weight.NOTE),
        /** The file that remembers the length is missing: a cut end would not show without a head kept elsewhere. */
        NO_HEAD("no-head", Weight.NOTE),
        /** A head kept elsewhere lies behind the damage and could not be compared ({@code source}). */
        NOT_COMPARED("not-compared", Weight.NOTE),
        /** A head kept elsewhere was compared, but whether it is genuine was not checked ({@code source}). */
        UNTRUSTED_HEAD("untrusted-head", Weight.NOTE),
        /** A file in the journal's folder that the journal does not know ({@code file}). */
        OTHER_FILE("other-file", Weight.NOTE),
        /** A file that looks like a segment and is none: a second copy ({@code file}). */
        STRANGE_FILE("strange-file", Weight.CORRUPT),
        /** The segment cannot be read. */
        UNREADABLE("unreadable", Weight.CORRUPT),
        /** The segment's header is broken, or of another log, or does not fit the file's name. */
        HEADER("header", Weight.CORRUPT),
        /** Bytes that are no record ({@code bytes}: how many). */
        BROKEN_RECORD("broken-record", Weight.CORRUPT),
        /** Events are missing ({@code from}, {@code to}). */
        MISSING("missing", Weight.CORRUPT),
        /** A record with a number that was there already ({@code expected}). */
        REPEATED("repeated", Weight.CORRUPT),
        /** The record does not continue the one before: one of the two is not what was written. */
        CHAIN("chain", Weight.CORRUPT),
        /** The leaf is no event in its one form, or one of another log. */
        EVENT_FORM("event-form", Weight.CORRUPT),
        /** A signature does not hold ({@code person}). */
        SIGNATURE("signature", Weight.CORRUPT),
        /** A signature under a key that the ledger does not name for this person here, or none of the actor's ({@code person}). */
        SIGNER("signer", Weight.CORRUPT),
        /** The log's own key of an epoch is not signed by the one before, or an epoch was left out ({@code epoch}, {@code expected}). */
        LOG_KEY("log-key", Weight.CORRUPT),
        /** A state secret was destroyed without two witnesses who signed, and the event does not say so. */
        HANDS("hands", Weight.CORRUPT),
        /** The events carried over are not those of the log before that the first event commits to ({@code origin}, {@code size}, {@code known}). */
        MIGRATION("migration", Weight.CORRUPT),
        /** An event behind the one that closed the log. */
        AFTER_CLOSE("after-close", Weight.CORRUPT),
        /** {@code count} events from here on say they were recorded ({@code recorded}) before a head in front of them was seen ({@code seen}). */
        BACK_DATED("back-dated", Weight.NOTE),
        /** The event does not name its subject's previous event ({@code subject}). */
        SUBJECT_CHAIN("subject-chain", Weight.CORRUPT),
        /** The actor's own count does not go on: an event was repeated or left out ({@code person}, {@code expected}). */
        ACTOR_COUNT("actor-count", Weight.CORRUPT),
        /** A sealed content that an event names is not there ({@code content}). */
        CONTENT_MISSING("content-missing", Weight.CORRUPT),
        /** A sealed content is not the file its event names: changed, swapped, older or cut ({@code content}). */
        CONTENT_OTHER("content-other", Weight.CORRUPT),
        /** The file that remembers the last record is broken, or remembers another. */
        HEAD("head", Weight.CORRUPT),
        /** The journal was longer once ({@code size}, {@code known}, {@code source}). */
        SHORTER("shorter", Weight.SHORTER),
        /** A head or proof kept elsewhere has another root or leaf here ({@code source}, {@code size}). */
        OTHER_ROOT("other-root", Weight.FORKED),
        /** The head kept elsewhere is of another log ({@code source}, {@code origin}). */
        OTHER_LOG("other-log", Weight.UNKNOWN),
        /** A version or suite that is unknown here, or without a provider. */
        UNKNOWN_FORM("unknown-form", Weight.UNKNOWN);

        private final String word;
        private final Weight weight;

        What(String word, Weight weight) {
            this.word = word;
            this.weight = weight;
        }

        public String word() {
            return word;
        }

        public Weight weight() {
            return weight;
        }
    }
}
