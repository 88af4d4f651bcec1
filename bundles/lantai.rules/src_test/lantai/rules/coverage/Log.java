package lantai.rules.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import lantai.core.event.Hash;
import lantai.core.evidence.CoverageSpan;
import lantai.core.evidence.ImportFact;
import lantai.core.evidence.JobKind;
import lantai.core.evidence.MeterReading;
import lantai.core.evidence.Observation;
import lantai.core.evidence.RecordSource;

/** A device's log as a test tells it: minutes of one morning. */
final class Log {

    static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final RecordSource SOURCE = new RecordSource(Hash.of(new byte[32]), 1);

    final List<Observation> records = new ArrayList<>();
    private final List<ImportFact> imports = new ArrayList<>();
    private final List<MeterReading> meters = new ArrayList<>();

    static Instant at(int minute) {
        return NINE.plusSeconds(60L * minute);
    }

    /** A job of half a minute and five sheets. */
    Log job(int minute, String number) {
        return job(minute, number, 5);
    }

    Log job(int minute, String number, int sheets) {
        records.add(new Observation("COP-1", SOURCE, Optional.of(number).filter(n -> !n.isEmpty()), Optional.empty(), JobKind.COPY, Optional.of("wang"),
                at(minute), at(minute).plusSeconds(30), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(sheets),
                Optional.empty(), Optional.empty()));
        return this;
    }

    Log jobs(int firstMinute, int first, int last) {
        for (var n = first; n <= last; n++) {
            job(firstMinute + n - first, Integer.toString(n));
        }
        return this;
    }

    Log mark(int minute, String number, String mark) {
        var none = OptionalInt.empty();
        records.add(new Observation("COP-1", SOURCE, Optional.of(number).filter(n -> !n.isEmpty()), Optional.empty(), JobKind.SYSTEM, Optional.empty(),
                at(minute), at(minute), none, none, none, none, Optional.empty(), Optional.of(mark)));
        return this;
    }

    Log meter(int minute, long value) {
        meters.add(new MeterReading("COP-1", SOURCE, at(minute), value));
        return this;
    }

    Log imported(int from, int to, int rejected) {
        imports.add(new ImportFact("a" + imports.size(), "COP-1", "lantai-csv", SOURCE.file(), OffsetDateTime.of(2026, 3, 3, 9, 0, 0, 0, ZoneOffset.UTC),
                at(from), at(to), 1, 1, rejected));
        return this;
    }

    List<CoverageSpan> spans(int from, int to) {
        var log = new DeviceLog(new DeviceLog.Tolerances(Duration.ofSeconds(60), 2, 7), imports, meters);
        records.forEach(log::add);
        return log.spans(at(from), at(to));
    }

    /** {@code from-to state why} of each span, in seconds where it is no whole minute. */
    String told(int from, int to) {
        return spans(from, to).stream().map(s -> minute(s.from()) + "-" + minute(s.to()) + " " + s.state().word() + " " + s.why().word()
                + (s.details().containsKey("first") ? " " + s.details().get("first") + ".." + s.details().get("last") : ""))
                .collect(Collectors.joining(", "));
    }

    private static String minute(Instant instant) {
        var seconds = Duration.between(NINE, instant).toSeconds();
        return seconds / 60 + (seconds % 60 == 0 ? "" : ":" + seconds % 60);
    }
}
