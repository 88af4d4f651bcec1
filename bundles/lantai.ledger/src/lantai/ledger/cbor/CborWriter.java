package lantai.ledger.cbor;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import lantai.core.event.Bytes;

/** Writes deterministic CBOR into a growing buffer. Not for several threads at once. */
public final class CborWriter {

    private byte[] buffer;
    private int length;

    public CborWriter() {
        this(512);
    }

    public CborWriter(int expected) {
        buffer = new byte[expected];
    }

    public CborWriter number(long value) {
        if (value >= 0) {
            head(0, value);
        } else {
            head(1, -1 - value);
        }
        return this;
    }

    public CborWriter bytes(byte[] value) {
        head(2, value.length);
        return raw(value);
    }

    public CborWriter text(String value) {
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        head(3, utf8.length);
        return raw(utf8);
    }

    public CborWriter flag(boolean value) {
        room(1);
        buffer[length++] = (byte) (value ? 0xf5 : 0xf4);
        return this;
    }

    /** Begins an array; exactly {@code count} values follow. */
    public CborWriter array(int count) {
        head(4, count);
        return this;
    }

    /** Begins a map; exactly {@code count} key-value pairs follow, their keys in bytewise order of encoding. */
    public CborWriter map(int count) {
        head(5, count);
        return this;
    }

    /**
     * Writes a text-keyed map of numbers, texts, truth values, {@link Bytes}, lists and further maps, sorted as the form demands.
     *
     * @throws IllegalArgumentException for a value of another type
     */
    public CborWriter value(Object value) {
        switch (value) {
            case String text -> text(text);
            case Long number -> number(number);
            case Integer number -> number(number);
            case Boolean flag -> flag(flag);
            case Bytes bytes -> bytes(bytes.toArray());
            case List<?> list -> {
                array(list.size());
                list.forEach(this::value);
            }
            case Map<?, ?> map -> textMap(map);
            case null, default -> throw new IllegalArgumentException("not encodable: " + value);
        }
        return this;
    }

    private void textMap(Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>(CborWriter::byEncoding);
        map.forEach((key, entry) -> sorted.put((String) key, entry));
        map(sorted.size());
        sorted.forEach((key, entry) -> {
            text(key);
            value(entry);
        });
    }

    /** Order of two text keys by their encodings: the shorter first, then bytewise (RFC 8949 §4.2.1). */
    static int byEncoding(String left, String right) {
        var a = left.getBytes(StandardCharsets.UTF_8);
        var b = right.getBytes(StandardCharsets.UTF_8);
        return a.length != b.length ? Integer.compare(a.length, b.length) : Arrays.compareUnsigned(a, b);
    }

    /** Appends bytes that are already an encoded value. */
    public CborWriter raw(byte[] encoded) {
        room(encoded.length);
        System.arraycopy(encoded, 0, buffer, length, encoded.length);
        length += encoded.length;
        return this;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(buffer, length);
    }

    private void head(int major, long value) {
        room(9);
        var type = major << 5;
        if (value < 24) {
            buffer[length++] = (byte) (type | (int) value);
        } else if (value <= 0xff) {
            tail(type | 24, value, 1);
        } else if (value <= 0xffff) {
            tail(type | 25, value, 2);
        } else if (value <= 0xffff_ffffL) {
            tail(type | 26, value, 4);
        } else {
            tail(type | 27, value, 8);
        }
    }

    private void tail(int initial, long value, int size) {
        buffer[length++] = (byte) initial;
        for (var shift = (size - 1) * 8; shift >= 0; shift -= 8) {
            buffer[length++] = (byte) (value >>> shift);
        }
    }

    private void room(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
