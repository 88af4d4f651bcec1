package lantai.app.rehearsal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.Map;

import lantai.core.event.Hash;
import lantai.core.evidence.EvidenceRecord;
import lantai.core.evidence.JobKind;
import lantai.core.evidence.LockerEvent;
import lantai.core.evidence.Observation;
import lantai.core.evidence.RecordSource;

/** What the devices of an office log in a year: each with a clock of its own, which may be off, and numbers that follow one another. */
final class DeviceDiary {

    /** A line of a log before it has its number. */
    private record Line(OffsetDateTime time, JobKind kind, String user, int pages, int copies, int sheets, String result, Duration takes,
            boolean unseen) {
    }

    private record LockerLine(OffsetDateTime time, String slot, String person, boolean deposit) {
    }

    private final Map<String, List<Line>> jobs = new TreeMap<>();
    private final Map<String, List<LockerLine>> lockers = new TreeMap<>();
    private final Map<String, Duration> clocks = new TreeMap<>();

    void clock(String device, Duration off) {
        clocks.put(device, off);
    }

    Duration clock(String device) {
        return clocks.getOrDefault(device, Duration.ZERO);
    }

    /** A job; its time in the log is that of the device's clock. */
    OffsetDateTime job(String device, OffsetDateTime at, JobKind kind, String user, int pages, int copies, String result) {
        var sheets = result.equals("cancelled") ? 0 : kind == JobKind.SCAN ? 0 : pages * copies;
        return line(device, new Line(at, kind, user, pages, copies, sheets, result, Duration.ofMinutes(2), false));
    }

    /** A word of the device about its log. */
    OffsetDateTime mark(String device, OffsetDateTime at, String word) {
        return line(device, new Line(at, JobKind.SYSTEM, "", 0, 0, 0, word, Duration.ZERO, false));
    }

    /** A job the log does not show: its number is missing. */
    void unseen(String device, OffsetDateTime at) {
        line(device, new Line(at, JobKind.PRINT, "x", 1, 1, 1, "completed", Duration.ZERO, true));
    }

    private OffsetDateTime line(String device, Line line) {
        var at = line.time().plus(clock(device));
        jobs.computeIfAbsent(device, d -> new ArrayList<>()).add(new Line(at, line.kind(), line.user(), line.pages(), line.copies(), line.sheets(),
                line.result(), line.takes(), line.unseen()));
        return at;
    }

    OffsetDateTime phone(String locker, OffsetDateTime at, String slot, String person, boolean deposit) {
        var time = at.plus(clock(locker));
        lockers.computeIfAbsent(locker, d -> new ArrayList<>()).add(new LockerLine(time, slot, person, deposit));
        return time;
    }

    /** Every device's whole log, numbered in time. */
    Map<String, List<EvidenceRecord>> records() {
        var all = new TreeMap<String, List<EvidenceRecord>>();
        jobs.forEach((device, lines) -> all.put(device, numbered(device, lines)));
        lockers.forEach((device, lines) -> {
            var told = new ArrayList<EvidenceRecord>();
            lines.sort(Comparator.comparing(LockerLine::time));
            for (var line : lines) {
                told.add(new LockerEvent(device, new RecordSource(file(device), told.size() + 2L), line.time().toInstant(), line.slot(), line.person(),
                        line.deposit()));
            }
            all.put(device, told);
        });
        return all;
    }

    private static List<EvidenceRecord> numbered(String device, List<Line> lines) {
        lines.sort(Comparator.comparing(Line::time));
        var told = new ArrayList<EvidenceRecord>();
        var job = 0;
        var log = 0;
        for (var line : lines) {
            log++;
            if (line.kind() == JobKind.SYSTEM) {
                job = line.result().equals("restart") ? 0 : job;
            } else {
                job++;
            }
            if (!line.unseen()) {
                told.add(record(device, line, log, job, told.size() + 2L));
            }
        }
        return told;
    }

    private static Observation record(String device, Line line, int log, int job, long row) {
        var isJob = line.kind() != JobKind.SYSTEM;
        var pages = isJob ? OptionalInt.of(line.pages()) : OptionalInt.empty();
        return new Observation(device, new RecordSource(file(device), row), Optional.of(Integer.toString(log)),
                isJob ? Optional.of(Integer.toString(job)) : Optional.empty(), line.kind(), Optional.of(line.user()).filter(u -> isJob),
                line.time().toInstant(), line.time().plus(line.takes()).toInstant(), pages, pages,
                isJob ? OptionalInt.of(line.copies()) : OptionalInt.empty(), isJob ? OptionalInt.of(line.sheets()) : OptionalInt.empty(),
                Optional.empty(), Optional.of(line.result()));
    }

    static Hash file(String device) {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(device.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
