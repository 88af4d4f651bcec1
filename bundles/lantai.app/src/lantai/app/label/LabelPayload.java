package lantai.app.label;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
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
    /** The words of the command card. */
    public static final List<String> COMMANDS = List.of("ISSUE", "RETURN", "READ", "HANDOVER", "CHECKIN", "UNDO", "FINISH");
    private static final String PREFIX = "LT1:";
    private static final int HEAD = PREFIX.length() + 2;

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

        /** One of the {@link LabelPayload#COMMANDS}. */
        record Command(String word) implements Parsed {
        }

        /**
         * Looks like a payload, but its check does not hold: forged, damaged, or of another registry.
         *
         * @param kind what it claims to name; empty when its letter is none of ours
         */
        record Forged(Optional<Kind> kind) implements Parsed {
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

    /** @param word one of the {@link #COMMANDS} */
    public static String command(String word) {
        if (!COMMANDS.contains(word)) {
            throw new IllegalArgumentException("no command: " + word);
        }
        return PREFIX + Kind.COMMAND.letter + ":" + word;
    }

    /** Exact match only: a payload with any one character changed comes back as forged. */
    public Parsed parse(String text) {
        if (text.length() < HEAD + 1 || wrongInHead(text) > 1) {
            return new Parsed.NoLabel();
        }
        var kind = Kind.of(text.charAt(PREFIX.length()));
        if (kind.isEmpty() || wrongInHead(text) > 0) {
            return new Parsed.Forged(kind);
        }
        var body = text.substring(HEAD);
        if (kind.get() == Kind.COMMAND) {
            return COMMANDS.contains(body) ? new Parsed.Command(body) : new Parsed.Forged(kind);
        }
        return Base45.decode(body).filter(bytes -> bytes.length == ID_BYTES + MAC_BYTES).flatMap(bytes -> genuine(kind.get(), bytes))
                .orElse(new Parsed.Forged(kind));
    }

    /** How many characters of {@code LT1:} and of the colon behind the kind are others. */
    private static int wrongInHead(String text) {
        var wrong = text.charAt(HEAD - 1) == ':' ? 0 : 1;
        for (var i = 0; i < PREFIX.length(); i++) {
            wrong += text.charAt(i) == PREFIX.charAt(i) ? 0 : 1;
        }
        return wrong;
    }

    private Optional<Parsed> genuine(Kind kind, byte[] bytes) {
        var id = Arrays.copyOf(bytes, ID_BYTES);
        var mac = Arrays.copyOfRange(bytes, ID_BYTES, ID_BYTES + MAC_BYTES);
        return MessageDigest.isEqual(mac, mac(kind, id)) ? Optional.of(new Parsed.Genuine(kind, Bytes.of(id))) : Optional.empty();
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
