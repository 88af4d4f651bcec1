package lantai.vault.slot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;

import lantai.core.event.Bytes;
import lantai.vault.cipher.CipherSuite;

/** The common form of the vault's small files: {@code magic 4 | version 1 | suite 1 | fields | digest 32 of all before}. */
record SmallForm(int magic, int version) {

    static final int MAX_BYTES = 4096;
    private static final int DIGEST = 32;

    /** Writes fields. */
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    /** Reads fields. */
    interface Reading<T> {
        T from(CipherSuite suite, DataInputStream in) throws IOException;
    }

    /** A version or suite this program does not know. */
    static final class UnknownForm extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final boolean ofSuite;
        private final int number;

        UnknownForm(boolean ofSuite, int number) {
            super((ofSuite ? "unknown suite " : "unknown version ") + number);
            this.ofSuite = ofSuite;
            this.number = number;
        }

        boolean ofSuite() {
            return ofSuite;
        }

        int number() {
            return number;
        }
    }

    byte[] written(CipherSuite suite, Writing fields) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(magic);
            out.writeByte(version);
            out.writeByte(suite.suite().number());
            fields.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    byte[] sealed(CipherSuite suite, Writing fields) {
        var body = written(suite, fields);
        var file = Arrays.copyOf(body, body.length + DIGEST);
        System.arraycopy(suite.digest().digest(body), 0, file, body.length, DIGEST);
        return file;
    }

    /** @throws IllegalArgumentException when the file is not what was written, {@link UnknownForm} when this program cannot know */
    <T> T read(byte[] file, Reading<T> fields) {
        if (file.length < DIGEST + 6 || file.length > MAX_BYTES) {
            throw new IllegalArgumentException("a file of " + file.length + " bytes");
        }
        var body = Arrays.copyOf(file, file.length - DIGEST);
        try (var in = new DataInputStream(new ByteArrayInputStream(body))) {
            if (in.readInt() != magic) {
                throw new IllegalArgumentException("not a file of this kind");
            }
            int read = in.readByte();
            if (read != version) {
                throw new UnknownForm(false, read);
            }
            var suite = suite(in.readUnsignedByte());
            if (!MessageDigest.isEqual(suite.digest().digest(body), Arrays.copyOfRange(file, body.length, file.length))) {
                throw new IllegalArgumentException("check sum differs");
            }
            var value = fields.from(suite, in);
            if (in.available() != 0) {
                throw new IllegalArgumentException("bytes behind the end");
            }
            return value;
        } catch (IOException e) {
            throw new IllegalArgumentException("ends too early", e);
        }
    }

    private static CipherSuite suite(int number) {
        try {
            return CipherSuite.ofNumber(number);
        } catch (IllegalArgumentException e) {
            throw new UnknownForm(true, number);
        }
    }

    static void bytes(DataOutputStream out, Bytes value) throws IOException {
        out.writeShort(value.length());
        out.write(value.toArray());
    }

    static Bytes bytes(DataInputStream in) throws IOException {
        var value = new byte[in.readUnsignedShort()];
        in.readFully(value);
        return Bytes.of(value);
    }
}
