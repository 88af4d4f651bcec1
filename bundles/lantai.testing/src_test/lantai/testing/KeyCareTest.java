package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.app.door.Outcome;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.CannotOpen.Reason;
import lantai.core.act.DocumentAct.RegisterAct;
import lantai.core.operation.Progress;
import lantai.core.register.PersonStatus;
import lantai.core.register.PersonClass;
import lantai.core.register.Role;

@DisplayName("Vault and ledger")
class KeyCareTest extends KeyTrial {

    @Test
    @DisplayName("know a new root key that a system and a security administrator decided on; nobody else can, and everybody else goes on")
    void rekey() throws Exception {
        refusedBy("ROLE-2", registry().keys().rotate(hand("sun")).join());
        as("sysadmin");
        refusedBy("KEY-1", registry().keys().rotate(hand("sysadmin")).join());
        refusedBy("KEY-6", registry().keys().rotate(hand("audadmin")).join());
        assertEquals("KEY-6", registry().keys().judgeRotation("audadmin").get(0).rule().id(), "before any PIN");
        assertEquals(List.of(), registry().keys().judgeRotation("secadmin"));
        assertTrue(registry().keys().made("secadmin").isPresent());
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
    @DisplayName("refuse a last batch of keys that is broken when the ledger relies on it, with the place, and change nothing")
    void brokenKeysInUse() throws Exception {
        as("wang");
        var before = vaultFiles();
        done(new RegisterAct(TestRegistry.document("D32", "乡镇〔2026〕32号", "另一份", 2)));
        test.close();
        var right = vaultFiles();
        var keys = test.folder().resolve("vault").resolve("keys.cck");
        var sealed = before.get(keys).length;
        for (var at = sealed; at < right.get(keys).length; at += 7) {
            var bad = right.get(keys).clone();
            bad[at] ^= 1;
            Files.write(keys, bad);
            var refused = assertThrows(CannotOpen.class, () -> test.workstation().open(test.folder(), "wang", TestRegistry.pin(), Progress.NONE));
            assertEquals(Reason.VAULT_DAMAGED, refused.reason(), "byte " + at);
            assertEquals(Integer.toString(sealed), refused.arguments().get("offset"), "byte " + at);
            assertArrayEquals(bad, Files.readAllBytes(keys), "byte " + at);
        }
        put(right);
        test.open("wang");
        assertEquals("另一份", registry().register().document("D32").orElseThrow().title());
        try (var files = Files.list(keys.getParent())) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".torn")));
        }
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

    @Test
    @DisplayName("let nobody hold two administrators' roles, or audit beside anything else: all 64 pairs, at the door")
    void rolePairs() throws Exception {
        as("secadmin");
        var administrators = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
        for (var one : Role.values()) {
            for (var other : Role.values()) {
                var roles = EnumSet.of(one, other);
                var two = roles.size() == 2 && administrators.containsAll(roles);
                var auditor = roles.size() == 2 && roles.contains(Role.AUDIT_ADMIN) && !two;
                var outcome = submit(TestRegistry.person("x", "某人", "JYS", PersonClass.CORE, PersonStatus.STAFF, roles));
                if (two || auditor) {
                    refusedBy(two ? "ROLE-3" : "ROLE-6", outcome);
                } else {
                    assertInstanceOf(Outcome.Done.class, outcome, roles::toString);
                }
            }
        }
    }
}
