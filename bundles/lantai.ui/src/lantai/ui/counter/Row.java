package lantai.ui.counter;

import java.util.List;
import java.util.Optional;

import lantai.core.code.CopyId;
import lantai.core.mark.Level;
import lantai.rules.Finding;

/**
 * One scanned thing with its verdict.
 *
 * @param text     what was scanned, when it is no copy of this registry
 * @param mark     密级★期限 as it stands on the paper
 * @param verdict  may go, blocked, or only a word about it
 * @param problem  key of what is wrong with the scan itself ({@code forged}, {@code unknown}, {@code twice} …)
 */
record Row(Optional<CopyId> copy, String text, Level level, String mark, String urgency, String number, Verdict verdict,
        List<Finding> findings, Optional<String> problem) {

    /** What the row says at once, by sign, word, colour and sound. */
    enum Verdict {
        GOOD, NOTICE, BLOCKED
    }

    Row {
        findings = List.copyOf(findings);
    }

    static Row problem(String text, String problem) {
        return new Row(Optional.empty(), text, Level.NONE, "", "", "", Verdict.BLOCKED, List.of(), Optional.of(problem));
    }

    Row with(List<Finding> judged) {
        var blocked = judged.stream().anyMatch(Finding::blocks);
        return new Row(copy, text, level, mark, urgency, number, blocked ? Verdict.BLOCKED : judged.isEmpty() ? Verdict.GOOD : Verdict.NOTICE,
                judged, Optional.empty());
    }

    boolean isBlocked() {
        return verdict == Verdict.BLOCKED;
    }
}
