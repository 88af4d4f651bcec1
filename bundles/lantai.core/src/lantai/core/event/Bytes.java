package lantai.core.event;

import java.util.Arrays;
import java.util.HexFormat;

/** An immutable byte string with value equality; the body of ids, hashes and sealed boxes. */
public final class Bytes implements Comparable<Bytes> {

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /** Takes a copy, so that later changes of the array do not reach in. */
    public static Bytes of(byte... value) {
        return new Bytes(value.clone());
    }

    /** @throws IllegalArgumentException when the text is not an even number of hex digits */
    public static Bytes ofHex(String hex) {
        return new Bytes(HexFormat.of().parseHex(hex));
    }

    /** A fresh copy of the bytes. */
    public byte[] toArray() {
        return value.clone();
    }

    public int length() {
        return value.length;
    }

    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return hex();
    }
}
