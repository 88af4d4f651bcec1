package lantai.app.label;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import lantai.core.event.Bytes;

/**
 * What stands in a QR code (docs/formats/label.md): {@code LT1:} kind letter {@code :} base45 of 8 bytes of opaque id and 8 bytes
 * of HMAC-SHA-256 over version, kind and id under the registry's label key. 30 characters of QR's alphanumeric mode fit version
 * 2-M. A command is a fixed word and needs no key: {@code LT1:X:UNDO}.
 */
public final class LabelPayload {

    /** Bytes of an opaque id. */
    public static final int ID_BYTES = 8;
    private static final int MAC_BYTES = 8;
    private static final String PREFIX = "LT1:";

    private final SecretKeySpec key;

    /** @param key the registry's label key, 32 bytes; copied */
    public LabelPayload(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** What a payload names. */
    public enum Kind {
        COPY('C'), PERSON('P'), PLACE('L'), RECEIPT('R'), COMMAND('X');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        static Optional<Kind> of(char letter) {
            return Arrays.stream(values()).filter(kind -> kind.letter == letter).findFirst();
        }
    }

    /** What a text turned out to be. */
    public sealed interface Parsed {
        /** Made with this registry's key. */
        record Genuine(Kind kind, Bytes id) implements Parsed {
        }

        /** A command word. */
        record Command(String word) implements Parsed {
        }

        /** Looks like a payload, but its check does not hold: forged, damaged, or of another registry. */
        record Forged(Kind kind) implements Parsed {
        }

        /** No payload at all. */
        record NoLabel() implements Parsed {
        }
    }

    public String encode(Kind kind, Bytes id) {
        if (id.length() != ID_BYTES || kind == Kind.COMMAND) {
            throw new IllegalArgumentException("an opaque id has 8 bytes, and a command none");
        }
        var both = Arrays.copyOf(id.toArray(), ID_BYTES + MAC_BYTES);
        System.arraycopy(mac(kind, id.toArray()), 0, both, ID_BYTES, MAC_BYTES);
        return PREFIX + kind.letter + ":" + Base45.encode(both);
    }

    public static String command(String word) {
        return PREFIX + Kind.COMMAND.letter + ":" + word;
    }

    public Parsed parse(String text) {
        if (!text.startsWith(PREFIX) || text.length() < PREFIX.length() + 3 || text.charAt(PREFIX.length() + 1) != ':') {
            return new Parsed.NoLabel();
        }
        var kind = Kind.of(text.charAt(PREFIX.length()));
        if (kind.isEmpty()) {
            return new Parsed.NoLabel();
        }
        var body = text.substring(PREFIX.length() + 2);
        if (kind.get() == Kind.COMMAND) {
            return new Parsed.Command(body);
        }
        var bytes = Base45.decode(body).filter(b -> b.length == ID_BYTES + MAC_BYTES);
        if (bytes.isEmpty()) {
            return new Parsed.Forged(kind.get());
        }
        var id = Arrays.copyOf(bytes.get(), ID_BYTES);
        var mac = Arrays.copyOfRange(bytes.get(), ID_BYTES, ID_BYTES + MAC_BYTES);
        return MessageDigest.isEqual(mac, mac(kind.get(), id)) ? new Parsed.Genuine(kind.get(), Bytes.of(id))
                : new Parsed.Forged(kind.get());
    }

    /** An opaque id for a code, the same every time, telling nothing without the key. */
    public Bytes opaque(Kind kind, String code) {
        return Bytes.of(Arrays.copyOf(hmac(("id|" + kind.letter + "|" + code).getBytes(StandardCharsets.UTF_8)), ID_BYTES));
    }

    private byte[] mac(Kind kind, byte[] id) {
        var head = (PREFIX + kind.letter + ":").getBytes(StandardCharsets.US_ASCII);
        var message = Arrays.copyOf(head, head.length + id.length);
        System.arraycopy(id, 0, message, head.length, id.length);
        return Arrays.copyOf(hmac(message), MAC_BYTES);
    }

    private byte[] hmac(byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
