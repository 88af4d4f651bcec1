package lantai.app.evidence.packed;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import lantai.core.event.Hash;
import lantai.core.evidence.DoorEvent;
import lantai.core.evidence.EvidenceRecord;
import lantai.core.evidence.JobKind;
import lantai.core.evidence.LockerEvent;
import lantai.core.evidence.MeterReading;
import lantai.core.evidence.Observation;
import lantai.core.evidence.RecordSource;

/** Unpacks what {@link PackWriter} packed. */
public final class PackReader {

    private static final int LONGEST_WORD = 4_096;

    private final String device;
    private final Hash file;
    private final List<String> words = new ArrayList<>();
    private final long[] numbers = new long[2];
    private InputStream in;
    private long line;
    private long time;
    private long meter;

    /** @param file hash of the raw file the records were read from */
    public PackReader(String device, Hash file) {
        this.device = device;
        this.file = file;
    }

    /**
     * Hands on every record.
     *
     * @throws IllegalStateException when it was not packed in a form known here
     */
    public void read(String packed, Consumer<EvidenceRecord> visitor) {
        try {
            var bytes = Base64.getDecoder().decode(packed);
            if (bytes.length == 0 || bytes[0] != PackWriter.VERSION) {
                throw new IllegalStateException("records packed in an unknown form");
            }
            var inflater = new Inflater(true);
            try (var stream = new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1), inflater)) {
                in = new BufferedInputStream(stream, 1 << 13);
                for (var type = in.read(); type >= 0; type = in.read()) {
                    visitor.accept(record(type));
                }
            } finally {
                inflater.end();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalStateException("packed records are damaged", e);
        }
    }

    private EvidenceRecord record(int type) throws IOException {
        line += signed();
        time += signed();
        var source = new RecordSource(file, line);
        var begin = instant(time);
        return switch (type) {
            case 0 -> observation(source, begin);
            case 1 -> new LockerEvent(device, source, begin, word(), word(), octet() == 1);
            case 2 -> new DoorEvent(device, source, begin, word(), octet() == 1);
            case 3 -> {
                meter += signed();
                yield new MeterReading(device, source, begin, meter);
            }
            default -> throw new IOException("unknown record");
        };
    }

    private Observation observation(RecordSource source, Instant begin) throws IOException {
        var kind = JobKind.values()[octet()];
        var flags = (int) unsigned();
        var end = instant(time + unsigned());
        return new Observation(device, source, has(flags, 0) ? Optional.of(id(0)) : Optional.empty(),
                has(flags, 1) ? Optional.of(id(1)) : Optional.empty(), kind, maybe(flags, 2), begin, end, count(flags, 3), count(flags, 4),
                count(flags, 5), count(flags, 6), maybe(flags, 7), maybe(flags, 8));
    }

    private static boolean has(int flags, int bit) {
        return (flags & 1 << bit) != 0;
    }

    private Optional<String> maybe(int flags, int bit) throws IOException {
        return has(flags, bit) ? Optional.of(word()) : Optional.empty();
    }

    private OptionalInt count(int flags, int bit) throws IOException {
        return has(flags, bit) ? OptionalInt.of((int) unsigned()) : OptionalInt.empty();
    }

    private String id(int column) throws IOException {
        var width = (int) unsigned();
        if (width == 0) {
            return word();
        }
        numbers[column] += signed();
        var digits = Long.toString(numbers[column]);
        return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
    }

    private String word() throws IOException {
        var known = unsigned();
        if (known > 0) {
            return words.get((int) known - 1);
        }
        var length = unsigned();
        if (length < 0 || length > LONGEST_WORD) {
            throw new IOException("a word of " + length + " bytes");
        }
        var bytes = in.readNBytes((int) length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        var word = new String(bytes, StandardCharsets.UTF_8);
        words.add(word);
        return word;
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private long signed() throws IOException {
        var value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    private long unsigned() throws IOException {
        var value = 0L;
        for (var shift = 0; shift < 64; shift += 7) {
            var b = octet();
            value |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw new IOException("a number without end");
    }

    private int octet() throws IOException {
        var b = in.read();
        if (b < 0) {
            throw new EOFException();
        }
        return b;
    }
}
