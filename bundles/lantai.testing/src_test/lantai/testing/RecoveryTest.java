package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.door.Outcome;
import lantai.app.ledger.FolderLedgers;
import lantai.app.ledger.LedgerReport;
import lantai.app.recovery.RecoveryDesk.Made;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.CannotOpen.Reason;
import lantai.app.registry.Registry;
import lantai.app.vault.RecoverySheets;
import lantai.core.act.Act;
import lantai.core.act.ThingAct.SettingAct;
import lantai.core.operation.Progress;
import lantai.core.register.State.RegistryState;
import lantai.vault.CastleVaults;

@DisplayName("Recovery sheets")
final class RecoveryTest {

    private static final char[] FRESH = "987654".toCharArray();

    @TempDir
    Path temp;

    private TestRegistry test;
    private List<String> sheets;

    @BeforeEach
    void make() throws Exception {
        test = TestRegistry.found(temp.resolve("r"));
        test.close();
        sheets = made();
    }

    private List<String> made() throws Exception {
        try (var registry = open("secadmin")) {
            var made = assertInstanceOf(Made.Sheets.class, registry.recovery().make());
            return words(made.sheets());
        }
    }

    private static List<String> words(RecoverySheets made) {
        return made.sheets().stream().map(words -> String.join(" ", words)).toList();
    }

    private Registry open(String person) throws CannotOpen {
        return test.workstation().open(test.folder(), person, TestRegistry.pin(), Progress.NONE);
    }

    private Registry recover(String... shares) throws CannotOpen {
        return test.workstation().recover(test.folder(), List.of(shares), "secadmin", FRESH, Progress.NONE);
    }

    private CannotOpen refused(String... shares) {
        return assertThrows(CannotOpen.class, () -> recover(shares).close());
    }

    private LedgerReport verified() throws Exception {
        return new FolderLedgers(new CastleVaults()).verify(test.folder(), List.of(), Progress.NONE);
    }

    @Test
    @DisplayName("three of five give the security administrator a new PIN and key; the use stands in the ledger, which verifies")
    void recovers() throws Exception {
        try (var registry = recover(sheets.get(4), sheets.get(0), sheets.get(2))) {
            assertEquals("secadmin", registry.operator());
            assertEquals(1, registry.register().registry(RegistryState.RECOVER).orElseThrow().number());
            var act = new Act("after", test.clock().time(), test.clock().time(), "secadmin", Optional.empty(),
                    new SettingAct("reading.max_hours", "4", "试"));
            assertInstanceOf(Outcome.Done.class, registry.door().submit(act, List.of()).join());
        }
        assertEquals(Reason.WRONG_PIN, assertThrows(CannotOpen.class, () -> open("secadmin")).reason());
        test.workstation().open(test.folder(), "secadmin", FRESH, Progress.NONE).close();
        open("wang").close();
        var report = verified();
        assertEquals("intact", report.verdict(), () -> report.findings().toString());
    }

    @Test
    @DisplayName("go on being good after the root key has changed, and after any other two of five were burnt")
    void survivesRotation() throws Exception {
        var vaults = new CastleVaults();
        try (var vault = vaults.open(test.folder().resolve("vault"), "wang", TestRegistry.pin())) {
            vault.rotate();
        }
        recover(sheets.get(1), sheets.get(2), sheets.get(3)).close();
    }

    @Test
    @DisplayName("of an earlier making, of another registry, given twice, forged, or too few are each named, and nothing changes")
    void named() throws Exception {
        var old = sheets;
        sheets = made();
        var mixed = refused(sheets.get(0), old.get(1), sheets.get(2));
        assertEquals(Reason.SHARE_GENERATION, mixed.reason());
        assertEquals(Map.of("number", "2", "generation", "1", "expected", "2"),
                Map.of("number", mixed.arguments().get("number"), "generation", mixed.arguments().get("generation"), "expected", mixed.arguments().get("expected")));
        assertEquals(Reason.SHARE_GENERATION, refused(old.get(0), old.get(1), old.get(2)).reason());
        assertEquals(Reason.SHARE_TWICE, refused(sheets.get(0), sheets.get(1), sheets.get(0)).reason());
        assertEquals(Reason.SHARES_TOO_FEW, refused(sheets.get(0), sheets.get(1)).reason());
        var other = TestRegistry.found(temp.resolve("other"));
        other.close();
        try (var registry = other.workstation().open(other.folder(), "secadmin", TestRegistry.pin(), Progress.NONE)) {
            var foreign = words(((Made.Sheets) registry.recovery().make()).sheets());
            var refused = refused(sheets.get(0), foreign.get(3), sheets.get(2));
            assertEquals(Reason.SHARE_FOREIGN, refused.reason());
            assertEquals("4", refused.arguments().get("number"));
        }
        var swapped = new ArrayList<>(List.of(sheets.get(1).split(" ")));
        Collections.swap(swapped, 7, 20);
        assertEquals(Reason.SHARE_CHECK, refused(sheets.get(0), String.join(" ", swapped), sheets.get(2)).reason());
        assertEquals(Reason.SHARE_WORD, refused(sheets.get(0), sheets.get(1) + "x", sheets.get(2)).reason());
        open("secadmin").close();
    }

    @Test
    @DisplayName("help nobody but a security administrator in post, and only where sheets were made")
    void onlySecurity() throws Exception {
        var clerk = assertThrows(CannotOpen.class, () -> test.workstation().recover(test.folder(), sheets.subList(0, 3), "wang", FRESH, Progress.NONE));
        assertEquals(Reason.NOT_FOR_RECOVERY, clerk.reason());
        open("wang").close();
        try (var registry = open("wang")) {
            var refused = assertInstanceOf(Made.Refused.class, registry.recovery().make());
            assertEquals("ROLE-2", refused.findings().get(0).rule().id());
        }
        var bare = TestRegistry.found(temp.resolve("bare"));
        bare.close();
        var none = assertThrows(CannotOpen.class, () -> bare.workstation().recover(bare.folder(), sheets.subList(0, 3), "secadmin", FRESH, Progress.NONE));
        assertEquals(Reason.NO_RECOVERY, none.reason());
    }

    @Test
    @DisplayName("leave none of their words in the registry's folder")
    void noWordsOnDisk() throws Exception {
        for (var file : FolderFiles.all(test.folder())) {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertTrue(sheets.stream().noneMatch(sheet -> text.contains(sheet.substring(0, 14))), file::toString);
        }
    }
}
