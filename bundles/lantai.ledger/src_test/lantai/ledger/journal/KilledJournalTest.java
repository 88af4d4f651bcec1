package lantai.ledger.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.core.event.Hash;
import lantai.ledger.tree.SuiteHash;

/** Long runs: {@code -Dlantai.soak.kills=KILLS}. */
@DisplayName("A journal whose program is killed")
final class KilledJournalTest {

    private static final int KILLS = Integer.getInteger("lantai.soak.kills", 6);
    /** A whole line: half of one, cut off by the kill, tells nothing. */
    private static final Pattern TOLD = Pattern.compile("([0-9]+) ([0-9a-f]{64})");

    @TempDir
    private Path temp;

    private final Map<Long, String> told = new HashMap<>();

    private static String place(Class<?> type) {
        try {
            var source = type.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void runAndKill(Random random) throws IOException, InterruptedException {
        var classes = String.join(File.pathSeparator,
                List.of(place(KilledWriter.class), place(FileJournal.class), place(Hash.class)));
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-cp", classes, KilledWriter.class.getName(), temp.toString(), Long.toString(random.nextLong()))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var left = 1 + random.nextInt(400);
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                var match = TOLD.matcher(line);
                if (match.matches()) {
                    told.put(Long.parseLong(match.group(1)), match.group(2));
                }
                if (--left == 0) {
                    process.toHandle().destroyForcibly(); // leaves its last words to be read
                }
            }
        }
        process.waitFor();
        assertTrue(left <= 0, "it ended by itself");
    }

    @Test
    @DisplayName("has every record it told of as durable, and gives each back as it was")
    void kills() throws IOException, JournalDamaged, InterruptedException {
        var seed = Long.getLong("lantai.seed", System.nanoTime());
        var random = new Random(seed);
        FileJournal.create(temp, SuiteHash.intl(), KilledWriter.ORIGIN, KilledWriter.OPTIONS, Disk.REAL).close();
        var torn = 0;
        for (var kill = 0; kill < KILLS; kill++) {
            runAndKill(random);
            var opened = FileJournal.open(temp, SuiteHash.intl(), KilledWriter.ORIGIN, KilledWriter.OPTIONS, Disk.REAL);
            torn += opened.recovery().torn().isPresent() ? 1 : 0;
            var hashes = new ArrayList<String>();
            try (var journal = opened.journal()) {
                journal.forEach(0, (position, leaf) -> hashes.add(SuiteHash.intl().leaf(leaf).toString()));
            }
            told.forEach((seq, hash) -> {
                assertTrue(seq < hashes.size(), "record " + seq + " of " + hashes.size() + " is lost, seed " + seed);
                assertEquals(hash, hashes.get(seq.intValue()), "record " + seq + ", seed " + seed);
            });
        }
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO,
                KILLS + " kills, " + told.size() + " records told of, " + torn + " torn writes, seed " + seed);
    }
}
