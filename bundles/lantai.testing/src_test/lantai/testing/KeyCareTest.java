package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import lantai.app.blob.BlobRefused;
import lantai.app.door.Outcome;
import lantai.app.ledger.FolderLedgers;
import lantai.app.projection.CopyQuery;
import lantai.app.projection.CopyRow;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.CannotOpen.Reason;
import lantai.app.registry.FolderWorkstation;
import lantai.app.registry.JournalDisk;
import lantai.app.registry.Registry;
import lantai.app.vault.Signer;
import lantai.app.vault.UnlockedVault;
import lantai.app.vault.Vaults;
import lantai.core.act.Act;
import lantai.core.act.ActBody;
import lantai.core.act.CopyAct.DestroyAct;
import lantai.core.act.DecisionAct.ApproveAct;
import lantai.core.act.DocumentAct.RegisterAct;
import lantai.core.act.RegistryAct.RedactAct;
import lantai.core.act.ThingAct.SettingAct;
import lantai.core.code.CopyId;
import lantai.core.content.ContentKind;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.operation.Progress;
import lantai.core.register.ApprovalKind;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;
import lantai.store.projection.H2Projections;

@DisplayName("Vault and ledger")
class KeyCareTest {

    private static final Subject DOCUMENT = Subject.of(Type.DOCUMENT, "D31");
    private static final String TITLE = "关于防汛的通知";

    @TempDir
    private Path temp;
    private TestRegistry test;

    @BeforeEach
    void found() throws Exception {
        test = TestRegistry.found(temp.resolve("r"));
        as("sysadmin");
        for (var officer : List.of("li", "sun")) {
            done(TestRegistry.person(officer, "干部" + officer, "JYS", PersonClass.CORE, PersonStatus.STAFF, Set.of(Role.OFFICER)));
            registry().signers().enrol(officer, TestRegistry.pin(), true).close();
        }
        as("li");
    }

    @AfterEach
    void close() {
        test.close();
    }

    private Registry registry() {
        return test.registry();
    }

    private void as(String person) throws CannotOpen {
        test.close();
        test.open(person);
    }

    private Signer hand(String person) throws CannotOpen {
        return registry().signers().unlock(person, TestRegistry.pin());
    }

    private Outcome submit(ActBody body, String... others) throws Exception {
        return submit(test.act(registry().operator(), body), others);
    }

    private Outcome submit(Act act, String... others) throws Exception {
        var signers = new ArrayList<Signer>();
        for (var other : others) {
            signers.add(hand(other));
        }
        return registry().door().submit(act, signers).join();
    }

    private void done(ActBody body, String... others) throws Exception {
        var outcome = submit(body, others);
        assertInstanceOf(Outcome.Done.class, outcome, outcome::toString);
    }

    private static void refusedBy(String rule, Outcome outcome) {
        var refused = assertInstanceOf(Outcome.Refused.class, outcome);
        assertTrue(refused.findings().stream().anyMatch(f -> f.rule().id().equals(rule)), () -> rule + " not in " + refused.findings());
    }

    private CopyRow row() {
        var rows = new ArrayList<CopyRow>();
        registry().catalogue().copies(CopyQuery.ALL, rows::add);
        return rows.stream().filter(row -> row.copy().document().equals("D31")).findFirst().orElseThrow();
    }

    private void intact() throws Exception {
        var report = new FolderLedgers(TestRegistry.vaults()).verify(test.folder(), List.of(), Progress.NONE);
        assertTrue(report.isIntact(), report::toString);
        assertEquals(List.of(), report.findings());
    }

    private long told() {
        return registry().register().registry("vault").isPresent() ? registry().register().registry("vault").get().number() : 1;
    }

    private Map<Path, byte[]> vaultFiles() throws IOException {
        var contents = new HashMap<Path, byte[]>();
        try (var all = Files.walk(test.folder().resolve("vault"))) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static void put(Map<Path, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }

    private Reason refusedToOpen(String person) {
        return assertThrows(CannotOpen.class, () -> test.workstation().open(test.folder(), person, TestRegistry.pin(), Progress.NONE).close())
                .reason();
    }

    @Test
    @DisplayName("know a new root key that a system and a security administrator decided on; nobody else can, and everybody else goes on")
    void rekey() throws Exception {
        refusedBy("ROLE-2", registry().keys().rotate(hand("sun")).join());
        as("sysadmin");
        refusedBy("KEY-1", registry().keys().rotate(hand("sysadmin")).join());
        refusedBy("KEY-6", registry().keys().rotate(hand("audadmin")).join());
        assertEquals(1, registry().keys().generation());
        assertInstanceOf(Outcome.Done.class, registry().keys().rotate(hand("secadmin")).join());
        assertEquals(2, registry().keys().generation());
        assertEquals(2, told());
        as("wang");
        assertEquals(TITLE, row().title());
        as("secadmin");
        assertInstanceOf(Outcome.Done.class, registry().keys().rotate(hand("sysadmin")).join());
        assertEquals(3, told());
        intact();
    }

    @Test
    @DisplayName("unlock a person only by the security administrator, whatever was restarted in between")
    void unlock() throws Exception {
        test.close();
        for (var i = 0; i < 5; i++) {
            assertThrows(CannotOpen.class, () -> test.workstation().open(test.folder(), "wang", "000000".toCharArray(), Progress.NONE));
        }
        assertEquals(Reason.SLOT_LOCKED, refusedToOpen("wang"));
        for (var person : List.of("sysadmin", "audadmin", "li", "zhao")) {
            try (var other = test.workstation().open(test.folder(), person, TestRegistry.pin(), Progress.NONE)) {
                refusedBy("ROLE-2", other.keys().unlock("wang").join());
            }
            assertEquals(Reason.SLOT_LOCKED, refusedToOpen("wang"));
        }
        try (var security = test.workstation().open(test.folder(), "secadmin", TestRegistry.pin(), Progress.NONE)) {
            assertTrue(security.keys().slots().stream().anyMatch(slot -> slot.person().equals("wang") && slot.locked()));
            assertInstanceOf(Outcome.Done.class, security.keys().unlock("wang").join());
        }
        test.open("wang");
    }

    @Test
    @DisplayName("take a key back for good: its person opens nothing and signs nothing, what he signed before stays good, nobody's role is left empty")
    void revoke() throws Exception {
        refusedBy("ROLE-2", registry().keys().revoke("wang", "离岗").join());
        as("secadmin");
        refusedBy("KEY-5", registry().keys().revoke("secadmin", "离岗").join());
        refusedBy("KEY-5", registry().keys().revoke("audadmin", "离岗").join());
        try (var signer = hand("wang")) {
            assertInstanceOf(Outcome.Done.class, registry().keys().revoke("wang", "离岗").join());
            assertEquals(Optional.empty(), registry().register().person("wang").orElseThrow().publicKey());
            assertEquals(2, registry().keys().generation());
            assertThrows(Exception.class, () -> registry().door().submit(test.act("wang", TestRegistry.back("chen")), List.of(signer)));
        }
        test.close();
        assertEquals(Reason.NO_SLOT, refusedToOpen("wang"));
        test.open("zhao");
        assertEquals(TITLE, row().title());
        intact();
        as("secadmin");
        registry().signers().enrol("wang", TestRegistry.pin(), true).close();
        as("wang");
        intact();
    }

    @Test
    @DisplayName("destroy the texts of a document by two officers; that there was something stays, in the register, the ledger and after opening")
    void redact() throws Exception {
        var redact = new RedactAct(DOCUMENT, "sun", "误登");
        refusedBy("KEY-1", submit(new RedactAct(DOCUMENT, "li", "误登")));
        refusedBy("KEY-1", submit(redact));
        refusedBy("KEY-2", submit(new RedactAct(DOCUMENT, "secadmin", "误登"), "secadmin"));
        as("sysadmin");
        refusedBy("ROLE-2", submit(redact, "sun"));
        as("li");
        assertEquals(TITLE, row().title());
        var before = vaultFiles();
        done(redact, "sun");

        assertGone();
        as("wang");
        assertGone();
        assertFalse(registry().lives().of(new CopyId("D31", 1), test.clock().time()).orElseThrow().events().isEmpty());
        intact();

        test.close();
        put(before);
        assertEquals(Reason.VAULT_ROLLED_BACK, refusedToOpen("wang"));
    }

    private void assertGone() {
        assertEquals("", row().title());
        assertEquals("", row().number());
        assertEquals("", registry().register().document("D31").orElseThrow().title());
        assertEquals(TestRegistry.COPIES, registry().register().document("D31").orElseThrow().copies());
    }

    @Test
    @DisplayName("destroy the key of what a carrier said when the last copy is destroyed; the register of destructions stays readable")
    void shred() throws Exception {
        as("sysadmin");
        done(TestRegistry.person("he", "何某", "JYS", PersonClass.CORE, PersonStatus.STAFF, Set.of(Role.APPROVER)));
        registry().signers().enrol("he", TestRegistry.pin(), true).close();
        as("secadmin");
        done(new SettingAct("content.allowed", "1", "测试"));
        as("wang");
        var one = new CopyId("D31", 1);
        var scan = keep(ContentKind.SCAN, Subject.copy(one));
        var whole = keep(ContentKind.SCAN, DOCUMENT);
        var photo = keep(ContentKind.PHOTO, Subject.copy(one));
        destroy(List.of(one));
        assertEquals(BlobRefused.Reason.KEY_GONE, closed(scan));
        open(whole);
        open(photo);
        destroy(TestRegistry.copies("D31", TestRegistry.COPIES).subList(1, TestRegistry.COPIES));
        assertEquals(BlobRefused.Reason.KEY_GONE, closed(whole));
        open(photo);
        as("wang");
        assertEquals(BlobRefused.Reason.KEY_GONE, closed(scan));
        assertEquals(BlobRefused.Reason.KEY_GONE, closed(whole));
        assertEquals(TITLE, row().title());
        intact();
    }

    private String keep(ContentKind kind, Subject about) throws Exception {
        var done = assertInstanceOf(Outcome.Done.class,
                registry().contents().keep(kind, about, Optional.empty(), new ByteArrayInputStream(new byte[100])).join());
        return registry().contents().all().stream().filter(kept -> kept.seq() == done.events().get(0).seq()).findFirst().orElseThrow().content()
                .name();
    }

    private void open(String content) throws IOException {
        registry().contents().open(registry().contents().find(content)).close();
    }

    private BlobRefused.Reason closed(String content) {
        return assertThrows(BlobRefused.class, () -> open(content)).reason();
    }

    private void destroy(List<CopyId> copies) throws Exception {
        var id = "A" + copies.size();
        var now = test.clock().time();
        as("he");
        done(new ApproveAct(id, ApprovalKind.DESTROY, "wang", copies, Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(),
                now.minusHours(1), now.plusDays(1), Set.of()));
        as("wang");
        done(new DestroyAct(copies, Optional.of(id), List.of("zhao", "sun"), "碎纸"), "zhao", "sun");
    }

    @ParameterizedTest(name = "crash {0}")
    @ValueSource(strings = { "before", "after" })
    @DisplayName("finish what a crash cut off between decision, effect and telling")
    void crash(String when) throws Exception {
        try (var crashing = crashing("sysadmin", when); var second = crashing.signers().unlock("secadmin", TestRegistry.pin())) {
            assertThrows(CompletionException.class, () -> crashing.keys().rotate(second).join());
        }
        as("wang");
        assertEquals(2, registry().keys().generation());
        assertEquals(2, told());
        test.close();
        try (var crashing = crashing("li", when); var second = crashing.signers().unlock("sun", TestRegistry.pin())) {
            var redact = test.act("li", new RedactAct(DOCUMENT, "sun", "误登"));
            assertThrows(CompletionException.class, () -> crashing.door().submit(redact, List.of(second)).join());
        }
        test.open("wang");
        assertGone();
        test.close();
        try (var crashing = crashing("secadmin", when)) {
            assertThrows(CompletionException.class, () -> crashing.keys().revoke("zhao", "离岗").join());
        }
        assertEquals(Reason.NO_SLOT, refusedToOpen("zhao"));
        test.open("wang");
        assertFalse(registry().signers().enrolled().contains("zhao"));
        assertEquals(3, told());
        intact();
        as("wang");
        var size = registry().status().size();
        as("wang");
        assertEquals(size, registry().status().size(), "nothing is told twice");
    }

    /** The registry opened over a vault whose first change of keys fails, before or after it has happened. */
    private Registry crashing(String person, String when) throws CannotOpen {
        test.close();
        var real = TestRegistry.vaults();
        var vaults = (Vaults) Proxy.newProxyInstance(Vaults.class.getClassLoader(), new Class<?>[] { Vaults.class }, (proxy, method, arguments) -> {
            var result = invoke(real, method, arguments);
            return result instanceof UnlockedVault vault ? crashing(vault, when) : result;
        });
        return new FolderWorkstation(vaults, new H2Projections(), test.clock(), JournalDisk.REAL).open(test.folder(), person,
                TestRegistry.pin(), Progress.NONE);
    }

    private static UnlockedVault crashing(UnlockedVault vault, String when) {
        var changing = Set.of("rotate", "remove", "erase");
        return (UnlockedVault) Proxy.newProxyInstance(UnlockedVault.class.getClassLoader(), new Class<?>[] { UnlockedVault.class },
                (proxy, method, arguments) -> {
                    var change = changing.contains(method.getName()) && !(arguments != null && arguments[0] instanceof Set<?> none && none.isEmpty());
                    if (change && when.equals("before")) {
                        throw new IllegalStateException("crash");
                    }
                    var result = invoke(vault, method, arguments);
                    if (change) {
                        throw new IllegalStateException("crash");
                    }
                    return result;
                });
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    @DisplayName("refuse an older key file, one cut behind a batch of keys too, and take the right one again as if nothing had been")
    void olderKeys() throws Exception {
        as("wang");
        var before = vaultFiles();
        done(new RegisterAct(TestRegistry.document("D32", "乡镇〔2026〕32号", "另一份", 2)));
        test.close();
        var right = vaultFiles();
        var keys = test.folder().resolve("vault").resolve("keys.cck");
        put(before);
        assertEquals(Reason.VAULT_ROLLED_BACK, refusedToOpen("wang"));
        put(right);
        Files.write(keys, before.get(keys));
        assertEquals(Reason.VAULT_ROLLED_BACK, refusedToOpen("wang"));
        put(right);
        test.open("wang");
        assertEquals("另一份", registry().register().document("D32").orElseThrow().title());
        assertEquals(TITLE, row().title());
    }

    @Test
    @DisplayName("refuse a slot from before its PIN was changed, even with everything else of the vault put back")
    void olderSlot() throws Exception {
        as("wang");
        test.close();
        var before = vaultFiles();
        test.open("wang");
        registry().signers().changePin("wang", TestRegistry.pin(), "246810".toCharArray());
        test.close();
        put(before);
        assertEquals(Reason.VAULT_ROLLED_BACK, refusedToOpen("wang"));
        try (var other = test.workstation().open(test.folder(), "li", TestRegistry.pin(), Progress.NONE)) {
            assertTrue(other.keys().damage().stream().anyMatch(d -> d.file().endsWith(".slot")));
            assertEquals(Reason.SLOT_DAMAGED,
                    assertThrows(CannotOpen.class, () -> other.signers().unlock("wang", TestRegistry.pin())).reason());
        }
    }
}
