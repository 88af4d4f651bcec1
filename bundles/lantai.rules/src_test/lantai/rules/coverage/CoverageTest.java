package lantai.rules.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.core.evidence.CoverageState;

@DisplayName("Which time a device's log proves")
final class CoverageTest {

    @Test
    @DisplayName("nothing is proven by no log")
    void nothing() {
        assertEquals("0-60 uncovered no-import", new Log().told(0, 60));
        assertEquals(List.of(), new Log().spans(60, 60));
    }

    @Test
    @DisplayName("numbers without a hole prove all that lies between the first and the last record, and nothing outside")
    void continuous() {
        assertEquals("0-5 uncovered no-import, 5-14:30 proven continuous, 14:30-60 uncovered not-yet-imported", new Log().jobs(5, 1, 10).told(0, 60));
    }

    @Test
    @DisplayName("numbers may stand behind letters; ids that are none prove like a log without numbers")
    void letters() {
        assertEquals("0-1:30 proven continuous, 1:30-3 uncovered missing-numbers 12..12, 3-4 proven continuous",
                new Log().job(0, "J-10").job(1, "J-11").job(3, "J-13").job(4, "J-14").told(0, 4));
        assertEquals("0-2 proven not-numbered", new Log().job(0, "2f-1c").job(1, "9a-7").imported(0, 2, 0).told(0, 2).replace("1:30", "2"));
    }

    @Test
    @DisplayName("missing numbers leave the time between their neighbours open")
    void hole() {
        assertEquals("0-2:30 proven continuous, 2:30-10 uncovered missing-numbers 4..9, 10-12:30 proven continuous",
                new Log().jobs(0, 1, 3).jobs(10, 10, 12).told(0, 12).replace("12 proven", "12:30 proven"));
    }

    @Test
    @DisplayName("jobs that end in another order than they began leave no hole, nor do several lines of one job")
    void outOfOrder() {
        assertEquals("0-6:30 proven continuous, 6:30-7 uncovered not-yet-imported",
                new Log().job(0, "1").job(1, "3").job(2, "2").job(3, "4").job(3, "4").job(5, "6").job(6, "5").told(0, 7));
        assertEquals("0-3:30 proven continuous, 3:30-4 uncovered not-yet-imported", new Log().job(0, "3").job(1, "1").job(2, "2").job(3, "4").told(0, 4));
    }

    @Test
    @DisplayName("a late job closes its hole however late it comes")
    void late() {
        var log = new Log().jobs(0, 1, 9).jobs(10, 11, 200).job(300, "10");
        assertTrue(log.spans(0, 250).stream().allMatch(s -> s.state() == CoverageState.PROVEN), log.told(0, 250));
    }

    @Test
    @DisplayName("numbers that begin anew behind a restart are no hole; without a restart they are")
    void restart() {
        assertEquals("0-12 proven continuous", new Log().jobs(0, 101, 105).mark(7, "", "restart").jobs(8, 1, 5).told(0, 12));
        assertEquals("0-12 proven continuous", new Log().jobs(0, 101, 105).mark(7, "1", "restart").jobs(8, 2, 6).told(0, 12));
        assertEquals("0-4:30 proven continuous, 4:30-8 uncovered numbers-went-back 1..105, 8-12 proven continuous",
                new Log().jobs(0, 101, 105).jobs(8, 1, 5).told(0, 12));
        assertEquals("0-4:30 proven continuous, 4:30-28 uncovered numbers-went-back 1..5, 28-32 proven continuous",
                new Log().jobs(0, 1, 5).jobs(28, 1, 5).told(0, 32));
    }

    @Test
    @DisplayName("a restart hides no hole where the numbers run on")
    void restartHidesNothing() {
        assertEquals("0-4:30 proven continuous, 4:30-8 uncovered missing-numbers 106..109, 8-9 proven continuous",
                new Log().jobs(0, 101, 105).mark(6, "", "restart").jobs(8, 110, 112).told(0, 9));
    }

    @Test
    @DisplayName("a counter that runs over is no hole; numbers missing around its end are")
    void wrap() {
        assertEquals("0-6 proven continuous", new Log().jobs(0, 999_997, 999_999).jobs(3, 1, 5).told(0, 6));
        assertEquals("0-6 proven continuous", new Log().jobs(0, 65_533, 65_535).jobs(3, 0, 5).told(0, 6));
        assertEquals("0-1:30 proven continuous, 1:30-3 uncovered missing-numbers 999999..2, 3-6 proven continuous",
                new Log().jobs(0, 999_997, 999_998).jobs(3, 3, 8).told(0, 6));
    }

    @Test
    @DisplayName("overflow and deletion leave open what lies before them, switching off what lies behind")
    void marks() {
        assertEquals("0-1:30 proven continuous, 1:30-20 uncovered overflow, 20-22 proven continuous",
                new Log().jobs(0, 1, 2).mark(20, "3", "overflow").jobs(21, 4, 6).told(0, 22));
        assertEquals("0-1:30 proven continuous, 1:30-20 uncovered deleted, 20-22 proven continuous",
                new Log().jobs(0, 1, 2).mark(20, "3", "deleted").jobs(21, 4, 6).told(0, 22));
        assertEquals("0-5 proven continuous, 5-20 uncovered switched-off, 20-22 proven continuous",
                new Log().jobs(0, 1, 2).mark(5, "3", "off").mark(20, "4", "on").jobs(21, 5, 7).told(0, 22));
        assertEquals("0-5 proven continuous, 5-30 uncovered switched-off", new Log().jobs(0, 1, 2).mark(5, "3", "off").told(0, 30));
        assertEquals("0-5 proven continuous, 5-21 uncovered switched-off, 21-22 proven continuous",
                new Log().jobs(0, 1, 2).mark(5, "3", "off").jobs(21, 4, 6).told(0, 22));
    }

    @Test
    @DisplayName("more sheets on the meter than in the log leave the time between two readings open, fewer make it suspect")
    void meter() {
        assertEquals("0-60 proven continuous", new Log().jobs(0, 1, 61).meter(0, 1_000).meter(60, 1_300).told(0, 60));
        assertEquals("0-60 proven continuous", new Log().jobs(0, 1, 61).meter(0, 1_000).meter(60, 1_306).told(0, 60), "two per cent");
        assertEquals("0-60 uncovered meter-differs", new Log().jobs(0, 1, 61).meter(0, 1_000).meter(60, 1_308).told(0, 60));
        assertEquals("0-30 suspect meter-differs, 30-60 proven continuous",
                new Log().jobs(0, 1, 61).meter(0, 1_000).meter(30, 1_100).meter(60, 1_250).told(0, 60));
        assertEquals("0-60 suspect meter-differs", new Log().jobs(0, 1, 61).meter(0, 1_000).meter(60, 10).told(0, 60), "a meter that went back");
    }

    @Test
    @DisplayName("a clock that went back is suspect; slips of minutes are not")
    void clock() {
        assertEquals("0-40:30 suspect clock-went-back, 40:30-41 uncovered not-yet-imported",
                new Log().job(40, "1").job(0, "2").job(5, "3").told(0, 41).replaceFirst("suspect clock-went-back, 40:30", "suspect clock-went-back, 40:30"));
        assertFalse(new Log().job(10, "1").job(0, "2").told(0, 11).contains("clock"));
    }

    @Test
    @DisplayName("a log without numbers proves less, and a silence between two files is suspect for a week and open beyond")
    void unnumbered() {
        var day = 24 * 60;
        assertEquals("0-60 proven not-numbered, 60-2000 suspect no-import, 2000-2060 proven not-numbered, 2060-2100 uncovered not-yet-imported",
                new Log().job(0, "").job(59, "").job(2_000, "").job(2_059, "").imported(0, 60, 0).imported(2_000, 2_060, 0).told(0, 2_100)
                        .replace("2059:30", "2060"));
        assertTrue(new Log().job(0, "").job(9 * day, "").imported(0, 60, 0).imported(9 * day, 9 * day + 60, 0).told(0, 9 * day)
                .contains("uncovered no-import"));
        assertEquals("0-60 suspect unreadable-lines", new Log().job(0, "").imported(0, 60, 2).told(0, 60));
    }

    @Test
    @DisplayName("whatever is thrown at it, spans follow one another without hole or overlap, no missing number is proven, and order does not matter")
    void property() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var gone = new TreeSet<Integer>();
            var last = random.nextInt(2, 60);
            for (var n = random.nextInt(4); n > 0; n--) {
                gone.add(random.nextInt(1, last + 1));
            }
            var log = new Log();
            IntStream.rangeClosed(1, last).filter(n -> !gone.contains(n)).forEach(n -> log.job(2 * n, Integer.toString(n)));
            if (random.nextBoolean()) {
                log.mark(random.nextInt(0, 2 * last), "", random.nextBoolean() ? "off" : "deleted");
            }
            var spans = log.spans(0, 200);
            for (var i = 1; i < spans.size(); i++) {
                assertEquals(spans.get(i - 1).to(), spans.get(i).from());
            }
            assertEquals(Log.at(0), spans.get(0).from());
            assertEquals(Log.at(200), spans.get(spans.size() - 1).to());
            for (var number : gone) {
                var at = Log.at(2 * number).plusSeconds(1);
                assertFalse(spans.stream().anyMatch(s -> s.proves(at)), "number " + number + " of " + last + " without " + gone + ", seed " + seed);
            }
            Collections.shuffle(log.records, random);
            assertEquals(spans, log.spans(0, 200), "seed " + seed);
        }
    }
}
