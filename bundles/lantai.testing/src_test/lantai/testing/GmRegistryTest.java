package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.demo.InventedCounty;
import lantai.app.door.Outcome;
import lantai.app.ledger.FolderLedgers;
import lantai.app.projection.CopyQuery;
import lantai.app.registry.Peek;
import lantai.app.registry.Registry;
import lantai.core.code.CopyId;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;

@DisplayName("A registry of suite GM")
class GmRegistryTest {

    @TempDir
    private Path temp;

    @Test
    @DisplayName("is founded with the demo's week, opened again, rotates its root key, signs with SM2 and verifies")
    void demo() throws Exception {
        var clock = new TestClock();
        var workstation = TestRegistry.workstation(clock);
        var folder = temp.resolve("gm");
        var demo = new InventedCounty(clock);
        demo.make(workstation, folder, Suite.GM, Locale.SIMPLIFIED_CHINESE, Progress.NONE);
        assertEquals(Suite.GM, workstation.peek(folder).suite().orElseThrow());
        assertEquals(Peek.Kind.REGISTRY, workstation.peek(folder).kind());

        var pin = demo.pin("sysadmin").toCharArray();
        try (var registry = workstation.open(folder, "sysadmin", pin, Progress.NONE); var second = registry.signers().unlock("secadmin", pin)) {
            assertEquals(Suite.GM, registry.suite());
            assertEquals(65, second.publicKey().length());
            assertEquals(List.of(), registry.keys().damage());
            assertInstanceOf(Outcome.Done.class, registry.keys().rotate(second).join());
            assertTrue(registry.status().counts().copies() > 0);
        }
        try (var registry = workstation.open(folder, "secadmin", pin, Progress.NONE)) {
            assertEquals(2, registry.keys().generation());
            var copy = CopyId.parse(firstCopy(registry));
            var event = registry.lives().of(copy, clock.time()).orElseThrow().events().get(0);
            assertTrue(event.signatures().stream().allMatch(s -> s.key().length() == 65 && s.value().toArray()[0] == 0x30));
        }
        var report = new FolderLedgers(TestRegistry.vaults()).verify(folder, List.of(), Progress.NONE);
        assertTrue(report.isIntact(), report::toString);
        assertTrue(report.signatures() > 0);
    }

    private static String firstCopy(Registry registry) {
        var ids = new ArrayList<String>();
        registry.catalogue().copies(CopyQuery.ALL, row -> ids.add(row.copy().toString()));
        return ids.get(0);
    }
}
