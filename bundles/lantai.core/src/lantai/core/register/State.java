package lantai.core.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import lantai.core.code.CopyId;
import lantai.core.event.Bytes;
import lantai.core.evidence.ImportFact;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.mark.Level;
import lantai.core.mark.Mark;
import lantai.core.mark.Track;
import lantai.core.mark.Urgency;

/** The present of one subject of the registry, as its events left it. Names and titles are empty where their key is gone. */
public sealed interface State permits State.UnitState, State.PersonState, State.PlaceState, State.DeviceState, State.SettingState,
        State.DocumentState, State.ApprovalState, State.RegistryState, State.EvidenceState, State.GroupState, State.SightingState,
        State.GapState, CopyState {

    record UnitState(String unit, String name, Optional<String> parent, Optional<String> phone) implements State {
    }

    /**
     * A person and what decides about eligibility.
     *
     * @param publicKey the key he signs with now, once enrolled
     * @param operator  whether his PIN opens the registry
     */
    record PersonState(String person, String name, String unit, PersonClass personClass, PersonStatus status, Set<Role> roles,
            Optional<LocalDate> reviewUntil, Optional<LocalDate> pledge, Optional<LocalDate> trainingUntil, Optional<String> phone,
            Optional<Bytes> publicKey, boolean operator) implements State {

        /** The highest level his class may know (usual mapping: core 绝密, important 机密, general 秘密). */
        public Level clearance() {
            return switch (personClass) {
                case CORE -> Level.TOP_SECRET;
                case IMPORTANT -> Level.SECRET;
                case GENERAL -> Level.CONFIDENTIAL;
                case NONE -> Level.NONE;
            };
        }
    }

    record PlaceState(String place, String name, String unit, PlaceKind kind, Level approved, PhoneRule phones, Optional<String> in)
            implements State {
    }

    record DeviceState(String device, DeviceKind kind, String place, String logFormat, OptionalInt meter, OptionalInt clockToleranceSeconds)
            implements State {
    }

    /** A local limit with who set it and when; the reason is shown beside it. */
    record SettingState(String key, String value, String reason, String setBy, OffsetDateTime since) implements State {
    }

    /**
     * A document: what all its copies share.
     *
     * @param issued day it was registered or dated, from which the period of secrecy counts
     */
    record DocumentState(String document, String number, String title, String maskedTitle, Mark mark, Urgency urgency, CarrierKind kind,
            Track track, String origin, int pages, int copies, Set<String> rangePersons, Set<String> rangeUnits, Copying copying,
            Optional<LocalDate> returnBy, Optional<String> parent, Map<String, String> telegram, LocalDate issued, boolean received,
            Optional<String> fromUnit) implements State {
    }

    /**
     * What the registry has recorded of itself under one heading.
     *
     * @param heading {@code log-key}, {@code recovery}, {@code backup}, {@code mirror}, {@code redaction} or {@code vault}
     * @param number  epoch of the log's key, generation of the root key; of others how many there have been
     * @param key     the log's public key in force; empty under other headings
     * @param since   when the last was recorded
     */
    record RegistryState(String heading, int number, Optional<Bytes> key, OffsetDateTime since) implements State {

        /** Heading of the log's keys. */
        public static final String LOG_KEY = "log-key";
        /** Heading of what crashes left behind. */
        public static final String RECOVERY = "recovery";
        /** Heading of backups and of coming back from one. */
        public static final String BACKUP = "backup";
        /** Heading of the sheets of the recovery secret; their number is the generation. */
        public static final String RECOVERY_SHEETS = "recovery-sheets";
        /** Heading of their use. */
        public static final String RECOVER = "recover";
        /** Heading of the vault's root key and of keys that are gone. */
        public static final String VAULT = "vault";
        /** Heading of the journal's second copy. */
        public static final String MIRROR = "mirror";
        /** Heading of the compartment of top-secret documents. */
        public static final String COMPARTMENT = "compartment";
        /** Heading of its openings. */
        public static final String COMPARTMENT_OPEN = "compartment-open";
        /** Heading of destroyed text keys. */
        public static final String REDACTION = "redaction";
        /** Heading of the last event of a log that another one continues. */
        public static final String CLOSED = "closed";
        /** Heading of the first event of a log that continues another one. */
        public static final String MIGRATION = "migration";
        /** Heading of time-stamps from outside. */
        public static final String TIMESTAMP = "timestamp";
    }

    /**
     * The logs of a device taken in so far.
     *
     * @param name    the device's name in its logs, as the last import said
     * @param imports in the order of the ledger; one that a crash cut in two is among them
     */
    record EvidenceState(String device, Optional<String> name, List<Import> imports) implements State {

        /**
         * One log taken in.
         *
         * @param portions from when to when the records of each portion are, and how many; portion n is the subject
         *                 {@code DEVICE/ACT/n}
         */
        public record Import(ImportFact fact, OffsetDateTime entered, String by, List<Stretch> portions) {
        }

        /** What one portion holds. */
        public record Stretch(Instant from, Instant to, long records) {
        }
    }

    /** A work group in a messenger, from the list of groups. */
    record GroupState(String group, String name, String owner, Set<String> members, Optional<String> purpose, LocalDate created,
            Optional<LocalDate> dissolved) implements State {
    }

    /** Content seen outside, as reported. The words of it are sealed: empty where their key is gone. */
    record SightingState(String sighting, OffsetDateTime seenAt, String reportedBy, String channel, Optional<String> group,
            Optional<CopyId> copy, Optional<String> document, Optional<String> number, Optional<String> text, Optional<String> image,
            Optional<String> visible) implements State {
    }

    /** How two persons last closed a gap. */
    record GapState(String gap, String decision, String reason, String by, String second, OffsetDateTime at) implements State {
    }

    /**
     * How far an approval to copy reaches.
     *
     * @param pages  which pages: a number of pages, or a list such as {@code 1-3,5}; all when empty
     * @param count  how many copies may be made under it in all
     * @param device the only device to be used
     */
    record Scope(Optional<String> pages, OptionalInt count, Optional<String> device) {
        /** Without a limit. */
        public static final Scope ANY = new Scope(Optional.empty(), OptionalInt.empty(), Optional.empty());

        /** How many pages it names; empty when it names none or says so in words. */
        public OptionalInt pageCount() {
            return pages.map(PageList::count).orElse(OptionalInt.empty());
        }
    }

    /**
     * An approval, or a declined application.
     *
     * @param used how many copies have been made under it
     */
    record ApprovalState(String approval, ApprovalKind kind, String applicant, List<CopyId> copies, Optional<String> document,
            OffsetDateTime from, OffsetDateTime to, Set<String> persons, Scope scope, int used, String approver, boolean declined)
            implements State {

        /** Whether it speaks of that copy: names it, or its document and no copies. */
        public boolean covers(CopyId copy) {
            return copies.contains(copy) || copies.isEmpty() && document.filter(copy.document()::equals).isPresent();
        }


        /** Whether it permits this for that copy at that time, to whom it names (to anybody when it names none). */
        public boolean permits(ApprovalKind wanted, CopyId copy, String person, OffsetDateTime when) {
            return !declined && kind == wanted && !when.isBefore(from) && !when.isAfter(to)
                    && covers(copy)
                    && (persons.isEmpty() ? applicant.equals(person) : persons.contains(person));
        }
    }
}
