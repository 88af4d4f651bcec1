package lantai.vault.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import lantai.app.backup.BackupContainers;
import lantai.app.backup.ContainerDamaged;
import lantai.core.event.Suite;
import lantai.vault.blob.SealedIn;
import lantai.vault.blob.SealedOut;
import lantai.vault.cipher.CipherSuite;

/** Backup files in both suites. Head: magic, suite, salt, number of entries, check sum; then the entries, all of one size; then the content. */
@Component
public final class CastleContainers implements BackupContainers {

    static final byte[] MAGIC = { 'L', 'T', 'B', 'A', 'K', 1, '\r', '\n' };
    /** Magic 8, suite 16, salt 32, entries 4, check sum 4. */
    static final int HEAD = 64;
    /** Sealed length of an entry that is filled up to {@link #FILLED} bytes. */
    static final int FILLED = LONGEST_ENTRY + 4;
    static final int SEALED_ENTRY = 104 + FILLED + 16;
    /** With its check sum in front. */
    static final int ENTRY = 4 + SEALED_ENTRY;

    private final SecureRandom random;

    @Activate
    public CastleContainers() {
        this(new SecureRandom());
    }

    public CastleContainers(SecureRandom random) {
        this.random = random;
    }

    @Override
    public OutputStream begin(OutputStream out, Suite suite, List<Entry> entries, byte[] key) throws IOException {
        if (entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException(entries.size() + " entries");
        }
        var ciphers = CipherSuite.of(suite);
        var salt = new byte[32];
        random.nextBytes(salt);
        var front = ByteBuffer.allocate(HEAD).put(MAGIC).put(label(ciphers)).put(salt).putInt(entries.size());
        front.putInt(sum(front.array(), HEAD - 4));
        var digest = ciphers.digest();
        var head = new ByteArrayOutputStream();
        head.writeBytes(front.array());
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        for (var entry : shuffled) {
            var sealed = sealed(ciphers, salt, entry);
            head.writeBytes(ByteBuffer.allocate(4).putInt(sum(sealed, sealed.length)).array());
            head.writeBytes(sealed);
        }
        out.write(head.toByteArray());
        digest.update(head.toByteArray());
        return new SealedOut(out, ciphers, Arrays.copyOf(digest.digest(), 16), key, random);
    }

    private byte[] sealed(CipherSuite ciphers, byte[] salt, Entry entry) throws IOException {
        if (entry.content().length > LONGEST_ENTRY) {
            throw new IllegalArgumentException("an entry of " + entry.content().length + " bytes");
        }
        var sealed = new ByteArrayOutputStream();
        try (var out = new SealedOut(sealed, ciphers, Arrays.copyOf(salt, 16), entryKey(ciphers, salt, entry.person()), random)) {
            out.write(ByteBuffer.allocate(FILLED).putInt(entry.content().length).put(entry.content()).array());
        }
        return sealed.toByteArray();
    }

    /** Not a secret, but nothing that shows either: who does not name the code sees bytes that look random. */
    private static byte[] entryKey(CipherSuite ciphers, byte[] salt, String person) {
        var digest = ciphers.digest();
        digest.update("lantai backup entry\n".getBytes(StandardCharsets.US_ASCII));
        digest.update(salt);
        return digest.digest(person.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Container open(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new Opened(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static byte[] label(CipherSuite ciphers) {
        return Arrays.copyOf(ciphers.name().getBytes(StandardCharsets.US_ASCII), 16);
    }

    private static int sum(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static final class Opened implements Container {

        private final FileChannel channel;
        private final CipherSuite ciphers;
        private final byte[] salt;
        private final List<byte[]> entries = new ArrayList<>();
        private final byte[] id;
        private final long body;

        private Opened(FileChannel channel) throws IOException {
            this.channel = channel;
            var in = Channels.newInputStream(channel);
            var front = in.readNBytes(HEAD);
            if (front.length < HEAD || !Arrays.equals(front, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
                throw new ContainerDamaged(0, "no backup");
            }
            ciphers = Arrays.stream(CipherSuite.values()).filter(c -> Arrays.equals(label(c), Arrays.copyOfRange(front, 8, 24))).findFirst()
                    .orElseThrow(() -> new ContainerDamaged(8, "unknown suite"));
            salt = Arrays.copyOfRange(front, 24, 56);
            var count = ByteBuffer.wrap(front).getInt(56);
            if (ByteBuffer.wrap(front).getInt(HEAD - 4) != sum(front, HEAD - 4) || count < 0 || count > MOST_ENTRIES) {
                throw new ContainerDamaged(24, "check sum differs");
            }
            var digest = ciphers.digest();
            digest.update(front);
            for (var i = 0; i < count; i++) {
                var entry = in.readNBytes(ENTRY);
                var sealed = Arrays.copyOfRange(entry, Math.min(4, entry.length), entry.length);
                if (entry.length < ENTRY || ByteBuffer.wrap(entry).getInt() != sum(sealed, sealed.length)) {
                    throw new ContainerDamaged(HEAD + (long) i * ENTRY, "entry " + i);
                }
                digest.update(entry);
                entries.add(sealed);
            }
            id = Arrays.copyOf(digest.digest(), 16);
            body = HEAD + (long) count * ENTRY;
        }

        @Override
        public Suite suite() {
            return ciphers.suite();
        }

        @Override
        public Optional<byte[]> entry(String person) throws IOException {
            var key = entryKey(ciphers, salt, person);
            for (var sealed : entries) {
                try (var in = new DataInputStream(new SealedIn(new ByteArrayInputStream(sealed), Arrays.copyOf(salt, 16), key, 0))) {
                    var filled = in.readNBytes(FILLED);
                    var length = ByteBuffer.wrap(filled).getInt();
                    if (length >= 0 && length <= LONGEST_ENTRY) {
                        return Optional.of(Arrays.copyOfRange(filled, 4, 4 + length));
                    }
                } catch (ContainerDamaged e) {
                    continue; // of somebody else
                }
            }
            return Optional.empty();
        }

        @Override
        public SealedIn content(byte[] key) throws IOException {
            channel.position(body);
            return new SealedIn(Channels.newInputStream(new Unclosed(channel)), id, key, body);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
