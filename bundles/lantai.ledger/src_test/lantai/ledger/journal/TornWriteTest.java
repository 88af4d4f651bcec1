package lantai.ledger.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.core.event.Suite;
import lantai.ledger.tree.SuiteHash;

@DisplayName("A broken record is a torn write")
final class TornWriteTest {

    private static final String ORIGIN = "JYS-torn";
    private static final JournalOptions OPTIONS = new JournalOptions(1 << 20, 0, () -> { });
    private static final int LEAF = 600;
    private static final int RECORD = RecordForm.HEAD + LEAF + RecordForm.TAIL;
    private static final int HEADER = RecordForm.HEAD + ORIGIN.length() + RecordForm.TAIL;

    @TempDir
    private Path temp;

    /** Nine records in writes of three; the marks of the header and of the first of each write are given. */
    private void written(int mark, int broken) throws IOException {
        var hash = SuiteHash.intl();
        var last = RecordForm.originHash(ORIGIN);
        var out = new ByteArrayOutputStream();
        out.write(RecordForm.write(RecordForm.HEADER_MAGIC, Suite.INTL, mark, 0, last, ORIGIN.getBytes(StandardCharsets.UTF_8)));
        for (var seq = 0; seq < 9; seq++) {
            var leaf = new byte[LEAF];
            leaf[0] = (byte) seq;
            out.write(RecordForm.write(RecordForm.RECORD_MAGIC, Suite.INTL, seq % 3 == 0 ? mark : 0, seq, last, leaf));
            last = hash.leaf(leaf);
        }
        var bytes = out.toByteArray();
        if (broken >= 0) {
            bytes[HEADER + broken * RECORD + RecordForm.HEAD + 300] ^= 1;
        }
        Files.write(temp.resolve(RecordForm.segmentName(0)), bytes);
    }

    private Optional<Recovery.Torn> opened(int records) throws IOException, JournalDamaged {
        var opened = FileJournal.open(temp, SuiteHash.intl(), ORIGIN, OPTIONS, Disk.REAL);
        try (var journal = opened.journal()) {
            assertEquals(records, journal.durableSize());
            assertEquals(records, journal.append(new byte[5]).durable().join().seq());
        }
        Files.delete(temp.resolve("head"));
        return opened.recovery().torn();
    }

    @Test
    @DisplayName("in the last write, though whole records of the same write stand behind it")
    void inLastWrite() throws IOException, JournalDamaged {
        for (var broken = 6; broken < 9; broken++) {
            written(RecordForm.FORCED, broken);
            assertEquals((9 - broken) * RECORD, opened(broken).orElseThrow().bytes());
        }
    }

    @Test
    @DisplayName("never before the last write, whether its end is remembered or not")
    void inEarlierWrite() throws IOException {
        for (var broken = 0; broken < 6; broken++) {
            written(RecordForm.FORCED, broken);
            var damaged = assertThrows(JournalDamaged.class, () -> opened(0));
            assertEquals(broken, damaged.seq());
        }
    }

    @Test
    @DisplayName("in a segment of before, without marks, only where nothing whole stands behind it")
    void withoutMarks() throws IOException, JournalDamaged {
        for (var broken = 0; broken < 8; broken++) {
            written(0, broken);
            assertThrows(JournalDamaged.class, () -> opened(0));
        }
        written(0, 8);
        assertTrue(opened(8).isPresent());
        written(0, -1);
        assertFalse(opened(9).isPresent());
        assertFalse(opened(10).isPresent());
    }

    @Test
    @DisplayName("not when the journal wrote on after it, though nothing is remembered")
    void wroteOn() throws IOException {
        try (var journal = FileJournal.create(temp, SuiteHash.intl(), ORIGIN, OPTIONS, Disk.REAL)) {
            for (var i = 0; i < 5; i++) {
                journal.append(new byte[LEAF]).durable().join();
            }
        }
        Files.delete(temp.resolve("head"));
        var segment = temp.resolve(RecordForm.segmentName(0));
        var bytes = Files.readAllBytes(segment);
        bytes[HEADER + 2 * RECORD + 200] ^= 1;
        Files.write(segment, bytes);
        assertEquals(2, assertThrows(JournalDamaged.class, () -> opened(0)).seq());
    }

    @Test
    @DisplayName("not when something else stands where the record should begin")
    void otherBytes() throws IOException {
        written(RecordForm.FORCED, -1);
        var segment = temp.resolve(RecordForm.segmentName(0));
        var bytes = Files.readAllBytes(segment);
        bytes[HEADER + 8 * RECORD + 15] ^= 1; // its number
        Files.write(segment, bytes);
        assertEquals(8, assertThrows(JournalDamaged.class, () -> opened(0)).seq());
    }
}
