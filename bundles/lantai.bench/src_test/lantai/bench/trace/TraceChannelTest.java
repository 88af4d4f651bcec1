package lantai.bench.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import lantai.bench.channel.Condition;
import lantai.bench.channel.Layout;
import lantai.bench.trace.TraceTrial.Outcome;
import lantai.trace.mark.Ink;

/** {@code -Dlantai.trace.pages=N} takes N pages of every layout instead of one of one. */
@DisplayName("A marked page, printed, photographed and sent on by the simulated channel")
class TraceChannelTest {

    private static final int PAGES = Integer.getInteger("lantai.trace.pages", 1);
    private static final long SEED = Long.getLong("lantai.trace.seed", 3);

    @ParameterizedTest(name = "{0} on a page of kind {1}")
    @CsvSource({"TEX, OFFICIAL", "DOT, TABLE"})
    @DisplayName("is named in nearly every photo, and never as another copy")
    void named(Ink ink, Layout layout) {
        System.out.println("seed " + SEED);
        var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var number = 0; number < PAGES; number++) {
            for (var each : PAGES > 1 ? Layout.values() : new Layout[] {layout}) {
                new TraceTrial(SEED).page(number, each, ink, true, (condition, of, outcome, ms) -> outcomes.merge(outcome, 1, Integer::sum));
            }
        }
        var all = outcomes.values().stream().mapToInt(n -> n).sum();
        assertEquals(0, outcomes.getOrDefault(Outcome.WRONG, 0), outcomes::toString);
        assertTrue(outcomes.getOrDefault(Outcome.RIGHT, 0) >= 0.85 * all, outcomes::toString);
        assertEquals(0, all % Condition.values().length);
    }

    @ParameterizedTest(name = "a page of kind {0}")
    @CsvSource({"FORM"})
    @DisplayName("names nobody when there is no mark")
    void unmarked(Layout layout) {
        for (var number = 0; number < PAGES; number++) {
            new TraceTrial(SEED).page(number, layout, Ink.TEX, false,
                    (condition, of, outcome, ms) -> assertEquals(Outcome.NONE, outcome, condition.name()));
        }
    }
}
