package lantai.cli.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.app.token.KeyProviders;
import lantai.app.vault.VaultDamage;
import lantai.cli.Exit;
import lantai.cli.fake.FakeShell;

@DisplayName("Slots and the root key on the command line")
class SlotsVerbTest {

    private final FakeShell shell = new FakeShell();
    private final SlotsVerb slots = new SlotsVerb(shell, KeyProviders.NONE);

    @Test
    @DisplayName("are listed with their state; a damaged file makes it an integrity error, a torn one does not")
    void list() {
        shell.registry.enrolled.add("zhou");
        shell.registry.locked.add("zhou");
        assertEquals(Exit.DONE, shell.run(slots, "--json", "slots"));
        assertEquals("{\"person\":\"sysadmin\",\"operator\":true,\"state\":\"open\",\"failures\":0,\"generation\":1}\n"
                + "{\"person\":\"zhou\",\"operator\":false,\"state\":\"locked\",\"failures\":0,\"generation\":1}\n", shell.out());
        shell.registry.damage.add(new VaultDamage("keys.cck", VaultDamage.Kind.TORN));
        assertEquals(Exit.DONE, shell.run(slots, "slots", "list"));
        shell.registry.damage.add(new VaultDamage("0123.tries", VaultDamage.Kind.OLDER));
        assertEquals(Exit.INTEGRITY, shell.run(slots, "slots"));
        assertTrue(shell.out().endsWith("0123.tries\tolder\n"), shell.out());
    }

    @Test
    @DisplayName("are made, taken away with a reason, and unlocked")
    void change() {
        shell.environment.put("LANTAI_NEW_PIN", "pin-of-zhou");
        assertEquals(Exit.DONE, shell.run(slots, "slots", "enrol", "zhou", "--operator"));
        assertTrue(shell.registry.enrolled.contains("zhou"));
        shell.registry.locked.add("zhou");
        assertEquals(Exit.DONE, shell.run(slots, "slots", "unlock", "zhou"));
        assertFalse(shell.registry.locked.contains("zhou"));
        assertEquals(Exit.BAD_INPUT, shell.run(slots, "slots", "remove", "zhou"));
        assertTrue(shell.registry.enrolled.contains("zhou"));
        assertEquals(Exit.DONE, shell.run(slots, "slots", "remove", "zhou", "--reason", "left"));
        assertFalse(shell.registry.enrolled.contains("zhou"));
        assertEquals(Exit.BAD_INPUT, shell.run(slots, "slots", "unlock"));
        assertEquals(Exit.BAD_INPUT, shell.run(slots, "slots", "grow", "zhou"));
    }

    @Test
    @DisplayName("rotate with a second person's PIN")
    void rekey() {
        shell.environment.put("LANTAI_SECOND_PIN", "pin-secadmin");
        assertEquals(Exit.DONE, shell.run(new RekeyVerb(shell), "--json", "rekey", "--second", "secadmin"));
        assertEquals("{\"result\":\"done\",\"generation\":2}\n", shell.out());
        assertEquals(Exit.BAD_INPUT, shell.run(new RekeyVerb(shell), "rekey"));
    }
}
