package lantai.rules.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import lantai.core.evidence.CoverageReason;
import lantai.core.evidence.MeterReading;

/**
 * Compares what the meter counted between two readings with the sheets of the log. More on the meter than in the log: sheets left the device
 * that the log does not tell. Less, or a meter that went back: one of the two is wrong.
 */
final class MeterCheck {

    private MeterCheck() {
    }

    /**
     * @param points  in time
     * @param percent how much of the larger of both may differ; a part of a sheet counts whole
     */
    static List<Layer> layers(List<LogPoint> points, List<MeterReading> readings, double percent) {
        var layers = new ArrayList<Layer>();
        var sorted = readings.stream().sorted(Comparator.comparing(MeterReading::begin)).toList();
        var byEnd = points.stream().filter(p -> p.sheets() != 0).sorted(Comparator.comparing(LogPoint::end)).toList();
        var at = 0;
        for (var i = 1; i < sorted.size(); i++) {
            var a = sorted.get(i - 1);
            var b = sorted.get(i);
            while (at < byEnd.size() && !byEnd.get(at).end().isAfter(a.begin())) {
                at++;
            }
            var sheets = 0L;
            var known = true;
            for (; at < byEnd.size() && !byEnd.get(at).end().isAfter(b.begin()); at++) {
                known &= byEnd.get(at).sheets() >= 0;
                sheets += byEnd.get(at).sheets();
            }
            if (known) {
                compare(layers, a, b, sheets, percent);
            }
        }
        return layers;
    }

    private static void compare(List<Layer> layers, MeterReading a, MeterReading b, long sheets, double percent) {
        var counted = b.value() - a.value();
        var allowed = Math.ceil(Math.max(counted, sheets) * percent / 100);
        if (Math.abs(counted - sheets) <= allowed) {
            return;
        }
        var details = Map.of("meter", Long.toString(counted), "sheets", Long.toString(sheets));
        layers.add(counted > sheets ? Layer.uncovered(a.begin(), b.begin(), CoverageReason.METER_DIFFERS, details)
                : Layer.suspect(a.begin(), b.begin(), CoverageReason.METER_DIFFERS, details));
    }
}
