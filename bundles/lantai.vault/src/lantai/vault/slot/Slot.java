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
import lantai.vault.cipher.Kdf;

/**
 * One person's key slot as it stands in its file (docs/formats/vault.md): who, the cost of the PIN, the public key, the person's
 * secret in a box under the PIN's key, and for an operator the vault's root key in a box under the person's wrapping key. A
 * digest over all of it tells damage from a wrong PIN.
 *
 * @param vault      id of the vault, 16 bytes
 * @param generation counts rewrites of this slot from 1
 * @param secretBox  the person's 32-byte secret, sealed under the PIN's key
 * @param rootBox    the vault's root key, sealed under the person's wrapping key; empty when the PIN only signs
 */
public record Slot(CipherSuite suite, Bytes vault, String person, boolean operator, int generation, Kdf kdf, Bytes salt, Bytes publicKey, Bytes secretBox,
        Bytes rootBox) {

    private static final int MAGIC = 0x4c54_534c;
    private static final int VERSION = 2;
    private static final int DIGEST = 32;
    /** A slot file is never longer. */
    public static final int MAX_BYTES = 4096;

    /** What the boxes are bound to: everything that stands before them. */
    public byte[] bound(String role) {
        return written(out -> {
            header(out);
            out.writeUTF(role);
        });
    }

    byte[] bytes() {
        var body = written(out -> {
            header(out);
            bytes(out, secretBox);
            bytes(out, rootBox);
        });
        var file = Arrays.copyOf(body, body.length + DIGEST);
        System.arraycopy(suite.digest().digest(body), 0, file, body.length, DIGEST);
        return file;
    }

    private void header(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeByte(VERSION);
        out.writeByte(suite.suite().number());
        bytes(out, vault);
        out.writeUTF(person);
        out.writeBoolean(operator);
        out.writeInt(generation);
        out.writeInt(kdf.memoryKib());
        out.writeInt(kdf.iterations());
        out.writeInt(kdf.lanes());
        out.writeInt(kdf.rounds());
        bytes(out, salt);
        bytes(out, publicKey);
    }

    /** @throws IllegalArgumentException when the file is not what was written; limits of the key derivation are checked here */
    static Slot parse(byte[] file) {
        if (file.length < DIGEST + 32 || file.length > MAX_BYTES) {
            throw new IllegalArgumentException("a slot of " + file.length + " bytes");
        }
        var body = Arrays.copyOf(file, file.length - DIGEST);
        try (var in = new DataInputStream(new ByteArrayInputStream(body))) {
            if (in.readInt() != MAGIC || in.readByte() != VERSION) {
                throw new IllegalArgumentException("unknown form or version");
            }
            var suite = CipherSuite.ofNumber(in.readUnsignedByte());
            if (!MessageDigest.isEqual(suite.digest().digest(body), Arrays.copyOfRange(file, body.length, file.length))) {
                throw new IllegalArgumentException("check sum differs");
            }
            var slot = new Slot(suite, bytes(in), in.readUTF(), in.readBoolean(), in.readInt(),
                    new Kdf(in.readInt(), in.readInt(), in.readInt(), in.readInt()), bytes(in), bytes(in), bytes(in), bytes(in));
            if (in.available() != 0 || !slot.kdf.fits(suite)) {
                throw new IllegalArgumentException("bytes behind the end, or the cost of another suite");
            }
            return slot;
        } catch (IOException e) {
            throw new IllegalArgumentException("ends too early", e);
        }
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void bytes(DataOutputStream out, Bytes value) throws IOException {
        out.writeShort(value.length());
        out.write(value.toArray());
    }

    private static Bytes bytes(DataInputStream in) throws IOException {
        var value = new byte[in.readUnsignedShort()];
        in.readFully(value);
        return Bytes.of(value);
    }

    @Override
    public String toString() {
        return "slot of " + person;
    }
}
