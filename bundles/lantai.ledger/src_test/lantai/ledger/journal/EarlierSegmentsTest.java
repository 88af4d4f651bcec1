package lantai.ledger.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.core.event.Hash;
import lantai.core.event.Suite;
import lantai.ledger.tree.SuiteHash;

@DisplayName("Segments before the last")
class EarlierSegmentsTest {

    private static final String ORIGIN = "JYS-test";
    private static final JournalOptions SMALL = new JournalOptions(2_000, 0, () -> { });
    private static final int COUNT = 90;

    @TempDir
    private Path temp;
    private Path folder;
    private List<Path> segments;

    @BeforeEach
    void written() throws IOException {
        folder = temp.resolve("journal");
        try (var journal = FileJournal.create(folder, SuiteHash.intl(), ORIGIN, SMALL, Disk.REAL)) {
            for (var i = 0; i < COUNT; i++) {
                journal.append(leaf(i)).durable().join();
            }
        }
        try (var files = Files.list(folder)) {
            segments = files.filter(f -> f.toString().endsWith(".ccj")).sorted().toList();
        }
        assertTrue(segments.size() > 3);
    }

    private static byte[] leaf(int number) {
        return ("leaf " + number + " " + "x".repeat(number % 50)).getBytes(StandardCharsets.UTF_8);
    }

    private FileJournal open() throws IOException, JournalDamaged {
        return FileJournal.open(folder, SuiteHash.intl(), ORIGIN, SMALL, Disk.REAL).journal();
    }

    /** Puts another leaf of the same length in a record's place, with the check sum that belongs to it. */
    private void forge(Path segment, long seq) throws IOException {
        var data = Files.readAllBytes(segment);
        var at = length(data, 0);
        for (var each = JournalWalk.firstSeq(segment); each < seq; each++) {
            at += length(data, at);
        }
        var record = RecordForm.read(data, at, data.length, RecordForm.RECORD_MAGIC, Suite.INTL);
        var other = record.payload();
        other[0] = 'L';
        var forged = RecordForm.write(RecordForm.RECORD_MAGIC, Suite.INTL, record.forced() ? RecordForm.FORCED : 0, seq, record.previous(), other);
        System.arraycopy(forged, 0, data, at, forged.length);
        Files.write(segment, data);
    }

    private static int length(byte[] data, int at) {
        return RecordForm.HEAD + ByteBuffer.wrap(data, at + 8, 4).getInt() + RecordForm.TAIL;
    }

    @Test
    @DisplayName("give out no record that the one behind it does not go on from, though its check sum is right")
    void forged() throws IOException, JournalDamaged {
        forge(segments.get(0), 3);

        try (var journal = open()) {
            var damage = assertThrows(JournalDamaged.class, () -> journal.read(3));
            assertEquals(3, damage.seq());
            assertArrayEquals(leaf(4), journal.read(4));
            assertThrows(JournalDamaged.class, () -> journal.forEach(0, (position, leaf) -> { }));
        }
    }

    @Test
    @DisplayName("must end in the record that the last one goes on from")
    void seam() throws IOException {
        forge(segments.get(segments.size() - 2), JournalWalk.firstSeq(segments.get(segments.size() - 1)) - 1);

        var damage = assertThrows(JournalDamaged.class, this::open);

        assertEquals(segments.get(segments.size() - 2).getFileName().toString(), damage.segment());
        assertTrue(JournalLook.at(folder, SuiteHash.intl(), ORIGIN, Disk.REAL).found().isEmpty());
    }

    @Test
    @DisplayName("must end in a whole record")
    void cut() throws IOException {
        var earlier = segments.get(segments.size() - 2);
        var data = Files.readAllBytes(earlier);
        for (var length : List.of(0, 1, 3, 60, data.length / 2, data.length - 1)) {
            Files.write(earlier, Arrays.copyOf(data, length));
            assertThrows(JournalDamaged.class, this::open, length + " bytes");
        }
    }

    @Test
    @DisplayName("and the last are visited from any record on, as from the first")
    void from() throws IOException, JournalDamaged {
        try (var journal = open()) {
            var all = visited(journal, 0);
            for (var from = 0; from < COUNT; from++) {
                assertEquals(all.subList(from, COUNT), visited(journal, from));
            }
            journal.read(0); // its segment is known now
            assertEquals(all.subList(5, COUNT), visited(journal, 5));
        }
    }

    private static List<Hash> visited(FileJournal journal, long from) throws IOException, JournalDamaged {
        var leaves = new ArrayList<Hash>();
        journal.forEach(from, (position, leaf) -> {
            assertEquals(from + leaves.size(), position.seq());
            leaves.add(position.leaf());
        });
        return leaves;
    }
}
