package lantai.ui.finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import lantai.app.ledger.LedgerReport;
import lantai.text.Words;

/**
 * One thing that was found, in words.
 *
 * @param place  {@code SEGMENT@OFFSET}
 * @param event  number of the event concerned
 * @param what   the kind's stable word
 * @param words  the sentence
 * @param isNote whether the ledger may be whole all the same
 */
public record FindingRow(String place, long event, String what, String words, boolean isNote) {

    /** Every finding of a report, in its order. */
    public static List<FindingRow> of(LedgerReport report, Words words) {
        return report.findings().stream().map(found -> new FindingRow(found.place(), found.event(), found.what(),
                words.get("ledger-finding." + found.what(), found.details()), found.isNote())).toList();
    }

    /** Something that is not in the journal's files themselves. */
    public static FindingRow refused(String what, String words, Map<String, String> arguments) {
        return new FindingRow(arguments.getOrDefault("source", "-"), -1, what, words, false);
    }

    List<String> cells() {
        return List.of(sign(), place, event < 0 ? "—" : Long.toString(event), what, words);
    }

    String sign() {
        return isNote ? "!" : "✖";
    }

    boolean contains(String lowerCase) {
        return String.join(" ", cells()).toLowerCase(Locale.ROOT).contains(lowerCase);
    }
}
