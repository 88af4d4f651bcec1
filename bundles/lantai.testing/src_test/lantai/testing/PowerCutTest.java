package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.blob.BlobRefused;
import lantai.app.ledger.FolderLedgers;
import lantai.app.projection.CopyQuery;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.FolderWorkstation;
import lantai.app.registry.JournalDisk;
import lantai.app.registry.Registry;
import lantai.app.vault.VaultDamage;
import lantai.core.code.CopyId;
import lantai.core.operation.Progress;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;
import lantai.ledger.journal.Disk;
import lantai.ledger.journal.JournalOptions;
import lantai.store.projection.H2Projections;
import lantai.testing.CutPower.Kept;
import lantai.testing.SystemCalls.Step;

/**
 * The system calls of a real day are recorded with {@code strace} and the power cut anywhere in them. Long runs:
 * {@code -Dlantai.soak.powercut=STATES}; a run again: {@code -Dlantai.seed}.
 */
@DisplayName("When the power goes off, a registry's whole folder")
final class PowerCutTest {

    private static final int STATES = Integer.getInteger("lantai.soak.powercut", 60);

    @TempDir
    private Path temp;
    private Path folder;
    private TestClock clock;
    private final Map<Kept, Integer> cuts = new TreeMap<>();
    private int facts;

    private void found() throws Exception {
        folder = temp.resolve("r").toRealPath().resolve("r");
        try (var test = TestRegistry.found(folder)) {
            test.close();
            test.open("sysadmin");
            for (var officer : List.of("li", "sun")) {
                test.done("sysadmin", TestRegistry.person(officer, "干部" + officer, "JYS", PersonClass.CORE, PersonStatus.STAFF, Set.of(Role.OFFICER)));
                test.registry().signers().enrol(officer, TestRegistry.pin(), true).close();
            }
            clock = test.clock();
        }
        clock.pass(Duration.ofHours(1));
    }

    /** The record of a day; empty where no program may look on at another. */
    private Optional<Path> recorded(long seed) throws Exception {
        var record = temp.resolve("calls");
        var day = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Xshare:auto", "-cp", ClassPath.ofTest(), PowerDay.class.getName(), folder.toString(), Long.toString(clock.instant().getEpochSecond()),
                Long.toString(seed)).redirectError(temp.resolve("complaints").toFile()).redirectOutput(temp.resolve("told").toFile()).start();
        try {
            var looking = new ProcessBuilder("strace", "-f", "-xx", "-y", "-s", "1000000000", "-o", record.toString(), "-e", "trace=" + SystemCalls.CALLS,
                    "-p", Long.toString(day.pid())).redirectErrorStream(true).start();
            try (var said = new BufferedReader(new InputStreamReader(looking.getInputStream(), StandardCharsets.UTF_8))) {
                var first = said.readLine();
                if (first == null || !first.contains("attached")) {
                    System.out.println("strace says: " + first);
                    return Optional.empty();
                }
                day.getOutputStream().write('\n');
                day.getOutputStream().close();
                assertTrue(day.waitFor(5, TimeUnit.MINUTES), "the day has no end");
                assertEquals(0, day.exitValue(), () -> complaints());
                assertTrue(looking.waitFor(1, TimeUnit.MINUTES));
            }
        } finally {
            day.destroyForcibly();
        }
        return Optional.of(record);
    }

    private String complaints() {
        try {
            return Files.readString(temp.resolve("complaints"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    @DisplayName("has every act, key, PIN and content that somebody was told of, and shows nothing else")
    void powerCut() throws Exception {
        var seed = Long.getLong("lantai.seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        Files.createDirectories(temp.resolve("r"));
        found();
        var before = new TreeMap<String, byte[]>();
        for (var file : FolderFiles.all(folder)) {
            before.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
        var folders = new HashSet<String>();
        try (var all = Files.walk(folder)) {
            all.filter(Files::isDirectory).forEach(f -> folders.add(folder.relativize(f).toString()));
        }
        var record = recorded(seed);
        assumeTrue(record.isPresent(), "this user may not record what a program does");
        var sizes = new HashMap<String, Long>();
        before.forEach((name, bytes) -> sizes.put(name, (long) bytes.length));
        var steps = SystemCalls.of(record.get(), folder, List.copyOf(before.keySet()), sizes);
        Files.delete(record.get());
        asItWas(steps, before, folders);
        try {
            cutAnywhere(steps, new CutPower(List.copyOf(before.keySet()), before, folders), random);
        } catch (Exception | AssertionError e) {
            throw new AssertionError("seed " + seed + ": " + e, e);
        }
        System.out.println("power cut " + cuts + " times in " + steps.size() + " steps; " + facts + " facts told before, all there");
        assertTrue(facts > STATES, "facts: " + facts);
    }

    /** The record is whole: played to its end with nothing lost it gives the folder there is. */
    private void asItWas(List<Step> steps, Map<String, byte[]> before, Set<String> folders) throws IOException {
        var medium = new CutPower(List.copyOf(before.keySet()), before, folders);
        steps.forEach(medium::happened);
        var end = Files.createDirectory(temp.resolve("end"));
        medium.cut(Kept.EVERYTHING, new Random(0), end);
        var there = FolderFiles.all(folder).stream().map(f -> folder.relativize(f).toString()).sorted().toList();
        assertEquals(there, FolderFiles.all(end).stream().map(f -> end.relativize(f).toString()).sorted().toList());
        for (var name : there) {
            assertArrayEquals(Files.readAllBytes(folder.resolve(name)), Files.readAllBytes(end.resolve(name)), name);
        }
    }

    private void cutAnywhere(List<Step> steps, CutPower medium, Random random) throws Exception {
        var moments = random.ints(STATES, 0, steps.size() + 1).sorted().toArray();
        var next = 0;
        for (var step = 0; step <= steps.size(); step++) {
            while (next < moments.length && moments[next] == step) {
                var kept = Kept.values()[random.nextInt(Kept.values().length)];
                var left = temp.resolve("state");
                Files.createDirectories(left);
                medium.cut(kept, random, left);
                try {
                    look(left, new Facts(medium.told()), random.nextInt(8) == 0);
                } catch (Exception | AssertionError e) {
                    throw new AssertionError(kept + " after step " + step + " of " + steps.size() + " after " + medium.told().subList(Math.max(0, medium.told().size() - 3), medium.told().size()), e);
                }
                FolderFiles.delete(left);
                cuts.merge(kept, 1, Integer::sum);
                next++;
            }
            if (step < steps.size()) {
                medium.happened(steps.get(step));
            }
        }
    }

    /** What somebody was told. */
    private record Facts(List<String> lines) {

        List<String[]> done(String what) {
            return lines.stream().filter(line -> line.startsWith("done " + what + " ")).map(line -> line.split(" ")).toList();
        }

        boolean isSaid(String line) {
            return lines.contains(line);
        }

        int last(String what) {
            return done(what).stream().mapToInt(words -> Integer.parseInt(words[2])).max().orElse(0);
        }
    }

    private void look(Path left, Facts told, boolean wholly) throws Exception {
        var workstation = new FolderWorkstation(TestRegistry.vaults(), new H2Projections(clock, () -> "another run"), clock, new JournalDisk(Disk.REAL,
                (journal, all, before) -> new JournalOptions(64L << 20, TestRegistry.RESERVE, TestRegistry.RESERVE, before)));
        try (var registry = workstation.open(left, "wang", TestRegistry.pin(), Progress.NONE)) {
            assertTrue(!registry.isReadOnly(), "read-only");
            // a key that was being added when the power went is told as torn; nobody was told of what it is for
            assertEquals(List.of(), registry.keys().damage().stream().filter(damage -> damage.kind() != VaultDamage.Kind.TORN).toList());
            documents(registry, told);
            acts(registry, told);
            contents(registry, told);
            var root = Math.max(1, told.last("root"));
            assertTrue(registry.keys().generation() >= root && registry.keys().generation() <= root + 1, "root key " + registry.keys().generation());
            pin(registry, told.last("pin"));
        }
        if (wholly) {
            workstation.open(left, "secadmin", TestRegistry.pin(), Progress.NONE).close();
            var report = new FolderLedgers(TestRegistry.vaults()).verify(left, List.of(), Progress.NONE);
            assertTrue(report.isIntact(), report::toString);
        }
    }

    private void documents(Registry registry, Facts told) {
        var titles = new HashMap<String, String>();
        registry.catalogue().copies(CopyQuery.ALL, row -> titles.put(row.copy().document(), row.title()));
        for (var words : told.done("register")) {
            assertTrue(titles.containsKey(words[2]), "lost " + words[2]);
            facts++;
        }
        titles.forEach((document, title) -> {
            var right = document.equals("D31") ? "关于防汛的通知" : PowerDay.title(document);
            var redacted = document.equals("P1") && told.isSaid("going redact P1");
            assertTrue(title.equals(right) && !(redacted && told.isSaid("done redact P1")) || redacted && title.isEmpty(), document + ": " + title);
            assertEquals(title, registry.register().document(document).orElseThrow().title());
        });
    }

    private void acts(Registry registry, Facts told) {
        var there = new HashSet<String>();
        told.done("act").stream().map(words -> words[3]).distinct().forEach(copy -> registry.lives().of(CopyId.parse(copy), clock.time().plusDays(1))
                .orElseThrow().events().forEach(event -> there.add(event.event().act())));
        for (var words : told.done("act")) {
            assertTrue(there.contains(words[2]), "lost " + words[2]);
            facts++;
        }
    }

    private void contents(Registry registry, Facts told) throws IOException {
        for (var words : told.done("keep")) {
            var kept = registry.contents().find(words[2]);
            try (var open = registry.contents().open(kept)) {
                assertArrayEquals(PowerDay.content(words[3]), open.page(0, Math.toIntExact(open.size())), words[3]);
                assertTrue(!told.isSaid("done redact " + words[3]), "not gone: " + words[3]);
            } catch (BlobRefused e) {
                assertTrue(e.reason() == BlobRefused.Reason.KEY_GONE && told.isSaid("going redact " + words[3]), words[3] + ": " + e.reason());
            }
            facts++;
        }
        assertTrue(registry.contents().scrub(Progress.NONE).isWhole(), "contents");
    }

    /** The PIN that was told, or the one that was about to be. */
    private void pin(Registry registry, int number) throws Exception {
        var right = new ArrayList<Integer>();
        for (var i : List.of(number, number + 1)) {
            try (var signer = registry.signers().unlock("zhao", i == 0 ? TestRegistry.pin() : PowerDay.pin(i))) {
                right.add(i);
            } catch (CannotOpen e) {
                assertEquals(CannotOpen.Reason.WRONG_PIN, e.reason(), "PIN " + i);
            }
        }
        assertEquals(1, right.size(), "PINs that open: " + right);
        facts++;
    }
}
