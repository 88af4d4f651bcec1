package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.core.code.CopyId;

/** Long with {@code -Dlantai.soak.registrydamage=10000}. */
@DisplayName("A registry's folder that was damaged anywhere")
final class DamagedRegistryTest {

    private static final int CHANGES = Integer.getInteger("lantai.soak.registrydamage", 90);
    private static final int SECTOR = 512;

    @TempDir
    Path temp;

    private final Random random = new Random();
    private final Map<String, byte[]> whole = new TreeMap<>();
    private final Map<String, Integer> told = new HashMap<>();
    private Path folder;
    private CommandRun command;

    /** A registry with everything that can stand in its folder: signed and witnessed heads, a mirror, two segments' worth of events. */
    @BeforeEach
    void written() throws Exception {
        folder = temp.resolve("r");
        var other = temp.resolve("other");
        TestClock clock;
        try (var test = TestRegistry.found(folder)) {
            clock = test.clock();
            for (var n = 1; n < 6; n++) {
                test.done("wang", test.issue("chen", new CopyId("D31", n)));
            }
        }
        clock.pass(Duration.ofHours(1));
        command = new CommandRun(TestRegistry.workstation(clock), clock);
        TestRegistry.found(other).close();
        var note = temp.resolve("note").toString();
        var keys = temp.resolve("keys").toString();
        done(command.run("--registry", other.toString(), "--as", "wang", "checkpoint", "--out", note, "--keys", keys));
        done(command.run("--registry", folder.toString(), "--as", "wang", "checkpoint"));
        done(command.run("--registry", folder.toString(), "--as", "wang", "witness", "--other", note, "--keys", keys));
        done(command.run("--registry", folder.toString(), "--as", "sysadmin", "mirror", "--to", temp.resolve("mirror").toString()));
        done(command.run("--registry", folder.toString(), "--as", "wang", "checkpoint"));
        FolderFiles.delete(temp.resolve("mirror"));
        done(command.run("--registry", folder.toString(), "--as", "wang", "status")); // the projection is current, the mirror said to be lost
        for (var file : FolderFiles.all(folder)) {
            whole.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
        System.out.println(whole.keySet());
    }

    private static void done(CommandRun.Result result) {
        assertEquals(0, result.exit(), result.toString());
    }

    private void restore() throws IOException {
        for (var file : FolderFiles.all(folder)) {
            var name = folder.relativize(file).toString();
            var good = whole.get(name);
            if (good == null) {
                Files.delete(file);
            } else if (Files.size(file) != good.length || !Arrays.equals(good, Files.readAllBytes(file))) {
                Files.write(file, good);
            }
        }
        for (var file : whole.entrySet()) {
            if (!Files.exists(folder.resolve(file.getKey()))) {
                Files.createDirectories(folder.resolve(file.getKey()).getParent());
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        }
    }

    /** What says nothing about custody and is made anew without a word, or is only a mark of who is here. */
    private static boolean isMadeAnew(String name) {
        return name.startsWith("projection") || name.equals("registry.lock") || name.equals("verified") || name.endsWith("/reserve");
    }

    /** Changes a file in one of six ways; false when nothing changed. */
    private boolean change(String name, int kind, String other) throws IOException {
        var good = whole.get(name);
        if (good.length == 0) {
            return false;
        }
        var bytes = good.clone();
        var at = random.nextInt(bytes.length);
        switch (kind) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> Arrays.fill(bytes, at / SECTOR * SECTOR, Math.min(bytes.length, (at / SECTOR + 1) * SECTOR), (byte) 0);
            case 2 -> bytes = Arrays.copyOf(bytes, at);
            case 3 -> {
                bytes = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(600));
                for (var i = good.length; i < bytes.length; i++) {
                    bytes[i] = good[i % good.length];
                }
            }
            case 4 -> {
                if (!name.endsWith(".ccj")) {
                    return false;
                }
                Files.copy(folder.resolve(name), folder.resolve(name).resolveSibling("seg-%012d.ccj".formatted(1 + random.nextInt(300))));
                return true;
            }
            default -> bytes = whole.get(other).clone();
        }
        Files.write(folder.resolve(name), bytes);
        return !Arrays.equals(good, bytes);
    }

    /** The commands a person would use, one after the other until one says so. */
    private String report(String name) {
        for (var words : List.of(List.of("verify"), List.of("--as", "wang", "status"))) {
            var all = new ArrayList<>(List.of("--registry", folder.toString()));
            all.addAll(words);
            var result = command.run(all.toArray(String[]::new));
            if (result.exit() != 0) {
                assertTrue(isPlace(result, name), name + " is not named: " + result);
                return words.get(words.size() - 1);
            }
        }
        throw new AssertionError(name + ": not seen");
    }

    /** Whether the file is named, or the folder as a whole where it does not even say what it is. */
    private static boolean isPlace(CommandRun.Result result, String name) {
        var last = name.substring(name.lastIndexOf('/') + 1);
        return result.says(last) || last.endsWith(".ccj") && result.says("seg-") || last.equals("head") && result.says("\"what\":\"") || last.equals("REGISTRY")
                && (result.says("no-registry") || result.says("unknown-suite") || result.says("unknown-version") || result.says("no-journal"))
                || last.endsWith(".slot") && result.says("\"code\":\"slot-damaged\"");
    }

    @Test
    @DisplayName("says so, each time, and names the place; what is made anew is made anew")
    void damage() throws Exception {
        var seed = Long.getLong("lantai.seed", System.nanoTime());
        System.out.println("seed " + seed);
        random.setSeed(seed);
        var names = whole.keySet().stream().filter(name -> !isMadeAnew(name)).toList();
        for (var done = 0; done < CHANGES;) {
            var name = names.get(random.nextInt(names.size()));
            var kind = random.nextInt(6);
            restore();
            if (!change(name, kind, names.get(random.nextInt(names.size())))) {
                continue;
            }
            done++;
            try {
                told.merge(name.replaceAll("[0-9a-f]{8,}|JYS-[0-9a-f]+", "*") + " by " + report(name), 1, Integer::sum);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", change " + done + ", kind " + kind + ": " + e.getMessage(), e);
            }
        }
        System.out.println("damage reported " + CHANGES + " of " + CHANGES + " times: " + new TreeMap<>(told));
    }
}
