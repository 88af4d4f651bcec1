package lantai.app.label;

import java.util.Optional;

/** Base45 (RFC 9285): bytes in the characters a QR code packs best. */
final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private Base45() {
    }

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        for (var i = 0; i < bytes.length; i += 2) {
            var pair = i + 1 < bytes.length;
            var value = pair ? (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff : bytes[i] & 0xff;
            text.append(ALPHABET.charAt(value % 45)).append(ALPHABET.charAt(value / 45 % 45));
            if (pair) {
                text.append(ALPHABET.charAt(value / 2025));
            }
        }
        return text.toString();
    }

    /** @return the bytes; empty when the text is not base45 or not in its one form */
    static Optional<byte[]> decode(String text) {
        if (text.length() % 3 == 1) {
            return Optional.empty();
        }
        var bytes = new byte[text.length() / 3 * 2 + (text.length() % 3 == 2 ? 1 : 0)];
        var at = 0;
        for (var i = 0; i < text.length(); i += 3) {
            var three = i + 2 < text.length();
            var value = digit(text, i) + 45 * digit(text, i + 1) + (three ? 2025 * digit(text, i + 2) : 0);
            if (value < 0 || value > (three ? 0xffff : 0xff)) {
                return Optional.empty();
            }
            if (three) {
                bytes[at++] = (byte) (value >>> 8);
            }
            bytes[at++] = (byte) value;
        }
        return Optional.of(bytes);
    }

    /** A large negative number for a character that is none of the 45. */
    private static int digit(String text, int index) {
        var digit = ALPHABET.indexOf(text.charAt(index));
        return digit < 0 ? -1_000_000 : digit;
    }
}
