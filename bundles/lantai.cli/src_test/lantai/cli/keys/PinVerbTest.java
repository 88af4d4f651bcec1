package lantai.cli.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.app.token.KeyProviders;
import lantai.cli.Exit;
import lantai.cli.fake.FakeShell;

@DisplayName("Changing one's PIN")
class PinVerbTest {

    private final FakeShell shell = new FakeShell();
    private final PinVerb pin = new PinVerb(shell, KeyProviders.NONE);

    @Test
    @DisplayName("takes the new one from the environment")
    void environment() {
        shell.environment.put("LANTAI_NEW_PIN", "new");
        assertEquals(Exit.DONE, shell.run(pin, "--json", "pin"));
        assertEquals("{\"person\":\"sysadmin\",\"result\":\"changed\"}\n", shell.out());
        assertEquals("sysadmin pin-sysadmin new", shell.registry.changed);
    }

    @Test
    @DisplayName("or asks for it twice, and changes nothing when they differ")
    void twice() {
        shell.answers.addAll(List.of("one", "two"));
        assertEquals(Exit.BAD_INPUT, shell.run(pin, "--json", "pin"));
        assertTrue(shell.out().contains("\"code\":\"pins-differ\""), shell.out());
        assertEquals("", shell.registry.changed);
        shell.answers.addAll(List.of("same", "same"));
        assertEquals(Exit.DONE, shell.run(pin, "pin"));
        assertEquals("", shell.out());
        assertEquals("sysadmin pin-sysadmin same", shell.registry.changed);
    }
}
