package lantai.app.paper;

import java.util.List;

import lantai.app.vault.RecoverySheets;

/** Port to printing recovery sheets (恢复密片): one A4 page a sheet, the words numbered. Nothing is written to any file by it. */
public interface RecoveryPrinting {

    /**
     * What stands on each page beside the words, in the reader's language.
     *
     * @param title with {@code {number}} and {@code {made}} for which sheet of how many
     * @param facts lines under the title, the same on each
     * @param foot  lines at the end: how to keep it, who signs that it was sealed
     */
    record Wording(String title, List<String> facts, List<String> foot) {
        public Wording {
            facts = List.copyOf(facts);
            foot = List.copyOf(foot);
        }
    }

    /** A PDF in memory; whoever gets it holds the secret. */
    byte[] recovery(RecoverySheets sheets, Wording wording);
}
