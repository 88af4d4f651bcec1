package lantai.app.trace;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import lantai.app.life.Life;
import lantai.core.code.CopyId;

/**
 * What came of a picture: a lead, never a proof of who took it.
 *
 * @param kind    how sure
 * @param leads   the copies it leads to; more than one when a page carries two copies' marks, or its label says another than its mark
 * @param reason  when there is none: {@code no-mark}, {@code not-ours}, {@code unknown-mark}
 * @param reading what the reader saw
 * @param picture the picture's file hash
 */
public record TraceAnswer(Kind kind, List<Lead> leads, Optional<String> reason, PhotoReader.Reading reading, lantai.core.event.Hash picture) {

    /** How sure an answer is. */
    public enum Kind {
        /** A check was right: label or mark. */
        IDENTIFIED("identified"),
        /** Agrees with one mark of the register more than with any other. */
        LIKELY("likely"),
        /** Nothing. */
        NONE("none");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * A copy that a picture leads to.
     *
     * @param page     page, where the mark says it
     * @param by       {@code qr}, {@code mark} or {@code register}
     * @param mark     the mark, when it was not a label
     * @param holdings its life: who held it when, with proof and gaps
     */
    public record Lead(CopyId copy, OptionalInt page, String by, Optional<MarkedCopy> mark, Optional<PhotoReader.Found> found,
            Optional<PhotoReader.Likely> likely, List<Life.Interval> holdings) {
        public Lead {
            holdings = List.copyOf(holdings);
        }
    }

    public TraceAnswer {
        leads = List.copyOf(leads);
    }

    public Optional<Lead> first() {
        return leads.stream().findFirst();
    }
}
