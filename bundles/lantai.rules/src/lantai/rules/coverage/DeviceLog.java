package lantai.rules.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import lantai.core.evidence.CoverageReason;
import lantai.core.evidence.CoverageSpan;
import lantai.core.evidence.ImportFact;
import lantai.core.evidence.MeterReading;
import lantai.core.evidence.Observation;

/**
 * Everything known of one device's log, and what it is worth. Not for several threads; what was added is kept in a short form, some hundred
 * bytes a record.
 */
public final class DeviceLog {

    /**
     * What a device allows itself.
     *
     * @param clock        how far its clock may be off
     * @param meterPercent how far meter and log may differ
     * @param importDays   how long a log without numbers may be silent
     */
    public record Tolerances(Duration clock, double meterPercent, int importDays) {
    }

    private final Tolerances tolerances;
    private final List<LogPoint> points = new ArrayList<>();
    private final List<ImportFact> imports;
    private final List<MeterReading> meters;

    public DeviceLog(Tolerances tolerances, List<ImportFact> imports, List<MeterReading> meters) {
        this.tolerances = tolerances;
        this.imports = List.copyOf(imports);
        this.meters = List.copyOf(meters);
    }

    /** Takes a record in; in any order. */
    public void add(Observation observation) {
        points.add(LogPoint.of(observation));
    }

    /** Spans over [from, to) in time, without hole or overlap; none when the stretch is empty. */
    public List<CoverageSpan> spans(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return List.of();
        }
        points.sort(LogPoint.IN_TIME);
        var line = new SpanLine(from, to);
        var last = points.stream().map(LogPoint::end).max(Comparator.naturalOrder());
        if (points.stream().anyMatch(p -> p.number().isPresent())) {
            new Numbering(tolerances.clock()).layers(points).forEach(line::lay);
        } else {
            unnumbered().forEach(line::lay);
            unreadable().forEach(line::lay);
        }
        Marks.layers(points, to).forEach(line::lay);
        MeterCheck.layers(points, meters, tolerances.meterPercent()).forEach(line::lay);
        complete(last, line);
        last.ifPresent(end -> line.lay(Layer.uncovered(latest(end), to, CoverageReason.NOT_YET_IMPORTED, Map.of())));
        return line.spans(Layer.uncovered(from, to, CoverageReason.NO_IMPORT, Map.of()));
    }

    /** Until when the last log says it is complete, where it says so. */
    private Instant latest(Instant lastRecord) {
        return jobs().map(ImportFact::to).filter(lastRecord::isBefore).max(Comparator.naturalOrder()).orElse(lastRecord);
    }

    private void complete(Optional<Instant> last, SpanLine line) {
        last.ifPresent(end -> line.lay(Layer.proven(end, latest(end), CoverageReason.CONTINUOUS)));
    }

    private Stream<ImportFact> jobs() {
        return imports.stream().filter(i -> !i.format().equals("meter-csv"));
    }

    /** Logs without numbers: each proves from its first record to its last; a short silence between two of them is suspect. */
    private List<Layer> unnumbered() {
        var layers = new ArrayList<Layer>();
        var sorted = jobs().sorted(Comparator.comparing(ImportFact::from)).toList();
        Instant until = null;
        for (var one : sorted) {
            layers.add(Layer.proven(one.from(), one.to(), CoverageReason.NOT_NUMBERED));
            if (until != null && Duration.between(until, one.from()).compareTo(Duration.ofDays(tolerances.importDays())) <= 0) {
                layers.add(Layer.suspect(until, one.from(), CoverageReason.NO_IMPORT, Map.of()));
            }
            until = until == null || one.to().isAfter(until) ? one.to() : until;
        }
        return layers;
    }

    /** In a numbered log a line that cannot be read is a missing number; elsewhere the whole file is in doubt. */
    private List<Layer> unreadable() {
        return jobs().filter(i -> i.rejected() > 0)
                .map(i -> Layer.suspect(i.from(), i.to(), CoverageReason.UNREADABLE_LINES, Map.of("lines", Long.toString(i.rejected()))))
                .toList();
    }
}
