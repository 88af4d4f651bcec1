package lantai.ledger.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.ledger.tree.SuiteHash;

@DisplayName("On a disk that fills up or fails, the journal")
final class FullDiskTest {

    private static final String ORIGIN = "JYS-full";

    @TempDir
    private Path temp;

    /** A disk of a size, on which files take what they were given in writing. */
    private static final class Small implements Disk {
        private final long size;
        private long used;

        Small(long size) {
            this.size = size;
        }

        @Override
        public void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
            var more = Math.max(0, position + bytes.remaining() - channel.size());
            var room = Math.max(0, size - used);
            if (more > room) {
                var fits = bytes.slice(bytes.position(), (int) Math.max(0, bytes.remaining() - (more - room)));
                used += room;
                Disk.super.write(channel, fits, position);
                throw new IOException("no space left on device");
            }
            used += more;
            Disk.super.write(channel, bytes, position);
        }
    }

    private FileJournal open(JournalOptions options, Disk disk) throws IOException, JournalDamaged {
        return FileJournal.open(temp, SuiteHash.intl(), ORIGIN, options, disk).journal();
    }

    @Test
    @DisplayName("that is cut short by a full disk stops for good and has afterwards what it had told of")
    void noSpace() throws IOException, JournalDamaged {
        var options = new JournalOptions(3_000, 0, () -> { });
        for (var size = 400; size < 9_000; size += 97) {
            clean();
            var disk = new Small(size);
            var told = 0;
            try (var journal = FileJournal.create(temp, SuiteHash.intl(), ORIGIN, options, disk)) {
                try {
                    while (true) {
                        journal.append(leaf(told)).durable().join();
                        told++;
                    }
                } catch (CompletionException | JournalFailed full) {
                    assertThrows(JournalFailed.class, () -> journal.append(leaf(0)));
                }
            }
            try (var journal = open(options, Disk.REAL)) {
                assertTrue(journal.durableSize() >= told, size + ": " + journal.durableSize() + " of " + told);
                for (var seq = 0; seq < journal.durableSize(); seq++) {
                    assertArrayEquals(leaf(seq), journal.read(seq));
                }
                assertEquals(journal.durableSize(), journal.append(leaf(7)).durable().join().seq());
            }
        }
    }

    @Test
    @DisplayName("that is told a file cannot be forced, wherever that happens, tells of nothing it has not got")
    void cannotForce() throws IOException, JournalDamaged {
        var options = new JournalOptions(1_500, 0, () -> { });
        for (var good = 2; good < 40; good++) {
            clean();
            var left = good;
            var disk = new Disk() {
                private int forces = left;

                @Override
                public void force(FileChannel channel, boolean metadata) throws IOException {
                    if (forces-- <= 0) {
                        throw new IOException("input/output error");
                    }
                }
            };
            var told = 0;
            try (var journal = FileJournal.create(temp, SuiteHash.intl(), ORIGIN, options, disk)) {
                while (true) {
                    journal.append(leaf(told)).durable().join();
                    told++;
                }
            } catch (CompletionException | JournalFailed failed) {
                assertTrue(told <= good);
            }
            try (var journal = open(options, Disk.REAL)) {
                assertTrue(journal.durableSize() >= told && journal.durableSize() <= told + 1, good + ": " + journal.durableSize());
            }
        }
    }

    @Test
    @DisplayName("holds space back while it has nothing to write, and gives it back when it stops")
    void reserve() throws IOException, JournalDamaged {
        var filled = new CountDownLatch(1);
        var disk = new Disk() {
            private volatile long usable = 1 << 20;

            @Override
            public long usable(Path folder) {
                return usable;
            }

            @Override
            public void force(FileChannel channel, boolean metadata) throws IOException {
                if (channel.size() == 50_000) {
                    filled.countDown();
                }
            }
        };
        var options = new JournalOptions(10_000, 60_000, 50_000, () -> { });
        try (var journal = FileJournal.create(temp, SuiteHash.intl(), ORIGIN, options, disk)) {
            journal.append(leaf(0)).durable().join();
            filled.await();
            assertEquals(50_000, Files.size(temp.resolve(Reserve.NAME)));
            disk.usable = 20_000; // with the reserve it is still enough
            journal.append(leaf(1)).durable().join();
            disk.usable = 5_000;
            var failed = assertThrows(CompletionException.class, () -> journal.append(leaf(2)).durable().join());
            assertEquals(JournalFailed.Reason.DISK_FULL, ((JournalFailed) failed.getCause()).reason());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertFalse(Files.exists(temp.resolve(Reserve.NAME)));
        try (var journal = open(options, disk)) {
            assertEquals(2, journal.durableSize());
        }
    }

    private static byte[] leaf(long number) {
        var leaf = new byte[150 + (int) number % 90];
        Arrays.fill(leaf, (byte) number);
        return leaf;
    }

    private void clean() throws IOException {
        try (var files = Files.walk(temp)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }
}
