package lantai.core.event;

/** A 32-byte digest of the log's suite (SHA-256 under {@code INTL}, SM3 under {@code GM}). */
public record Hash(Bytes value) {

    public static final int LENGTH = 32;

    public Hash {
        if (value.length() != LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + value.length());
        }
    }

    public static Hash of(byte[] digest) {
        return new Hash(Bytes.of(digest));
    }

    public static Hash ofHex(String hex) {
        return new Hash(Bytes.ofHex(hex));
    }

    /** The first four and last four hex digits, as the status line shows a head. */
    public String brief() {
        var hex = value.hex();
        return hex.substring(0, 4) + "…" + hex.substring(hex.length() - 4);
    }

    @Override
    public String toString() {
        return value.hex();
    }
}
