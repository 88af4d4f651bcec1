package lantai.ui.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.core.code.CopyId;
import lantai.core.mark.Level;
import lantai.rules.Rule;
import lantai.rules.Source;
import lantai.rules.gap.Gap;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.GapEvidence;
import lantai.rules.gap.GapSeverity;
import lantai.rules.gap.engine.ListedGap;

@DisplayName("A look at the gaps")
class GapLookTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T10:00:00+08:00");
    private static final Rule RULE = new Rule("S4-2", Optional.of("G3"), new Source("R24", "29"), LocalDate.of(2024, 9, 1), Optional.empty(), false);

    private static ListedGap gap(String id, GapCode code, GapSeverity severity, OffsetDateTime from, Optional<ListedGap.Closing> closing) {
        var evidence = new GapEvidence("event", "e-" + id, "a-" + id, "count", from.toInstant(), 7);
        var gap = new Gap(id, code, Optional.of(new CopyId("D1", 1)), Optional.empty(), "D1/000001", Level.SECRET, from, Optional.empty(), from,
                Optional.empty(), Optional.empty(), RULE, "missing", Map.of(), List.of(evidence));
        return new ListedGap(gap, severity, Optional.empty(), List.of(), closing, List.of());
    }

    private static ListedGap gap(String id, GapSeverity severity) {
        return gap(id, GapCode.G1, severity, NOW.minusDays(2), Optional.empty());
    }

    private static Optional<ListedGap.Closing> closed(boolean reopened) {
        return Optional.of(new ListedGap.Closing("liu", "qian", "found", "in the cabinet", NOW.minusHours(3), reopened));
    }

    @Test
    @DisplayName("says what came, went, grew and stands again since the day began, and leaves out what stayed as it was")
    void changes() {
        var before = List.of(gap("stays", GapSeverity.RED), gap("grows", GapSeverity.ORANGE), gap("closes", GapSeverity.RED),
                gap("returns", GapCode.G1, GapSeverity.RED, NOW.minusDays(2), closed(false)));
        var today = List.of(gap("stays", GapSeverity.RED), gap("grows", GapSeverity.RED),
                gap("closes", GapCode.G1, GapSeverity.RED, NOW.minusDays(2), closed(false)),
                gap("returns", GapCode.G1, GapSeverity.RED, NOW.minusDays(2), closed(true)), gap("new", GapSeverity.YELLOW));

        var look = GapLook.compared(NOW, before, today, List.of());

        assertEquals(Set.of("grows", "closes", "returns", "new"), look.changed());
        assertEquals(2, look.came(), "the new one, and the one that stands again");
        assertEquals(1, look.gone());
        assertEquals(3, look.standing(GapSeverity.RED));
    }

    @Test
    @DisplayName("tells one that lasts from one that was closed and one that stands again although it was closed")
    void states() {
        assertEquals(List.of(GapState.OPEN, GapState.CLOSED, GapState.REOPENED), Stream.of(Optional.<ListedGap.Closing>empty(), closed(false),
                closed(true)).map(closing -> GapState.of(gap("x", GapCode.G1, GapSeverity.RED, NOW, closing))).toList());
    }

    @Test
    @DisplayName("the one whose clock runs out next stands first among the red ones, closed ones last")
    void order() {
        var report = row(gap("report", GapCode.G6, GapSeverity.RED, NOW.minusHours(2), Optional.empty()), Optional.of(NOW.plusHours(22)));
        var leaked = row(gap("leaked", GapCode.G6, GapSeverity.RED, NOW.minusDays(3), Optional.empty()), Optional.of(NOW.plusDays(57)));
        var plain = row(gap("plain", GapSeverity.RED), Optional.empty());
        var orange = row(gap("orange", GapSeverity.ORANGE), Optional.of(NOW.plusHours(1)));
        var closed = row(gap("closed", GapCode.G6, GapSeverity.RED, NOW, closed(false)), Optional.empty());

        var sorted = Stream.of(closed, orange, plain, leaked, report).sorted(GapRow.pressing()).map(row -> row.listed().gap().id()).toList();

        assertEquals(List.of("report", "leaked", "plain", "orange", "closed"), sorted);
        assertTrue(report.contains("d1/000001") || report.contains("report"));
    }

    private static GapRow row(ListedGap gap, Optional<OffsetDateTime> due) {
        return new GapRow(gap, due, false, List.of(gap.severity().word(), "", gap.gap().subject(), "", "", ""));
    }

    @Test
    @DisplayName("a clock says what is left in hours and minutes, from two days on in days, and how long it has been over")
    void clocks() {
        assertTrue(GapWords.left(NOW.plusHours(13).plusMinutes(6), NOW).contains("13:06"));
        assertTrue(GapWords.left(NOW.plusDays(57), NOW).contains("57"));
        assertTrue(GapWords.left(NOW.minusMinutes(30), NOW).contains("0:30"));
        assertTrue(!GapWords.left(NOW.minusMinutes(30), NOW).equals(GapWords.left(NOW.plusMinutes(30), NOW)), "over is not left");
    }
}
