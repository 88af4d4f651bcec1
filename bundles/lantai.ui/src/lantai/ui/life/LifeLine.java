package lantai.ui.life;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import lantai.app.life.Life;
import lantai.app.life.Life.Interval;
import lantai.core.register.CopyStatus;

/**
 * The lanes of a life, each from birth to the moment looked at without hole or overlap.
 *
 * @param begin birth
 * @param end   the moment looked at; never before {@code begin}
 */
record LifeLine(OffsetDateTime begin, OffsetDateTime end, Map<Lane, List<Segment>> lanes, List<Mark> marks) {

    /** What a lane tells. */
    enum Lane {
        HOLDER, PLACE, PERMISSION, READING, GAPS
    }

    /**
     * A stretch of a lane in which nothing changed.
     *
     * @param text   what stands in it; empty where the lane has nothing to tell
     * @param proven whether the ledger proves it
     * @param gaps   codes of gaps in it
     */
    record Segment(OffsetDateTime from, OffsetDateTime to, String text, boolean proven, List<String> gaps, CopyStatus status) {

        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** An event on the line. */
    record Mark(long seq, OffsetDateTime at, boolean corrected) {
    }

    /** Names codes for the person who looks. */
    interface Names {

        String person(String code);

        String place(String code);

        String permission(String act);

        String nobody();

        String read();
    }

    static LifeLine of(Life life, Names names) {
        var lanes = new EnumMap<Lane, List<Segment>>(Lane.class);
        lanes.put(Lane.HOLDER, lane(life, i -> i.holder().map(names::person).orElse(names.nobody())));
        lanes.put(Lane.PLACE, lane(life, i -> i.place().map(names::place).orElse("")));
        lanes.put(Lane.PERMISSION, lane(life, i -> names.permission(i.permission())));
        lanes.put(Lane.READING, lane(life, i -> i.status() == CopyStatus.READING ? names.read() : ""));
        lanes.put(Lane.GAPS, lane(life, i -> String.join(" ", i.gaps())));
        var marks = life.events().stream().map(e -> new Mark(e.seq(), e.event().at(), life.corrected().contains(e.seq()))).toList();
        var begin = life.intervals().get(0).from();
        var end = life.intervals().get(life.intervals().size() - 1).to();
        return new LifeLine(begin, end.isBefore(begin) ? begin : end, lanes, marks);
    }

    private static List<Segment> lane(Life life, Function<Interval, String> text) {
        var segments = new ArrayList<Segment>();
        for (var interval : life.intervals()) {
            var next = new Segment(interval.from(), interval.to(), text.apply(interval), interval.proven(), interval.gaps(),
                    interval.status());
            var last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
            if (last != null && last.text().equals(next.text()) && last.proven() == next.proven() && last.gaps().equals(next.gaps())) {
                segments.set(segments.size() - 1, new Segment(last.from(), next.to(), last.text(), last.proven(), last.gaps(), last.status()));
            } else {
                segments.add(next);
            }
        }
        return List.copyOf(segments);
    }

    /** How far along the line a moment is, 0..1. */
    double position(OffsetDateTime moment) {
        var whole = Math.max(1, Duration.between(begin, end).toSeconds());
        return Math.clamp(Duration.between(begin, moment).toSeconds() / (double) whole, 0, 1);
    }

    /** The moment at a position of 0..1. */
    OffsetDateTime moment(double position) {
        return begin.plusSeconds(Math.round(Duration.between(begin, end).toSeconds() * Math.clamp(position, 0, 1)));
    }

    Optional<Segment> at(Lane lane, double position) {
        var moment = moment(position);
        return lanes.get(lane).stream().filter(s -> !moment.isBefore(s.from()) && !moment.isAfter(s.to())).reduce((a, b) -> b);
    }
}
