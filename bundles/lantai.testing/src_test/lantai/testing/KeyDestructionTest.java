package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import lantai.app.blob.BlobRefused;
import lantai.app.door.Outcome;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.CannotOpen.Reason;
import lantai.app.registry.FolderWorkstation;
import lantai.app.registry.JournalDisk;
import lantai.app.registry.Registry;
import lantai.app.vault.UnlockedVault;
import lantai.app.vault.Vaults;
import lantai.core.act.CopyAct.DestroyAct;
import lantai.core.act.DecisionAct.ApproveAct;
import lantai.core.act.RegistryAct.RedactAct;
import lantai.core.act.ThingAct.SettingAct;
import lantai.core.code.CopyId;
import lantai.core.content.ContentKind;
import lantai.core.event.Subject;
import lantai.core.operation.Progress;
import lantai.core.register.ApprovalKind;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;
import lantai.store.projection.H2Projections;

@DisplayName("Keys that are destroyed")
class KeyDestructionTest extends KeyTrial {

    @Test
    @DisplayName("take the texts of a document with them, by two officers; that there was something stays, in the register, the ledger and after opening")
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
    @DisplayName("close what a carrier said when the last copy is destroyed; the register of destructions stays readable")
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
}
