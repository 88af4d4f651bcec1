package lantai.ui.frame;

import java.time.Instant;
import java.util.Optional;

/**
 * What the status line says of the registry; no title, no name.
 *
 * @param size      events in the journal
 * @param head      hash of the last event in hexadecimal, as long as it is; shown shortened
 * @param verified  when the journal was last verified
 * @param sound     whether that found everything whole
 * @param openLoops copies that are out and have to come back
 * @param overdue   of these, past their time
 * @param suite     id of the cipher suite
 * @param readOnly  whether the registry can only be looked at
 */
public record StatusLineModel(long size, String head, Optional<Instant> verified, boolean sound, int openLoops, int overdue, String suite,
        boolean readOnly) {

    private static final int ENDS = 4;

    /** The head as people compare it: {@code 7c1e…9af2}. */
    String shortHead() {
        return head.length() <= 2 * ENDS ? head : head.substring(0, ENDS) + "…" + head.substring(head.length() - ENDS);
    }

    /**
     * What the status line says of those outside who vouch for the ledger.
     *
     * @param words with its sign
     * @param good  whether somebody has done so lately
     */
    public record Witness(String words, boolean good) {
    }

    /** How many gaps nobody closed, by severity; there is no room for the yellow ones. */
    public record Gaps(long red, long orange) {

        /** Nobody counted them in this session. */
        public static final Gaps UNKNOWN = new Gaps(-1, -1);
    }
}
