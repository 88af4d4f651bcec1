package lantai.ledger.cbor;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import lantai.core.event.Bytes;

/** Reads deterministic CBOR strictly: whatever {@link CborWriter} would not have written is refused. */
public final class CborReader {

    private static final int MAX_DEPTH = 16;

    private final byte[] data;
    private final int end;
    private int at;

    public CborReader(byte[] data) {
        this(data, 0, data.length);
    }

    public CborReader(byte[] data, int from, int to) {
        this.data = data;
        this.at = from;
        this.end = to;
    }

    /** Offset of the next byte. */
    public int position() {
        return at;
    }

    public long number() {
        var start = at;
        var major = peekMajor();
        var value = head(major);
        if (major > 1 || value < 0) {
            throw new CborException("no whole number of 64 bits", start);
        }
        return major == 0 ? value : -1 - value;
    }

    public byte[] bytes() {
        var size = length(2, "byte string");
        at += size;
        return Arrays.copyOfRange(data, at - size, at);
    }

    public String text() {
        var size = length(3, "text");
        var start = at;
        at += size;
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data, start, size)).toString();
        } catch (CharacterCodingException e) {
            throw new CborException("text is not UTF-8", start);
        }
    }

    public boolean flag() {
        need(1);
        var value = data[at++] & 0xff;
        if (value != 0xf4 && value != 0xf5) {
            throw new CborException("no truth value", at - 1);
        }
        return value == 0xf5;
    }

    public int array() {
        return length(4, "array");
    }

    public int map() {
        return length(5, "map");
    }

    /** Reads any value of the supported part; maps have text keys. */
    public Object value() {
        return value(0);
    }

    private Object value(int depth) {
        if (depth > MAX_DEPTH) {
            throw new CborException("nested too deeply", at);
        }
        return switch (peekMajor()) {
            case 0, 1 -> number();
            case 2 -> Bytes.of(bytes());
            case 3 -> text();
            case 4 -> list(depth);
            case 5 -> textMap(depth);
            case 7 -> flag();
            default -> throw new CborException("unsupported type", at);
        };
    }

    private List<Object> list(int depth) {
        var count = array();
        var list = new ArrayList<Object>(Math.min(count, 1024));
        for (var i = 0; i < count; i++) {
            list.add(value(depth + 1));
        }
        return list;
    }

    private Map<String, Object> textMap(int depth) {
        var count = map();
        var map = new TreeMap<String, Object>();
        String before = null;
        for (var i = 0; i < count; i++) {
            var start = at;
            var key = text();
            if (before != null && CborWriter.byEncoding(before, key) >= 0) {
                throw new CborException("map keys out of order", start);
            }
            before = key;
            map.put(key, value(depth + 1));
        }
        return map;
    }

    /** @throws CborException when bytes are left */
    public void end() {
        if (at != end) {
            throw new CborException("bytes behind the end", at);
        }
    }

    private int peekMajor() {
        need(1);
        return (data[at] & 0xff) >>> 5;
    }

    private int length(int major, String what) {
        var start = at;
        if (peekMajor() != major) {
            throw new CborException("no " + what, start);
        }
        var value = head(major);
        if (value < 0 || value > end - at) {
            throw new CborException(what + " longer than the data", start);
        }
        return (int) value;
    }

    private long head(int major) {
        var start = at;
        var initial = data[at++] & 0x1f;
        if (initial < 24) {
            return initial;
        }
        if (initial > 27) {
            throw new CborException("indefinite or reserved length", start);
        }
        var size = 1 << (initial - 24);
        need(size);
        var value = 0L;
        for (var i = 0; i < size; i++) {
            value = value << 8 | data[at++] & 0xff;
        }
        var floor = switch (size) {
            case 1 -> 24L;
            case 2 -> 0x100L;
            case 4 -> 0x1_0000L;
            default -> 0x1_0000_0000L;
        };
        if (value >= 0 && value < floor) {
            throw new CborException("not the shortest form", start);
        }
        return value;
    }

    private void need(int count) {
        if (end - at < count) {
            throw new CborException("data ends too early", at);
        }
    }
}
