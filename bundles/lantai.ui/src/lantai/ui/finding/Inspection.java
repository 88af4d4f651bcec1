package lantai.ui.finding;

import java.util.List;

/**
 * What the files of a registry show without a key.
 *
 * @param verdict in one sentence, in the window's language
 * @param sound   whether it is intact
 * @param rows    everything that was found
 */
public record Inspection(String verdict, boolean sound, List<FindingRow> rows) {

    public Inspection {
        rows = List.copyOf(rows);
    }
}
