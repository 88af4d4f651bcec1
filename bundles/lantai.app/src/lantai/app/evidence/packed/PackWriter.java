package lantai.app.evidence.packed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import lantai.core.act.EvidenceAct.Portion;
import lantai.core.evidence.DoorEvent;
import lantai.core.evidence.EvidenceRecord;
import lantai.core.evidence.LockerEvent;
import lantai.core.evidence.MeterReading;
import lantai.core.evidence.Observation;

/** Packs records, some nine bytes each before sealing. Times keep microseconds. Not for several threads. */
public final class PackWriter {

    static final int VERSION = 1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private final Map<String, Integer> words = new HashMap<>();
    private final long[] numbers = new long[2];
    private long records;
    private long line;
    private long time;
    private long meter;
    private Instant from;
    private Instant to;

    public long records() {
        return records;
    }

    public void add(EvidenceRecord record) {
        records++;
        from = from == null || record.begin().isBefore(from) ? record.begin() : from;
        to = to == null || record.end().isAfter(to) ? record.end() : to;
        switch (record) {
            case Observation o -> observation(o);
            case LockerEvent e -> {
                head(1, e);
                word(e.slot());
                word(e.person());
                out.write(e.deposit() ? 1 : 0);
            }
            case DoorEvent e -> {
                head(2, e);
                word(e.person());
                out.write(e.inwards() ? 1 : 0);
            }
            case MeterReading m -> {
                head(3, m);
                signed(m.value() - meter);
                meter = m.value();
            }
        }
    }

    private void head(int type, EvidenceRecord record) {
        out.write(type);
        signed(record.source().line() - line);
        line = record.source().line();
        var begin = micros(record.begin());
        signed(begin - time);
        time = begin;
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private void observation(Observation o) {
        head(0, o);
        out.write(o.kind().ordinal());
        var flags = flag(o.logId(), 0) | flag(o.jobId(), 1) | flag(o.user(), 2) | flag(o.originals(), 3) | flag(o.pages(), 4)
                | flag(o.copies(), 5) | flag(o.sheets(), 6) | flag(o.destination(), 7) | flag(o.result(), 8);
        unsigned(flags);
        unsigned(micros(o.end()) - time);
        o.logId().ifPresent(id -> id(0, id));
        o.jobId().ifPresent(id -> id(1, id));
        o.user().ifPresent(this::word);
        o.originals().ifPresent(this::unsigned);
        o.pages().ifPresent(this::unsigned);
        o.copies().ifPresent(this::unsigned);
        o.sheets().ifPresent(this::unsigned);
        o.destination().ifPresent(this::word);
        o.result().ifPresent(this::word);
    }

    private static int flag(Optional<?> value, int bit) {
        return value.isPresent() ? 1 << bit : 0;
    }

    private static int flag(OptionalInt value, int bit) {
        return value.isPresent() ? 1 << bit : 0;
    }

    /** Numbers run on: the difference to the one before and how many digits are written; anything else is a word. */
    private void id(int column, String id) {
        var value = id.length() <= 18 && id.chars().allMatch(c -> c >= '0' && c <= '9') ? Long.parseLong(id) : -1;
        if (value < 0) {
            unsigned(0);
            word(id);
            return;
        }
        unsigned(id.length());
        signed(value - numbers[column]);
        numbers[column] = value;
    }

    private void word(String word) {
        var known = words.putIfAbsent(word, words.size());
        if (known != null) {
            unsigned(known + 1L);
            return;
        }
        var bytes = word.getBytes(StandardCharsets.UTF_8);
        unsigned(0);
        unsigned(bytes.length);
        out.writeBytes(bytes);
    }

    private void signed(long value) {
        unsigned(value << 1 ^ value >> 63);
    }

    private void unsigned(long value) {
        var rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** What was packed; nothing may be added after. */
    public Portion finish() {
        var squeezed = new ByteArrayOutputStream(out.size() / 2 + 16);
        squeezed.write(VERSION);
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (var stream = new DeflaterOutputStream(squeezed, deflater)) {
            out.writeTo(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return new Portion(from, to, records, Base64.getEncoder().withoutPadding().encodeToString(squeezed.toByteArray()));
    }
}
