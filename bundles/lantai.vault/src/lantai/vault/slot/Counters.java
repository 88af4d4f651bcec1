package lantai.vault.slot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import lantai.core.event.Bytes;
import lantai.vault.cipher.CipherSuite;

/**
 * {@code vault/counters.cck}: how far each slot and its count of wrong PINs had come when the vault was last open, so that an older copy of
 * either is told from the file itself. Authenticated under a secret of the vault.
 */
public final class Counters {

    private static final int MAGIC = 0x4c54_4346;
    private static final int VERSION = 1;
    private static final int TAG = 32;

    /**
     * What was last known of a slot.
     *
     * @param generation of the slot
     * @param serial     of its count of wrong PINs
     */
    public record Known(int generation, long serial) {

        /** The higher of each. */
        public Known and(Known other) {
            return new Known(Math.max(generation, other.generation), Math.max(serial, other.serial));
        }
    }

    private final Path file;
    private final CipherSuite suite;
    private final Bytes vault;
    private final byte[] key;

    /** @param key secret of the vault for this file; owned by it from now on */
    public Counters(Path file, CipherSuite suite, Bytes vault, byte[] key) {
        this.file = file;
        this.suite = suite;
        this.vault = vault;
        this.key = key;
    }

    public String name() {
        return file.getFileName().toString();
    }

    /** What stands there; empty when the file is missing or not what was written. */
    public Optional<Map<String, Known>> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var data = Files.readAllBytes(file);
        if (data.length < TAG) {
            return Optional.empty();
        }
        var body = Arrays.copyOf(data, data.length - TAG);
        if (!MessageDigest.isEqual(suite.mac(key, body), Arrays.copyOfRange(data, body.length, data.length))) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(body))) {
            if (in.readInt() != MAGIC || in.readByte() != VERSION || in.readUnsignedByte() != suite.suite().number()
                    || !SmallForm.bytes(in).equals(vault)) {
                return Optional.empty();
            }
            var known = new TreeMap<String, Known>();
            for (var left = in.readInt(); left > 0; left--) {
                known.put(in.readUTF(), new Known(in.readInt(), in.readLong()));
            }
            return Optional.of(known);
        }
    }

    public void write(Map<String, Known> known) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeByte(VERSION);
            out.writeByte(suite.suite().number());
            SmallForm.bytes(out, vault);
            out.writeInt(known.size());
            for (var each : new TreeMap<>(known).entrySet()) {
                out.writeUTF(each.getKey());
                out.writeInt(each.getValue().generation());
                out.writeLong(each.getValue().serial());
            }
        }
        bytes.writeBytes(suite.mac(key, bytes.toByteArray()));
        SafeFile.replace(file, bytes.toByteArray());
    }
}
