package lantai.ui.gap;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import lantai.rules.gap.GapClock;
import lantai.rules.gap.engine.ListedGap;

/**
 * One gap in the list.
 *
 * @param due     the next clock that runs out; of those that ran out the last; none: it has no clock, or nobody has to act any more
 * @param changed whether it came or changed since the day began
 * @param cells   severity, code and kind, what it is about, its interval, its clock, who held it
 */
record GapRow(ListedGap listed, Optional<OffsetDateTime> due, boolean changed, List<String> cells) {

    static final int SEVERITY = 0;
    static final int FROM = 3;
    static final int DUE = 4;

    private static final Comparator<GapRow> PRESSING = Comparator.comparing((GapRow row) -> row.state() == GapState.CLOSED)
            .thenComparing(row -> row.listed().severity(), Comparator.reverseOrder())
            .thenComparing(row -> row.due().map(OffsetDateTime::toInstant).orElse(java.time.Instant.MAX))
            .thenComparing(row -> row.listed().gap().from().toInstant(), Comparator.reverseOrder());

    GapRow {
        cells = List.copyOf(cells);
    }

    static GapRow of(ListedGap listed, GapLook look, GapWords words) {
        var due = due(listed, look.at());
        return new GapRow(listed, due, look.changed().contains(listed.gap().id()), words.cells(listed, due, look.at()));
    }

    /** The 24 hours to report, and the day a carrier nobody finds counts as leaked; the one that runs out next. */
    private static Optional<OffsetDateTime> due(ListedGap listed, OffsetDateTime now) {
        if (listed.isClosed()) {
            return Optional.empty();
        }
        var clocks = Stream.of(GapClock.reportBy(listed.gap()), GapClock.leakedAt(listed.gap())).flatMap(Optional::stream).toList();
        var order = Comparator.comparing(OffsetDateTime::toInstant);
        return clocks.stream().filter(now::isBefore).min(order).or(() -> clocks.stream().max(order));
    }

    GapState state() {
        return GapState.of(listed);
    }

    /** Whether these words, in small letters, stand in it. */
    boolean contains(String wanted) {
        return wanted.isEmpty() || cells.stream().anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(wanted))
                || listed.gap().id().toLowerCase(Locale.ROOT).contains(wanted)
                || listed.gap().document().filter(d -> d.toLowerCase(Locale.ROOT).contains(wanted)).isPresent();
    }

    /** The order of the desk: what stands first, the gravest first, what runs out next first, the newest first. */
    static Comparator<GapRow> pressing() {
        return PRESSING;
    }

    /** The order of a column. */
    static Comparator<GapRow> by(int column) {
        return switch (column) {
            case SEVERITY -> Comparator.comparing(row -> row.listed().severity());
            case FROM -> Comparator.comparing(row -> row.listed().gap().from().toInstant());
            case DUE -> Comparator.comparing(row -> row.due().map(OffsetDateTime::toInstant).orElse(java.time.Instant.MAX));
            default -> Comparator.comparing(row -> row.cells().get(column));
        };
    }
}
