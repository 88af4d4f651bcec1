package lantai.ledger.verify;

import java.util.Optional;

import lantai.ledger.note.SignedNote;
import lantai.ledger.tree.TreeHead;

/** What a verification comes to. There is no bare "ok". */
public sealed interface Verdict {

    /** The stable word: {@code intact}, {@code corrupt}, {@code rolled-back}, {@code forked}, {@code unverifiable}. */
    String word();

    /** Everything is as it was written, as far as the files and the heads at hand can tell. */
    record Intact(TreeHead head) implements Verdict {
        @Override
        public String word() {
            return "intact";
        }
    }

    /**
     * Bytes are not what was written or signed.
     *
     * @param at the first event concerned; everything before it is whole
     */
    record Corrupt(long at) implements Verdict {
        @Override
        public String word() {
            return "corrupt";
        }
    }

    /**
     * The end is missing, or an old copy was put back.
     *
     * @param size  events there are
     * @param known events there once were
     */
    record RolledBack(long size, long known) implements Verdict {
        @Override
        public String word() {
            return "rolled-back";
        }
    }

    /**
     * Two histories of one log.
     *
     * @param ours   this journal's head at the other's size; empty when a single leaf gave it away
     * @param signed this journal's own newest signed checkpoint, if it was at hand
     * @param theirs the head that was kept elsewhere
     */
    record Forked(Optional<TreeHead> ours, Optional<SignedNote> signed, OutsideHead theirs) implements Verdict {
        @Override
        public String word() {
            return "forked";
        }
    }

    /** Nothing can be said. */
    record Unverifiable(Why why) implements Verdict {
        @Override
        public String word() {
            return "unverifiable";
        }
    }

    /** Why nothing can be said. */
    enum Why {
        /** No journal is there. */
        NO_JOURNAL("no-journal"),
        /** The folder does not say what it is. */
        NO_REGISTRY("no-registry"),
        /** A later version wrote it. */
        UNKNOWN_VERSION("unknown-version"),
        /** No provider for this suite here. */
        UNKNOWN_SUITE("unknown-suite"),
        /** What was given to compare with is of another log. */
        OTHER_LOG("other-log"),
        /** The files cannot be read. */
        UNREADABLE("unreadable"),
        /** It was stopped before its end. */
        CANCELLED("cancelled");

        private final String word;

        Why(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
