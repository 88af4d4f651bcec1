package lantai.ledger.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.ledger.journal.LostPower.Kept;
import lantai.ledger.journal.RecordingDisk.Step;
import lantai.ledger.tree.SuiteHash;

/** Long runs: {@code -Dlantai.soak.powerloss=STATES}. */
@DisplayName("When the power goes off, the journal")
final class PowerLossTest {

    private static final int STATES = Integer.getInteger("lantai.soak.powerloss", 400);
    private static final int STATES_OF_ONE = 40;
    private static final JournalOptions OPTIONS = new JournalOptions(40_000, 0, 20_000, () -> { });
    private static final String ORIGIN = "JYS-power";

    @TempDir
    private Path temp;
    private int folders;
    private int torn;
    private int states;
    private long told;

    /** A journal in a folder, what was done to it, and what was appended and told meanwhile. */
    private record Life(RecordingDisk disk, int from, long size, Map<Long, byte[]> appended) {

        /** Number of records that must be there after so many steps. */
        long toldBy(int steps) {
            return disk.steps().subList(0, steps).stream().filter(Step.Told.class::isInstance)
                    .mapToLong(step -> ((Step.Told) step).seq() + 1).max().orElse(size);
        }
    }

    @Test
    @DisplayName("loses nothing that somebody was told is durable, and gives back nothing that was not appended")
    void powerLoss() throws IOException {
        var seed = Long.getLong("lantai.seed", System.nanoTime());
        var random = new Random(seed);
        try {
            while (states < STATES) {
                var folder = fresh();
                FileJournal.create(folder, SuiteHash.intl(), ORIGIN, OPTIONS, new RecordingDisk(folder)).close();
                lose(live(folder, List.of(), random), List.of(), random, 0);
                clean();
            }
        } catch (JournalDamaged e) {
            fail("seed " + seed, e);
        }
        assertTrue(torn > 0 && told > 0, "seed " + seed);
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO,
                "power lost " + states + " times, torn writes " + torn + ", told " + told + ", seed " + seed);
    }

    @Test
    @DisplayName("opened after a force that failed has on the medium what it shows, though memory showed it before")
    void failedForce() throws IOException, JournalDamaged {
        var folder = fresh();
        FileJournal.create(folder, SuiteHash.intl(), ORIGIN, OPTIONS, new RecordingDisk(folder)).close();
        var disk = new RecordingDisk(folder);
        try (var journal = FileJournal.open(folder, SuiteHash.intl(), ORIGIN, OPTIONS, disk).journal()) {
            journal.append(new byte[700]).durable().join();
        }
        try (var journal = FileJournal.open(folder, SuiteHash.intl(), ORIGIN, OPTIONS, disk).journal()) {
            disk.fail(true);
            assertThrows(CompletionException.class, () -> journal.append(new byte[800]).durable().join());
            assertEquals(1, journal.durableSize());
        }
        assertThrows(IOException.class, () -> FileJournal.open(folder, SuiteHash.intl(), ORIGIN, OPTIONS, disk), "nothing is durable here");
        disk.fail(false);
        var shown = 0L;
        try (var journal = FileJournal.open(folder, SuiteHash.intl(), ORIGIN, OPTIONS, disk).journal()) {
            shown = journal.durableSize();
            var after = fresh();
            LostPower.after(disk.steps().size(), disk, Kept.NOTHING, new Random(0), after);
            assertEquals(shown, opened(after).size());
        }
        assertEquals(2, shown);
    }

    /** Opens it, appends in bursts while earlier ones are still on their way, and closes it. */
    private Life live(Path folder, List<byte[]> before, Random random) throws IOException, JournalDamaged {
        var disk = new RecordingDisk(folder);
        var appended = new HashMap<Long, byte[]>();
        try (var journal = FileJournal.open(folder, SuiteHash.intl(), ORIGIN, OPTIONS, disk).journal()) {
            assertEquals(before.size(), journal.durableSize());
            var opened = disk.steps().size();
            var bursts = 3 + random.nextInt(12);
            for (var burst = 0; burst < bursts; burst++) {
                Appended last = null;
                for (var left = 1 + random.nextInt(25); left > 0; left--) {
                    var leaf = new byte[random.nextInt(random.nextInt(10) == 0 ? 9_000 : 600)];
                    random.nextBytes(leaf);
                    last = journal.append(leaf);
                    appended.put(last.position().seq(), leaf);
                    last.durable().thenAccept(position -> disk.told(position.seq()));
                }
                if (random.nextBoolean()) {
                    last.durable().join();
                }
            }
            return new Life(disk, opened, before.size(), appended);
        }
    }

    /** Loses the power at many moments of one life; from some of what is left it goes on living. */
    private void lose(Life life, List<byte[]> before, Random random, int depth) throws IOException, JournalDamaged {
        var count = depth == 0 ? STATES_OF_ONE : 5;
        for (var i = 0; i < count; i++) {
            var at = moment(life, random);
            var kept = Kept.values()[random.nextInt(Kept.values().length)];
            var folder = fresh();
            LostPower.after(at, life.disk(), kept, random, folder);
            var found = opened(folder);
            var least = Math.max(life.toldBy(at), before.size());
            assertTrue(found.size() >= least, kept + " after " + at + " steps: " + found.size() + " of " + least);
            for (var seq = 0; seq < found.size(); seq++) {
                assertArrayEquals(seq < before.size() ? before.get(seq) : life.appended().get((long) seq), found.get(seq), "record " + seq);
            }
            told += least;
            states++;
            if (depth < 2 && random.nextInt(5) == 0) {
                var again = fresh();
                LostPower.after(at, life.disk(), kept, new Random(random.nextLong()), again);
                goOn(again, random, depth);
            }
        }
    }

    /** One time in four in what opening did, if anything; else mostly between a write and its force. */
    private static int moment(Life life, Random random) {
        var steps = life.disk().steps();
        if (random.nextInt(4) == 0) {
            return random.nextInt(life.from() + 1);
        }
        var at = random.nextInt(steps.size() + 1);
        while (random.nextInt(8) != 0 && at > 0 && !(steps.get(at - 1) instanceof Step.Write)) {
            at--;
        }
        return at;
    }

    /** What an opening gave once must be there ever after, so it counts as told. */
    private void goOn(Path folder, Random random, int depth) throws IOException, JournalDamaged {
        var disk = new RecordingDisk(folder);
        FileJournal.open(folder, SuiteHash.intl(), ORIGIN, OPTIONS, disk).journal().close();
        var after = fresh();
        LostPower.after(disk.steps().size(), disk, Kept.NOTHING, random, after);
        var found = opened(folder);
        lose(live(after, found, random), found, random, depth + 1);
    }

    private List<byte[]> opened(Path folder) throws IOException, JournalDamaged {
        var leaves = new ArrayList<byte[]>();
        var opened = FileJournal.open(folder, SuiteHash.intl(), ORIGIN, OPTIONS, new RecordingDisk(folder));
        torn += opened.recovery().torn().isPresent() ? 1 : 0;
        try (var journal = opened.journal()) {
            journal.forEach(0, (position, leaf) -> leaves.add(leaf));
            assertEquals(journal.durableSize(), leaves.size());
        }
        return leaves;
    }

    private Path fresh() throws IOException {
        return Files.createDirectory(temp.resolve("state-" + folders++));
    }

    private void clean() throws IOException {
        try (var files = Files.walk(temp)) {
            for (var file : files.sorted(Comparator.reverseOrder()).filter(file -> !file.equals(temp)).toList()) {
                Files.delete(file);
            }
        }
    }
}
