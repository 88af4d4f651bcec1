package lantai.ledger.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.ledger.tree.SuiteHash;

/** Long runs: {@code -Dlantai.soak.damage=CHANGES}. */
@DisplayName("A journal that was damaged")
final class DamagedJournalTest {

    private static final int CHANGES = Integer.getInteger("lantai.soak.damage", 300);
    private static final int SECTOR = 512;
    private static final String ORIGIN = "JYS-damage";
    private static final JournalOptions SMALL = new JournalOptions(6_000, 0, () -> { });

    @TempDir
    private Path temp;
    private final TreeMap<String, byte[]> whole = new TreeMap<>();
    private final Random random = new Random();
    private Path folder;

    /** What was changed: in which files, and the first record that is another or is missing, where that is one record alone. */
    private record Change(Set<String> files, Optional<Long> seq) {
    }

    @BeforeEach
    void written() throws IOException {
        folder = temp.resolve("journal");
        try (var journal = FileJournal.create(folder, SuiteHash.intl(), ORIGIN, SMALL, Disk.REAL)) {
            for (var i = 0; i < 90; i++) {
                var leaf = new byte[100 + i * 7 % 400];
                new Random(i).nextBytes(leaf);
                journal.append(leaf).durable().join();
            }
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                whole.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        assertTrue(segments().size() > 4);
    }

    private List<String> segments() {
        return whole.keySet().stream().filter(name -> name.endsWith(".ccj")).toList();
    }

    private void restore() throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        for (var file : whole.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Every file of the folder, also of a folder that should not be there. */
    private Map<String, byte[]> files() throws IOException {
        var found = new TreeMap<String, byte[]>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return found;
    }

    private void read() throws IOException, JournalDamaged {
        try (var journal = FileJournal.open(folder, SuiteHash.intl(), ORIGIN, SMALL, Disk.REAL).journal()) {
            journal.forEach(0, (position, leaf) -> { });
        }
    }

    /** The record in which a byte of a segment lies; the first one for the header. */
    private long record(String segment, int at) {
        var data = whole.get(segment);
        var seq = JournalWalk.firstSeq(Path.of(segment));
        var end = RecordForm.HEAD + ORIGIN.length() + RecordForm.TAIL;
        if (at < end) {
            return seq;
        }
        while (true) {
            end += ByteBuffer.wrap(data, end + 8, 4).getInt() + RecordForm.HEAD + RecordForm.TAIL;
            if (at < end) {
                return seq;
            }
            seq++;
        }
    }

    private Optional<Change> changed(String name, byte[] bytes) throws IOException {
        var first = Arrays.mismatch(whole.get(name), bytes);
        if (first < 0) {
            return Optional.empty();
        }
        Files.write(folder.resolve(name), bytes);
        return Optional.of(new Change(Set.of(name), Optional.of(record(name, first))));
    }

    private String any() {
        return segments().get(random.nextInt(segments().size()));
    }

    private Optional<Change> change(int kind) throws IOException {
        var name = any();
        var other = any();
        var bytes = whole.get(name).clone();
        var at = random.nextInt(bytes.length);
        return switch (kind) {
            case 0 -> {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                yield changed(name, bytes);
            }
            case 1 -> {
                Arrays.fill(bytes, at / SECTOR * SECTOR, Math.min(bytes.length, (at / SECTOR + 1) * SECTOR), (byte) 0);
                yield changed(name, bytes);
            }
            case 2 -> changed(name, Arrays.copyOf(bytes, at));
            case 3 -> {
                Files.delete(folder.resolve(name));
                yield Optional.of(new Change(Set.of(name), Optional.empty()));
            }
            case 4 -> {
                var seq = random.nextInt(120);
                var fresh = RecordForm.segmentName(seq);
                if (whole.containsKey(fresh)) {
                    yield Optional.empty();
                }
                Files.write(folder.resolve(fresh), bytes);
                yield Optional.of(new Change(Set.of(fresh), Optional.empty()));
            }
            default -> {
                if (name.equals(other)) {
                    yield Optional.empty();
                }
                Files.write(folder.resolve(name), whole.get(other));
                if (kind == 5) {
                    Files.write(folder.resolve(other), bytes);
                }
                yield Optional.of(new Change(kind == 5 ? Set.of(name, other) : Set.of(name), Optional.empty()));
            }
        };
    }

    @Test
    @DisplayName("says so, names the place, and is left as it is")
    void damage() throws IOException {
        var seed = Long.getLong("lantai.seed", System.nanoTime());
        random.setSeed(seed);
        var done = 0;
        while (done < CHANGES) {
            var kind = random.nextInt(7);
            restore();
            var change = change(kind);
            if (change.isEmpty()) {
                continue;
            }
            done++;
            var before = files();
            var what = "kind " + kind + " " + change.get() + ", seed " + seed + ": ";
            var damaged = damaged(what);
            change.get().seq().ifPresent(seq -> assertEquals(seq, damaged.seq(), what + damaged.getMessage()));
            assertTrue(isNear(change.get().files(), damaged.segment()), what + damaged.getMessage());
            var after = files();
            assertEquals(before.keySet(), after.keySet(), what);
            before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), what + name));
        }
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, done + " kinds of damage, seed " + seed);
    }

    private JournalDamaged damaged(String what) throws IOException {
        try {
            read();
        } catch (JournalDamaged e) {
            return e;
        }
        throw new AssertionError(what + "not seen");
    }

    /** A segment that is missing, or too long, shows in the one before it. */
    private boolean isNear(Set<String> changed, String segment) {
        var before = new ArrayList<>(changed);
        changed.forEach(name -> Optional.ofNullable(whole.lowerKey(name)).ifPresent(before::add));
        return before.contains(segment);
    }
}
