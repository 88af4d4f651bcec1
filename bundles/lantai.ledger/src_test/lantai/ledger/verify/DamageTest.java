package lantai.ledger.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.ledger.journal.JournalWalk;
import lantai.ledger.journal.WalkedSegment;
import lantai.ledger.tree.SuiteHash;
import lantai.ledger.tree.TreeHash;

@DisplayName("Damage to the journal's files")
class DamageTest {

    private static final int EVENTS = 400;

    @TempDir
    private Path temp;
    private Path folder;
    private final Map<String, byte[]> good = new TreeMap<>();
    private final Map<String, WalkedSegment> segments = new HashMap<>();
    private Random random;

    /** What was done: to which files, and between which events it shows. */
    private record Damage(String what, List<String> files, long from, long to) {
    }

    @BeforeEach
    void write() throws IOException {
        folder = temp.resolve("journal");
        new TestLedger(EVENTS).write(folder, 12_000);
        var walk = new JournalWalk(folder, SuiteHash.intl(), TestLedger.ORIGIN);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                good.put(name, Files.readAllBytes(file));
                if (name.endsWith(".ccj")) {
                    segments.put(name, walk.read(file));
                }
            }
        }
        var seed = new Random().nextLong();
        System.out.println("damage, seed " + seed);
        random = new Random(seed);
    }

    private Verification check() {
        return new LedgerCheck(Map.of(Suite.INTL, TreeHash.sha256()), Optional.empty(), 2)
                .run(new LedgerFolder(folder, Suite.INTL, TestLedger.ORIGIN), List.of(), Optional.empty(), Progress.NONE);
    }

    private void restore() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (!good.containsKey(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
        for (var file : good.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private String anySegment() {
        var names = new ArrayList<>(segments.keySet());
        names.sort(null);
        return names.get(random.nextInt(names.size()));
    }

    private Damage change(String what, String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        var segment = segments.get(name);
        return segment == null ? new Damage(what, List.of(name), EVENTS, EVENTS)
                : new Damage(what, List.of(name), segment.firstSeq(), segment.firstSeq() + segment.count());
    }

    private Damage flipped() throws IOException {
        var names = new ArrayList<>(good.keySet());
        var name = names.get(random.nextInt(names.size()));
        var bytes = good.get(name).clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return change("bit flipped", name, bytes);
    }

    private Damage zeroed() throws IOException {
        var name = anySegment();
        var bytes = good.get(name).clone();
        var from = random.nextInt(bytes.length / 512 + 1) * 512;
        Arrays.fill(bytes, from, Math.min(bytes.length, from + 512), (byte) 0);
        return change("sector zeroed", name, bytes);
    }

    private Damage cut() throws IOException {
        var name = anySegment();
        return change("cut", name, Arrays.copyOf(good.get(name), random.nextInt(good.get(name).length)));
    }

    private Damage cutBetweenRecords() throws IOException {
        var name = anySegment();
        var segment = segments.get(name);
        return change("cut between records", name, Arrays.copyOf(good.get(name), segment.offset(random.nextInt(segment.count()))));
    }

    private Damage deleted() throws IOException {
        var name = anySegment();
        Files.delete(folder.resolve(name));
        var segment = segments.get(name);
        return new Damage("deleted", List.of(name), segment.firstSeq(), segment.firstSeq() + segment.count());
    }

    private Damage doubled() throws IOException {
        var name = anySegment();
        var copy = switch (random.nextInt(3)) {
            case 0 -> name.replace(".ccj", " (2).ccj");
            case 1 -> name.replace("seg-0", "seg-");
            default -> String.format("seg-%012d.ccj", segments.get(name).firstSeq() + 1 + random.nextInt(5_000) * 1_000L);
        };
        Files.write(folder.resolve(copy), good.get(name));
        return new Damage("doubled", List.of(copy), -1, -1);
    }

    private Damage overwritten() throws IOException {
        var name = anySegment();
        var other = anySegment();
        while (other.equals(name)) {
            other = anySegment();
        }
        return change("overwritten with another segment", name, good.get(other));
    }

    private Damage swapped() throws IOException {
        var name = anySegment();
        var other = anySegment();
        while (other.equals(name)) {
            other = anySegment();
        }
        Files.write(folder.resolve(name), good.get(other));
        Files.write(folder.resolve(other), good.get(name));
        return new Damage("swapped", List.of(name, other), -1, -1);
    }

    private Damage recordsMoved() throws IOException {
        var name = anySegment();
        var segment = segments.get(name);
        var bytes = good.get(name);
        var index = random.nextInt(segment.count() - 1);
        var first = Arrays.copyOfRange(bytes, segment.offset(index), segment.offset(index + 1));
        var end = index + 2 < segment.count() ? segment.offset(index + 2) : bytes.length;
        var second = Arrays.copyOfRange(bytes, segment.offset(index + 1), end);
        var order = switch (random.nextInt(3)) {
            case 0 -> List.of(second, first);
            case 1 -> List.of(first, first, second);
            default -> List.of(second);
        };
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, segment.offset(index));
        order.forEach(out::writeBytes);
        out.write(bytes, end, bytes.length - end);
        return change("records moved, doubled or taken out", name, out.toByteArray());
    }

    private Damage inserted() throws IOException {
        var name = anySegment();
        var bytes = good.get(name);
        var at = random.nextInt(bytes.length + 1);
        var foreign = new byte[1 + random.nextInt(100)];
        random.nextBytes(foreign);
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(foreign);
        out.write(bytes, at, bytes.length - at);
        return change("bytes put in", name, out.toByteArray());
    }

    private Damage any() throws IOException {
        return switch (random.nextInt(11)) {
            case 0, 1 -> flipped();
            case 2 -> zeroed();
            case 3 -> cut();
            case 4 -> cutBetweenRecords();
            case 5 -> deleted();
            case 6 -> doubled();
            case 7 -> overwritten();
            case 8 -> swapped();
            case 9 -> recordsMoved();
            default -> inserted();
        };
    }

    private static boolean names(Verification found, Damage damage) {
        return found.findings().stream().anyMatch(f -> damage.files().contains(f.place().segment())
                || f.place().event() >= damage.from() && f.place().event() <= damage.to());
    }

    @Test
    @DisplayName("is reported with its place and never called intact: 1,000 of 1,000 damages of eleven kinds")
    void everyDamage() throws IOException {
        assertInstanceOf(Verdict.Intact.class, check().verdict());
        assertEquals(List.of(), check().findings());
        var reported = 0;
        var kinds = new TreeMap<String, Integer>();
        var missed = new ArrayList<String>();
        while (reported + missed.size() < 1_000) {
            var damage = any();
            var found = check();
            if (!found.verdict().word().equals("intact") && names(found, damage)) {
                reported++;
                kinds.merge(damage.what() + ": " + found.verdict().word(), 1, Integer::sum);
            } else {
                missed.add(damage + " " + found.verdict() + " " + found.findings());
            }
            restore();
        }
        System.out.println(kinds);
        assertEquals(List.of(), missed);
        assertEquals(1_000, reported);
        assertInstanceOf(Verdict.Intact.class, check().verdict());
    }

    @Test
    @DisplayName("in several places is reported in each: three flipped bits in three segments give three places")
    void allOfIt() throws IOException {
        var names = segments.keySet().stream().sorted().toList();
        for (var round = 0; round < 100; round++) {
            var chosen = List.of(names.get(1), names.get(4), names.get(7));
            for (var name : chosen) {
                var bytes = good.get(name).clone();
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(folder.resolve(name), bytes);
            }
            var found = check();
            for (var name : chosen) {
                assertEquals(true, found.findings().stream().anyMatch(f -> f.place().segment().equals(name)), name + " " + found);
            }
            var first = segments.get(chosen.get(0));
            var at = assertInstanceOf(Verdict.Corrupt.class, found.verdict()).at();
            assertEquals(true, at >= first.firstSeq() && at < first.firstSeq() + first.count(), found.toString());
            restore();
        }
    }
}
