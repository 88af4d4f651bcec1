package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.app.rehearsal.Rehearsal;
import lantai.app.rehearsal.RehearsedYear;
import lantai.app.rehearsal.Score;
import lantai.rules.RuleBook;
import lantai.rules.gap.Gap;
import lantai.rules.gap.engine.GapEngine;
import lantai.rules.gap.engine.GapListing;

@DisplayName("The gap engine over an invented year")
final class RehearsedYearTest {

    private static final int DAYS = Integer.getInteger("lantai.year.days", 170);
    private static final int YEARS = Integer.getInteger("lantai.years", 1);
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private static List<Gap> found(Rehearsal rehearsal, int days) {
        var engine = new GapEngine(new RuleBook(), rehearsal.past());
        rehearsal.events().forEach(engine::take);
        engine.settle();
        return new GapListing(engine, RehearsedYear.end(days)).plain();
    }

    @Test
    @DisplayName("finds every gap that was put in, from when to when, and no other")
    void findsWhatIsThere() {
        var seed = System.nanoTime();
        System.err.println("seed " + seed);
        for (var i = 0; i < YEARS; i++) {
            var year = RehearsedYear.of(seed + i, DAYS, true);
            var rehearsal = new Rehearsal(seed + i, TOLERANCE);
            assertEquals(List.of(), year.play(rehearsal), "seed " + (seed + i));
            assertTrue(year.known().stream().map(k -> k.code()).distinct().count() == 23 || DAYS < 170, "every code is in it");
            var score = new Score();
            score.add(year.known(), found(rehearsal, DAYS), RehearsedYear.end(DAYS));
            assertEquals(List.of(), score.differing(), "seed " + (seed + i));
        }
    }

    @Test
    @DisplayName("finds nothing in a year in which nothing went wrong")
    void findsNothing() {
        var seed = System.nanoTime();
        System.err.println("seed " + seed);
        for (var i = 0; i < YEARS; i++) {
            var year = RehearsedYear.of(seed + i, DAYS, false);
            var rehearsal = new Rehearsal(seed + i, TOLERANCE);
            assertEquals(List.of(), year.play(rehearsal), "seed " + (seed + i));
            assertEquals(List.of(), found(rehearsal, DAYS).stream().map(g -> g.code() + " " + g.subject() + " " + g.from() + " " + g.arguments()).toList(),
                    "seed " + (seed + i));
        }
    }

    @Test
    @DisplayName("gives the same gaps whether events come one by one, in any portions, or all at once")
    void inPortions() {
        var seed = System.nanoTime();
        System.err.println("seed " + seed);
        var random = new Random(seed);
        var days = 80;
        var year = RehearsedYear.of(seed, days, true);
        var rehearsal = new Rehearsal(seed, TOLERANCE);
        var engine = new GapEngine(new RuleBook(), rehearsal.past());
        var devices = new HashMap<String, Integer>();
        var taken = 0;
        for (var act : year.acts()) {
            rehearsal.play(act, year.persons());
            if (random.nextInt(40) == 0) {
                var device = year.records().keySet().stream().skip(random.nextInt(year.records().size())).findFirst().orElseThrow();
                portion(year, rehearsal, device, devices, random.nextInt(60), act.entered().toInstant().toEpochMilli());
            }
            while (taken < rehearsal.events().size()) {
                engine.take(rehearsal.events().get(taken++));
            }
            if (random.nextInt(20) == 0) {
                engine.settle();
            }
        }
        for (var device : year.records().keySet()) {
            portion(year, rehearsal, device, devices, Integer.MAX_VALUE, Long.MAX_VALUE);
        }
        while (taken < rehearsal.events().size()) {
            engine.take(rehearsal.events().get(taken++));
        }
        var end = RehearsedYear.end(days);
        var step = new GapListing(engine, end).plain().stream().collect(Collectors.toMap(Gap::id, g -> g));
        var whole = found(rehearsal, days).stream().collect(Collectors.toMap(Gap::id, g -> g));
        assertEquals(new HashSet<>(whole.values()), new HashSet<>(step.values()), "seed " + seed);
        assertTrue(whole.size() > 5);
    }

    /** The next records of a device, no later than a moment. */
    private static void portion(RehearsedYear year, Rehearsal rehearsal, String device, Map<String, Integer> told, int most, long until) {
        var all = year.records().get(device);
        var from = told.getOrDefault(device, 0);
        var to = from;
        while (to < all.size() && to - from < most && all.get(to).end().toEpochMilli() <= until) {
            to++;
        }
        if (to > from) {
            year.observe(rehearsal, device, all.subList(from, to), from);
            told.put(device, to);
        }
    }
}
