package lantai.ledger.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.ledger.tree.SuiteHash;

@DisplayName("Between the segments of a journal")
final class SegmentSeamTest {

    private static final JournalOptions SMALL = new JournalOptions(2_000, 0, () -> { });
    private static final int LEAVES = 100;

    @TempDir
    private Path temp;

    private Path written(String name, String text) throws IOException {
        var folder = temp.resolve(name);
        try (var journal = FileJournal.create(folder, SuiteHash.intl(), "JYS", SMALL, Disk.REAL)) {
            var last = journal.append((text + " 100").getBytes(StandardCharsets.UTF_8));
            for (var i = 1; i < LEAVES; i++) {
                last = journal.append((text + " " + (100 + i)).getBytes(StandardCharsets.UTF_8));
            }
            last.durable().join();
        }
        return folder;
    }

    private static List<Path> segments(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".ccj")).sorted().toList();
        }
    }

    private static int read(Path folder, long from) throws IOException, JournalDamaged {
        var leaves = new ArrayList<byte[]>();
        try (var journal = FileJournal.open(folder, SuiteHash.intl(), "JYS", SMALL, Disk.REAL).journal()) {
            journal.forEach(from, (position, leaf) -> leaves.add(leaf));
        }
        return leaves.size();
    }

    @Test
    @DisplayName("nothing of another history can stand, though it is whole in itself")
    void foreignSegment() throws IOException, JournalDamaged {
        var own = written("own", "one");
        var other = written("other", "two");
        assertEquals(LEAVES, read(own, 0));
        var count = segments(own).size();
        for (var i = 0; i < count; i++) {
            var file = segments(own).get(i);
            var kept = Files.readAllBytes(file);
            Files.write(file, Files.readAllBytes(segments(other).get(i)));
            var damaged = assertThrows(JournalDamaged.class, () -> read(own, 0), file.getFileName().toString());
            assertEquals(JournalDamaged.Kind.CORRUPT, damaged.kind());
            Files.write(file, kept);
        }
        assertEquals(LEAVES, read(own, 0));
        assertEquals(LEAVES - 50, read(own, 50));
    }
}
