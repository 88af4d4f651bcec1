package lantai.ui.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.app.life.Life;
import lantai.app.life.Life.Interval;
import lantai.core.code.CopyId;
import lantai.core.register.CopyStatus;
import lantai.ui.life.LifeLine.Lane;

@DisplayName("The life line")
class LifeLineTest {

    private static final OffsetDateTime BIRTH = OffsetDateTime.parse("2026-11-16T08:00:00+08:00");

    private static final LifeLine.Names NAMES = new LifeLine.Names() {
        @Override
        public String person(String code) {
            return "person " + code;
        }

        @Override
        public String place(String code) {
            return "place " + code;
        }

        @Override
        public String permission(String act) {
            return "act " + act;
        }

        @Override
        public String nobody() {
            return "registry";
        }

        @Override
        public String read() {
            return "read";
        }
    };

    private static Interval interval(int fromHour, int toHour, String holder, String place, CopyStatus status, boolean proven, String... gaps) {
        return new Interval(BIRTH.plusHours(fromHour), BIRTH.plusHours(toHour), Optional.ofNullable(holder), Optional.ofNullable(place), status,
                "a1", proven, List.of(), List.of(gaps));
    }

    private static LifeLine line(Interval... intervals) {
        return LifeLine.of(new Life(new CopyId("D1", 1), intervals[intervals.length - 1].to(), List.of(intervals), List.of(), List.of(), List.of()), NAMES);
    }

    @Test
    @DisplayName("has in every lane no hole and no overlap from birth to now")
    void whole() {
        var line = line(interval(0, 5, null, "CAB1", CopyStatus.STORED, true), interval(5, 6, "zhou", null, CopyStatus.ISSUED, true),
                interval(6, 7, "zhou", "ROOM", CopyStatus.READING, true), interval(7, 10, "zhou", null, CopyStatus.ISSUED, false, "G1"));
        for (var segments : line.lanes().values()) {
            assertEquals(line.begin(), segments.get(0).from());
            assertEquals(line.end(), segments.get(segments.size() - 1).to());
            for (var i = 1; i < segments.size(); i++) {
                assertEquals(segments.get(i - 1).to(), segments.get(i).from());
            }
        }
    }

    @Test
    @DisplayName("joins what did not change, lane by lane, but never a proven stretch with an unproven one")
    void joined() {
        var line = line(interval(0, 5, "zhou", "CAB1", CopyStatus.STORED, true), interval(5, 6, "zhou", "CAB2", CopyStatus.STORED, true),
                interval(6, 7, "zhou", "CAB2", CopyStatus.MISSING, false, "G6"));
        assertEquals(2, line.lanes().get(Lane.HOLDER).size());
        assertEquals(3, line.lanes().get(Lane.PLACE).size());
        assertTrue(line.lanes().get(Lane.HOLDER).get(0).proven());
        assertFalse(line.lanes().get(Lane.HOLDER).get(1).proven());
        assertEquals(List.of("G6"), line.lanes().get(Lane.HOLDER).get(1).gaps());
    }

    @Test
    @DisplayName("shows the codes of gaps in a lane of their own, and nothing where there is none")
    void gaps() {
        var line = line(interval(0, 5, null, "CAB1", CopyStatus.STORED, true), interval(5, 6, "zhou", null, CopyStatus.ISSUED, true, "G2"),
                interval(6, 9, "zhou", null, CopyStatus.ISSUED, false, "G14", "G2"));
        assertEquals(List.of("", "G2", "G14 G2"), line.lanes().get(Lane.GAPS).stream().map(LifeLine.Segment::text).toList());
    }

    @Test
    @DisplayName("finds under each position the stretch that is drawn there")
    void underThePointer() {
        var line = line(interval(0, 5, null, "CAB1", CopyStatus.STORED, true), interval(5, 10, "zhou", null, CopyStatus.ISSUED, true));
        assertEquals("registry", line.at(Lane.HOLDER, 0.2).orElseThrow().text());
        assertEquals("person zhou", line.at(Lane.HOLDER, 0.8).orElseThrow().text());
        assertEquals(0.5, line.position(BIRTH.plusHours(5)), 1e-9);
        assertEquals(BIRTH.plusHours(5), line.moment(0.5));
        assertEquals(1.0, line.position(BIRTH.plusYears(1)), 1e-9);
    }

    @Test
    @DisplayName("names round moments below, no more than find room, also for a life that has only begun")
    void scale() {
        var week = line(interval(0, 24 * 7, null, "CAB1", CopyStatus.STORED, true));
        for (var most : new int[] { 1, 3, 8, 40 }) {
            var ticks = LifeScale.ticks(week, most);
            assertTrue(ticks.size() <= most + 1, () -> most + ": " + ticks);
            assertTrue(ticks.stream().allMatch(tick -> tick.position() >= 0 && tick.position() <= 1), ticks::toString);
        }
        assertTrue(LifeScale.ticks(line(interval(0, 0, null, "CAB1", CopyStatus.STORED, true)), 8).size() <= 1);
    }
}
