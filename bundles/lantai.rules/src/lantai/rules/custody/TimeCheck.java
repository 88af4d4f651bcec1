package lantai.rules.custody;

import java.time.Duration;

import lantai.core.act.ActBody;
import lantai.rules.Check;
import lantai.rules.book.Case;
import lantai.rules.setting.LocalSettings;

/** Times of acts: not in the future, not before what is known of the copy, entered when they happen (G12). */
public final class TimeCheck implements Check {

    /** How far two clocks may be apart. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    @Override
    public void judge(Case of) {
        var at = of.act().at();
        if (at.toInstant().isAfter(of.situation().now().plus(CLOCKS_APART))) {
            of.against("T-1", of.act().by(), "at", at.toString());
        }
        var late = Duration.between(at.toInstant(), of.act().entered().toInstant()).toMinutes();
        if (late > LocalSettings.number(of.register(), "late.tolerance_minutes")) {
            of.against("T-3", of.act().by(), "minutes", Long.toString(late));
        }
        if (of.act().body() instanceof ActBody.OnCopies on && on.isPermission()) {
            for (var copy : on.copies()) {
                of.register().copy(copy).filter(state -> at.toInstant().isBefore(state.lastAt().toInstant()))
                        .ifPresent(state -> of.against("T-2", copy.toString(), "copy", copy.toString(), "at", at.toString(), "last",
                                state.lastAt().toString()));
            }
        }
    }
}
