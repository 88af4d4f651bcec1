package lantai.store.projection;

import java.util.Arrays;

/** The random key of the file in the form H2 takes it: 64 hex digits, a blank, no user password. Wiped when closed. */
final class FileKey implements AutoCloseable {

    /** A key has 32 bytes. */
    static final int LENGTH = 32;

    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private final char[] password;

    FileKey(byte[] key) {
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("a file key has " + LENGTH + " bytes, not " + key.length);
        }
        password = new char[2 * LENGTH + 1];
        for (var i = 0; i < LENGTH; i++) {
            password[2 * i] = DIGITS[key[i] >> 4 & 15];
            password[2 * i + 1] = DIGITS[key[i] & 15];
        }
        password[2 * LENGTH] = ' ';
    }

    /** A copy for one connection; H2 wipes what it is given. */
    char[] forConnection() {
        return password.clone();
    }

    @Override
    public void close() {
        Arrays.fill(password, '\0');
    }
}
