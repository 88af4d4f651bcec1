package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.registry.FolderWorkstation;
import lantai.app.registry.JournalDisk;
import lantai.core.code.CopyId;
import lantai.store.projection.H2Projections;

@DisplayName("A registry on a disk that lets it down")
final class TroubledDiskTest {

    private static final Pattern DONE = Pattern.compile("\\{\"id\":\"(full-[0-9]+)\",\"line\":[0-9]+,\"result\":\"done\"");
    private static final int LINES = 6_000;

    @TempDir
    Path temp;

    private Path folder;
    private TestClock clock;

    @BeforeEach
    void found() throws Exception {
        folder = temp.resolve("r");
        try (var test = TestRegistry.found(folder)) {
            clock = test.clock();
        }
        clock.pass(Duration.ofHours(1));
    }

    private String sheet(int lines) {
        var at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(clock.time());
        var sheet = new StringBuilder();
        for (var line = 0; line < lines; line++) {
            sheet.append("{\"id\":\"full-%d\",\"at\":\"%s\",\"act\":\"store\",\"by\":\"wang\",\"copies\":[\"%s\"],\"place\":\"%s\"}\n".formatted(line, at,
                    new CopyId("D31", 1 + line % TestRegistry.COPIES), line / TestRegistry.COPIES % 2 == 0 ? "G2" : "G1"));
        }
        return sheet.toString();
    }

    private static Set<String> acknowledged(CommandRun.Result result) {
        var done = new HashSet<String>();
        for (var match = DONE.matcher(result.out()); match.find();) {
            done.add(match.group(1));
        }
        return done;
    }

    private void keptAll(Path registry, Set<String> acknowledged) throws Exception {
        var healthy = new CommandRun(TestRegistry.workstation(clock), clock);
        assertEquals(0, healthy.run("--registry", registry.toString(), "verify").exit());
        try (var test = TestRegistry.open(registry, clock)) {
            var there = new HashSet<String>();
            for (var n = 1; n <= TestRegistry.COPIES; n++) {
                test.registry().lives().of(new CopyId("D31", n), clock.time()).orElseThrow().events().forEach(e -> there.add(e.event().act()));
            }
            var lost = new HashSet<>(acknowledged);
            lost.removeAll(there);
            assertEquals(Set.of(), lost, "acknowledged and lost");
            assertFalse(test.registry().isReadOnly());
        }
    }

    @Test
    @DisplayName("nearly full takes nothing in, says so with exit 4, shows what it has, and takes in again when there is room")
    void nearlyFull() throws Exception {
        var disk = new TightDisk();
        var command = new CommandRun(TestRegistry.workstation(clock, disk), clock);
        disk.usable(0);
        var full = command.with(sheet(3), "--registry", folder.toString(), "--as", "wang", "apply", "-");
        assertEquals(4, full.exit(), full.toString());
        assertTrue(full.says("\"code\":\"journal-full\""), full.toString());
        assertTrue(full.says("The disk is full; nothing more is recorded. What was acknowledged is there"), full.toString());
        assertEquals(Set.of(), acknowledged(full));
        var status = command.run("--registry", folder.toString(), "--as", "wang", "status");
        assertEquals(0, status.exit(), status.toString());
        assertTrue(status.says("\"mode\":\"read-only\",\"why\":\"disk-full\""), status.toString());
        disk.usable(Long.MAX_VALUE / 2);
        var again = command.with(sheet(3), "--registry", folder.toString(), "--as", "wang", "apply", "-");
        assertEquals(0, again.exit(), again.toString());
        keptAll(folder, acknowledged(again));
    }

    @Test
    @DisplayName("whose force fails stops, tells what it had acknowledged, and has it after opening anew")
    void inputOutput() throws Exception {
        var disk = new TightDisk();
        var command = new CommandRun(TestRegistry.workstation(clock, disk), clock);
        disk.failForcesAfter(12);
        var failed = command.with(sheet(LINES), "--registry", folder.toString(), "--as", "wang", "apply", "-");
        assertEquals(4, failed.exit(), failed.err());
        assertTrue(failed.says("\"code\":\"journal-failed\""), failed.err());
        keptAll(folder, acknowledged(failed));
    }

    @Test
    @DisplayName("that really fills up stops before it is full, loses nothing, and opens on it as it is")
    void reallyFull() throws Exception {
        var mounted = SmallDisk.mount(temp.resolve("disk"), 24);
        if (mounted.isEmpty()) {
            nearlyFull(); // a user who may not mount: the disk of the test stands in
            return;
        }
        try (var disk = mounted.get()) {
            var registry = disk.folder().resolve("r");
            FolderFiles.copy(folder, registry);
            var ballast = disk.fillUpTo(2 << 20);
            var command = new CommandRun(inUse(), clock);
            var full = command.with(sheet(LINES), "--registry", registry.toString(), "--as", "wang", "apply", "-");
            assertEquals(4, full.exit(), full.err());
            assertTrue(full.says("\"code\":\"journal-full\""), full.err());
            assertTrue(acknowledged(full).size() > 100, "acknowledged: " + acknowledged(full).size());
            System.out.println("acknowledged on a small disk: " + acknowledged(full).size());
            assertTrue(Files.getFileStore(registry).getUsableSpace() > 1 << 19, "room was left: " + Files.getFileStore(registry).getUsableSpace());
            var status = command.run("--registry", registry.toString(), "--as", "wang", "status");
            assertEquals(0, status.exit(), status.toString());
            assertTrue(status.says("\"why\":\"disk-full\""), status.toString());
            Files.delete(ballast);
            keptAll(registry, acknowledged(full));
        }
    }

    @Test
    @DisplayName("that has not a byte left is told as such, with exit 4")
    void notAByte() throws Exception {
        var mounted = SmallDisk.mount(temp.resolve("disk"), 8);
        if (mounted.isEmpty()) {
            nearlyFull();
            return;
        }
        try (var disk = mounted.get()) {
            var registry = disk.folder().resolve("r");
            FolderFiles.copy(folder, registry);
            var ballast = disk.fillUpTo(0);
            var refused = new CommandRun(inUse(), clock).run("--registry", registry.toString(), "--as", "wang", "status");
            assertEquals(4, refused.exit(), refused.toString());
            assertTrue(refused.says("\"code\":\"no-space\""), refused.toString());
            Files.delete(ballast);
            keptAll(registry, Set.of());
        }
    }

    @Test
    @DisplayName("that takes no change any more in the middle of a sheet stops with exit 4, tells what it acknowledged, and has it afterwards")
    void readOnlyMeanwhile() throws Exception {
        for (var changes : new int[] { 3, 8, 20 }) {
            var registry = temp.resolve("after-" + changes);
            FolderFiles.copy(folder, registry);
            var disk = new TightDisk();
            var command = new CommandRun(TestRegistry.workstation(clock, disk), clock);
            disk.readOnlyAfter(changes);
            var failed = command.with(sheet(LINES), "--registry", registry.toString(), "--as", "wang", "apply", "-");
            assertEquals(4, failed.exit(), failed.err());
            assertTrue(failed.says("\"code\":\"journal-failed\""), failed.err());
            disk.readOnlyAfter(Integer.MAX_VALUE);
            keptAll(registry, acknowledged(failed));
        }
    }

    @Test
    @DisplayName("that is suddenly mounted for reading only stops with exit 4, keeps what it acknowledged, and is not opened so")
    void readOnly() throws Exception {
        var mounted = SmallDisk.mount(temp.resolve("disk"), 24);
        if (mounted.isEmpty()) {
            inputOutput();
            return;
        }
        try (var disk = mounted.get()) {
            var registry = disk.folder().resolve("r");
            FolderFiles.copy(folder, registry);
            var command = new CommandRun(inUse(), clock);
            assertTrue(disk.remount(true));
            var refused = command.run("--registry", registry.toString(), "--as", "wang", "status");
            assertEquals(4, refused.exit(), refused.toString());
            assertTrue(refused.says("\"code\":\"read-only-folder\""), refused.toString());
            assertEquals(0, command.run("--registry", registry.toString(), "verify").exit(), "verifying needs no writing");
            assertTrue(disk.remount(false));
            keptAll(registry, Set.of());
        }
    }

    /** As the product is put together, but for cheap keys. */
    private FolderWorkstation inUse() {
        return new FolderWorkstation(TestRegistry.vaults(), new H2Projections(), clock, JournalDisk.REAL);
    }
}
