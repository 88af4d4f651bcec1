package lantai.ledger.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.core.event.Suite;
import lantai.ledger.tree.SuiteHash;
import lantai.ledger.tree.TreeHash;

@DisplayName("The journal")
class FileJournalTest {

    private static final String ORIGIN = "JYS-test";
    private static final JournalOptions SMALL = new JournalOptions(2_000, 0, () -> { });

    @TempDir
    private Path temp;
    private Path folder;

    @BeforeEach
    void folder() {
        folder = temp.resolve("journal");
    }

    private static byte[] leaf(int number) {
        return ("leaf " + number + " " + "x".repeat(number % 50)).getBytes(StandardCharsets.UTF_8);
    }

    private void written(int count) throws IOException {
        try (var journal = FileJournal.create(folder, SuiteHash.intl(), ORIGIN, SMALL, Disk.REAL)) {
            var last = new ArrayList<Appended>();
            for (var i = 0; i < count; i++) {
                last.add(journal.append(leaf(i)));
            }
            last.forEach(appended -> appended.durable().join());
        }
    }

    private FileJournal.Opened open() throws IOException, JournalDamaged {
        return FileJournal.open(folder, SuiteHash.intl(), ORIGIN, SMALL, Disk.REAL, JournalLook.at(folder, SuiteHash.intl(), ORIGIN, Disk.REAL));
    }

    private List<byte[]> read() throws IOException, JournalDamaged {
        var leaves = new ArrayList<byte[]>();
        try (var journal = open().journal()) {
            journal.forEach(0, (position, leaf) -> leaves.add(leaf));
        }
        return leaves;
    }

    private Path lastSegment() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".ccj")).sorted().reduce((a, b) -> b).orElseThrow();
        }
    }

    @Test
    @DisplayName("gives every leaf back in order, over several segments, and goes on where it ended")
    void roundTrip() throws IOException, JournalDamaged {
        written(200);

        try (var journal = open().journal()) {
            assertEquals(200, journal.durableSize());
            assertArrayEquals(leaf(137), journal.read(137));
            assertEquals(200, journal.append(leaf(200)).durable().join().seq());
        }
        var leaves = read();
        assertEquals(201, leaves.size());
        for (var i = 0; i < leaves.size(); i++) {
            assertArrayEquals(leaf(i), leaves.get(i));
        }
        try (var files = Files.list(folder)) {
            assertTrue(files.filter(f -> f.toString().endsWith(".ccj")).count() > 5);
        }
    }

    @Test
    @DisplayName("forces once for all that wait, and what must come before is done before")
    void groupCommit() throws IOException {
        var forces = new AtomicInteger();
        var before = new AtomicInteger();
        var slow = new Disk() {
            @Override
            public void force(FileChannel channel, boolean metadata) throws IOException {
                forces.incrementAndGet();
                Disk.super.force(channel, metadata);
            }
        };
        try (var journal = FileJournal.create(folder, SuiteHash.intl(), ORIGIN, new JournalOptions(1 << 20, 0, before::incrementAndGet), slow)) {
            var all = new ArrayList<Appended>();
            for (var i = 0; i < 5_000; i++) {
                all.add(journal.append(leaf(i)));
            }
            all.forEach(appended -> appended.durable().join());
        }
        assertTrue(forces.get() < 2_500, forces + " forces for 5000 leaves");
        assertTrue(before.get() > 0);
    }

    @Test
    @DisplayName("takes a torn last record off into quarantine, wherever it tore, and loses nothing before it")
    void tornTail() throws IOException, JournalDamaged {
        written(20);
        var segment = lastSegment();
        var whole = Files.readAllBytes(segment);
        var lastLength = RecordForm.HEAD + leaf(19).length + RecordForm.TAIL;
        Files.delete(folder.resolve("head"));
        for (var cut = 1; cut < lastLength; cut++) {
            Files.write(segment, Arrays.copyOf(whole, whole.length - cut));
            var opened = open();
            opened.journal().close();
            Files.deleteIfExists(folder.resolve("head"));
            assertEquals(19, opened.journal().durableSize(), "cut " + cut);
            assertEquals(lastLength - cut, opened.recovery().torn().orElseThrow().bytes());
            assertTrue(Files.exists(folder.resolve("quarantine").resolve(opened.recovery().torn().get().quarantined())));
        }
    }

    @Test
    @DisplayName("is left as it is by a look beforehand, torn or whole, and opened without one is the same")
    void look() throws IOException, JournalDamaged {
        written(40);
        assertTrue(JournalLook.at(folder, SuiteHash.intl(), ORIGIN, Disk.REAL).found().isPresent());
        var segment = lastSegment();
        var torn = Arrays.copyOf(Files.readAllBytes(segment), (int) Files.size(segment) - 3);
        Files.delete(folder.resolve("head"));
        Files.write(segment, torn);

        assertTrue(JournalLook.at(folder, SuiteHash.intl(), ORIGIN, Disk.REAL).found().isEmpty());

        assertArrayEquals(torn, Files.readAllBytes(segment));
        var opened = FileJournal.open(folder, SuiteHash.intl(), ORIGIN, SMALL, Disk.REAL);
        opened.journal().close();
        assertTrue(opened.recovery().torn().isPresent());
        assertEquals(39, read().size());
    }

    @Test
    @DisplayName("reports every flipped bit, and never takes it for a shorter journal")
    void bitFlips() throws IOException {
        written(60);
        var seed = System.nanoTime();
        var random = new Random(seed);
        List<Path> segments;
        try (var files = Files.list(folder)) {
            segments = files.filter(f -> f.toString().endsWith(".ccj")).sorted().toList();
        }
        for (var i = 0; i < 300; i++) {
            var segment = segments.get(random.nextInt(segments.size()));
            var whole = Files.readAllBytes(segment);
            var bad = whole.clone();
            var at = random.nextInt(bad.length);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(segment, bad);
            assertThrows(JournalDamaged.class, this::read, "seed " + seed + " " + segment.getFileName() + " byte " + at);
            Files.write(segment, whole);
        }
    }

    @Test
    @DisplayName("that is shorter than it is known to have been was rolled back")
    void rolledBack() throws IOException {
        written(10);
        var segment = lastSegment();
        var whole = Files.readAllBytes(segment);
        Files.write(segment, Arrays.copyOf(whole, whole.length - RecordForm.HEAD - leaf(9).length - RecordForm.TAIL));

        var damage = assertThrows(JournalDamaged.class, this::open);

        assertEquals(JournalDamaged.Kind.ROLLED_BACK, damage.kind());
        assertEquals(9, damage.seq());
    }

    @Test
    @DisplayName("says so when any bit of what it remembers as its end is another")
    void damagedHead() throws IOException {
        written(20);
        var head = folder.resolve("head");
        var whole = Files.readAllBytes(head);
        for (var bit = 0; bit < whole.length * 8; bit++) {
            var flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(head, flipped);
            var damage = assertThrows(JournalDamaged.class, this::open, "bit " + bit);
            assertTrue(damage.kind() == JournalDamaged.Kind.CORRUPT || damage.kind() == JournalDamaged.Kind.ROLLED_BACK, damage.getMessage());
        }
    }

    @Test
    @DisplayName("names a segment that is missing, doubled, or of another journal")
    void segments() throws IOException {
        written(100);
        var segment = lastSegment();
        var bytes = Files.readAllBytes(segment);
        Files.delete(segment);
        assertThrows(JournalDamaged.class, this::read);
        Files.write(folder.resolve(RecordForm.segmentName(100)), bytes);
        assertThrows(JournalDamaged.class, this::read);
        Files.delete(folder.resolve(RecordForm.segmentName(100)));
        Files.write(segment, bytes);
        assertThrows(JournalDamaged.class, () -> FileJournal.open(folder, SuiteHash.intl(), "another", SMALL, Disk.REAL));
        assertThrows(JournalDamaged.class, () -> FileJournal.open(folder, new SuiteHash(Suite.GM, TreeHash.sha256()), ORIGIN, SMALL, Disk.REAL));
    }

    @Test
    @DisplayName("lets a segment go that a crash left half-begun")
    void unbornSegment() throws IOException, JournalDamaged {
        written(100);
        Files.write(folder.resolve(RecordForm.segmentName(100)), new byte[17]);

        var opened = open();

        assertEquals(100, opened.journal().durableSize());
        assertTrue(opened.recovery().torn().isPresent());
        opened.journal().close();
    }

    @Test
    @DisplayName("that could not be forced is failed for good: nothing is tried again, nothing is called done")
    void failedForce() throws IOException, JournalDamaged {
        var failing = new Disk() {
            private int forces;

            @Override
            public void force(FileChannel channel, boolean metadata) throws IOException {
                if (!metadata && ++forces > 2) {
                    throw new IOException("input/output error");
                }
                Disk.super.force(channel, metadata);
            }
        };
        var done = 0;
        try (var journal = FileJournal.create(folder, SuiteHash.intl(), ORIGIN, SMALL, failing)) {
            for (var i = 0; i < 10; i++) {
                try {
                    journal.append(leaf(i)).durable().join();
                    done++;
                } catch (CompletionException | JournalFailed e) {
                    continue;
                }
            }
            var refused = assertThrows(JournalFailed.class, () -> journal.append(leaf(99)));
            assertEquals(JournalFailed.Reason.WRITE_FAILED, refused.reason());
        }
        assertEquals(2, done);
        assertTrue(read().size() >= 2);
    }

    @Test
    @DisplayName("stops before the disk is full")
    void diskFull() throws IOException, JournalDamaged {
        var tight = new Disk() {
            @Override
            public long usable(Path where) {
                return 1_000;
            }
        };
        try (var journal = FileJournal.create(folder, SuiteHash.intl(), ORIGIN, new JournalOptions(1 << 20, 990, () -> { }), tight)) {
            var failure = assertThrows(CompletionException.class, () -> journal.append(new byte[100]).durable().join());
            assertEquals(JournalFailed.Reason.DISK_FULL, ((JournalFailed) failure.getCause()).reason());
        }
        assertEquals(0, read().size());
    }

    @Test
    @DisplayName("loses nothing it has called done, whatever the threads around it are told")
    void interrupts() throws IOException, JournalDamaged, InterruptedException {
        var done = new AtomicInteger();
        try (var journal = FileJournal.create(folder, SuiteHash.intl(), ORIGIN, SMALL, Disk.REAL)) {
            var threads = new ArrayList<Thread>();
            for (var t = 0; t < 4; t++) {
                var thread = new Thread(() -> {
                    for (var i = 0; i < 100; i++) {
                        journal.append(leaf(i)).durable().whenComplete((position, failure) -> {
                            if (failure == null) {
                                done.incrementAndGet();
                            }
                        });
                        Thread.currentThread().interrupt();
                    }
                });
                thread.start();
                threads.add(thread);
            }
            for (var thread : threads) {
                thread.join();
            }
        } catch (JournalFailed e) {
            fail(e);
        }
        assertEquals(400, done.get());
        assertEquals(400, read().size());
    }
}
