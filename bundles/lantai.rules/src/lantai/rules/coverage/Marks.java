package lantai.rules.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import lantai.core.evidence.CoverageReason;
import lantai.core.evidence.SystemMark;

/** What the device itself says about its log: run over, deleted, switched off and on. */
final class Marks {

    private Marks() {
    }

    /** @param points in time */
    static List<Layer> layers(List<LogPoint> points, Instant until) {
        var layers = new ArrayList<Layer>();
        Instant offSince = null;
        Instant last = null;
        for (var point : points) {
            var mark = point.mark().orElse(null);
            if (offSince != null && mark != SystemMark.OFF && mark != SystemMark.OVERFLOW && mark != SystemMark.DELETED) {
                layers.add(Layer.uncovered(offSince, point.begin(), CoverageReason.SWITCHED_OFF, Map.of()));
                offSince = null;
            }
            if (mark == SystemMark.OFF && offSince == null) {
                offSince = point.begin();
            } else if (mark == SystemMark.OVERFLOW || mark == SystemMark.DELETED) {
                var why = mark == SystemMark.OVERFLOW ? CoverageReason.OVERFLOW : CoverageReason.DELETED;
                var from = last != null && last.isBefore(point.begin()) ? last : point.begin().minusSeconds(1);
                layers.add(Layer.uncovered(from, point.begin(), why, Map.of()));
            }
            last = last == null || point.end().isAfter(last) ? point.end() : last;
        }
        if (offSince != null) {
            layers.add(Layer.uncovered(offSince, until, CoverageReason.SWITCHED_OFF, Map.of()));
        }
        return layers;
    }
}
