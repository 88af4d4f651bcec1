package lantai.app.life;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import lantai.app.life.Life.Interval;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.engine.ListedGap;

/** Cuts the intervals of a life where gaps begin and end, and says in each which gaps lie in it. */
final class GapCuts {

    /** While one of these lasts, nothing proves who holds the copy. */
    private static final Set<GapCode> UNPROVEN = EnumSet.of(GapCode.G1, GapCode.G6, GapCode.G14);

    private final List<ListedGap> gaps;

    GapCuts(List<ListedGap> gaps) {
        this.gaps = gaps;
    }

    List<Interval> cut(List<Interval> intervals) {
        var pieces = new ArrayList<Interval>();
        for (var i = 0; i < intervals.size(); i++) {
            var whole = intervals.get(i);
            var cuts = new TreeSet<OffsetDateTime>((a, b) -> a.toInstant().compareTo(b.toInstant()));
            for (var gap : gaps) {
                within(whole, gap.gap().from(), cuts);
                gap.to().ifPresent(to -> within(whole, to, cuts));
            }
            var from = whole.from();
            for (var cut : cuts) {
                pieces.add(piece(whole, from, cut, false));
                from = cut;
            }
            pieces.add(piece(whole, from, whole.to(), i + 1 == intervals.size()));
        }
        return pieces;
    }

    private static void within(Interval whole, OffsetDateTime moment, Set<OffsetDateTime> cuts) {
        if (moment.isAfter(whole.from()) && moment.isBefore(whole.to())) {
            cuts.add(moment);
        }
    }

    private Interval piece(Interval whole, OffsetDateTime from, OffsetDateTime to, boolean last) {
        var codes = new TreeSet<String>();
        var proven = whole.proven();
        for (var gap : gaps) {
            if (covers(gap, from, to) || falls(gap, from, to, last)) {
                codes.add(gap.gap().code().name());
                proven &= !UNPROVEN.contains(gap.gap().code());
            }
        }
        return new Interval(from, to, whole.holder(), whole.place(), whole.status(), whole.permission(), proven, whole.events(),
                List.copyOf(codes));
    }

    private static boolean covers(ListedGap gap, OffsetDateTime from, OffsetDateTime to) {
        return !gap.gap().from().isAfter(from) && gap.to().filter(end -> end.isBefore(to)).isEmpty()
                && gap.to().filter(end -> end.isEqual(gap.gap().from())).isEmpty();
    }

    /** A gap of one moment lies in the interval that begins with it or holds it. */
    private static boolean falls(ListedGap gap, OffsetDateTime from, OffsetDateTime to, boolean last) {
        var at = gap.gap().from();
        return gap.to().filter(at::isEqual).isPresent() && !at.isBefore(from) && (at.isBefore(to) || last && at.isEqual(to));
    }
}
