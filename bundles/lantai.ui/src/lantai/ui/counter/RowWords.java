package lantai.ui.counter;

import java.util.Map;

import lantai.rules.Finding;
import lantai.text.Words;

/** Says a row's verdict in words. */
final class RowWords {

    private final Words words;

    RowWords(Words words) {
        this.words = words;
    }

    String sign(Row row) {
        return switch (row.verdict()) {
            case GOOD -> "✔";
            case NOTICE -> "!";
            case BLOCKED -> "✖";
        };
    }

    String verdict(Row row) {
        if (row.problem().isPresent()) {
            return problem(row.problem().get(), row.text());
        }
        var first = row.findings().stream().filter(f -> row.isBlocked() == f.blocks()).findFirst();
        return first.map(f -> row.isBlocked() ? words.finding(f) : CounterMessages.verdict_good + " · " + words.finding(f))
                .orElse(CounterMessages.verdict_good);
    }

    /** What is wrong with a scan that is no copy of this registry. */
    String problem(String key, String text) {
        return switch (key) {
            case "forged" -> CounterMessages.problem_forged;
            case "revoked" -> CounterMessages.problem_revoked;
            case "unknown" -> CounterMessages.problem_unknown;
            default -> words.get("bad-act." + key, Map.of("value", text));
        };
    }

    String finding(Finding finding) {
        return words.finding(finding);
    }

    String source(Finding finding) {
        return words.rule(finding.rule()) + " · " + finding.rule().id() + " · " + words.source(finding.rule().source());
    }

    String remedy(Finding finding) {
        return words.remedy(finding);
    }

    Words words() {
        return words;
    }
}
