package lantai.cli.found;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.registry.CannotOpen;
import lantai.cli.Exit;
import lantai.cli.fake.FakeDemo;
import lantai.cli.fake.FakeShell;
import lantai.core.event.Suite;

@DisplayName("Founding a registry")
class InitVerbTest {

    private final FakeShell shell = new FakeShell();
    private final InitVerb init = new InitVerb(shell, List.of());

    @TempDir
    private Path folder;

    @Test
    @DisplayName("makes three separate administrators, and warns when they begin with one PIN")
    void threeAdministrators() {
        assertEquals(Exit.DONE, shell.run(init, "--json", "init", "--suite", "intl", "--unit", "office", "--unit-name", "办公室"));
        assertEquals("{\"registry\":\"reg\",\"origin\":\"origin-1\",\"suite\":\"CCL-INTL-1\",\"unit\":\"office\",\"administrators\":["
                + "{\"person\":\"sysadmin\",\"role\":\"system-admin\"},{\"person\":\"secadmin\",\"role\":\"security-admin\"},"
                + "{\"person\":\"audadmin\",\"role\":\"audit-admin\"}]}\n", shell.out());
        assertEquals(List.of("pin-sysadmin", "pin-sysadmin", "pin-sysadmin"), shell.pins);
        assertTrue(shell.err().contains("each must change his own"), shell.err());
        assertEquals(1, shell.err().lines().count());
        assertTrue(shell.registry.closed);
    }

    @Test
    @DisplayName("forgets their PINs afterwards")
    void wiped() {
        shell.run(init, "init", "--suite", "intl", "--unit", "office", "--unit-name", "x");
        shell.founding.orElseThrow().administrators().forEach(each -> assertEquals("\0".repeat(12), new String(each.pin())));
    }

    @Test
    @DisplayName("takes names and PINs from files")
    void files() throws Exception {
        var pins = Files.writeString(folder.resolve("pins"), "wang 111111\nli 222222\nzhou 333333\n");
        var admins = Files.writeString(folder.resolve("admins"),
                "# 三员\nsecurity-admin li 李 某\nsystem-admin wang 王某\naudit-admin zhou 周某\n");
        assertEquals(Exit.DONE, shell.run(init, "init", "--suite", "gm", "--unit", "office", "--unit-name", "x", "--pins", pins.toString(),
                "--admins", admins.toString()));
        var founding = shell.founding.orElseThrow();
        assertEquals(Suite.GM, founding.suite());
        assertEquals("[wang SYSTEM_ADMIN, li SECURITY_ADMIN, zhou AUDIT_ADMIN]", founding.administrators().toString());
        assertEquals("李 某", founding.administrators().get(1).name());
        assertEquals(List.of("111111", "222222", "333333"), shell.pins);
        assertEquals("", shell.err());
    }

    @Test
    @DisplayName("ends with 2 for a missing option, another suite, a bad file, or a folder that is not empty")
    void badUsage() throws Exception {
        assertEquals(Exit.BAD_INPUT, shell.run(init, "--json", "init", "--unit", "office", "--unit-name", "x"));
        assertTrue(shell.out().contains("\"field\":\"--suite\""), shell.out());
        assertEquals(Exit.BAD_INPUT, shell.run(init, "--json", "init", "--suite", "xy", "--unit", "office", "--unit-name", "x"));
        assertTrue(shell.out().contains("intl, gm"), shell.out());
        var admins = Files.writeString(folder.resolve("admins"), "\nking wang 王某\n").toString();
        assertEquals(Exit.BAD_INPUT,
                shell.run(init, "--json", "init", "--suite", "intl", "--unit", "o", "--unit-name", "x", "--admins", admins));
        assertTrue(shell.out().endsWith("\"file\":\"" + admins + "\",\"line\":2}}\n"), shell.out());
        shell.refusal = Optional.of(new CannotOpen(CannotOpen.Reason.NOT_EMPTY, Map.of()));
        assertEquals(Exit.BAD_INPUT, shell.run(init, "init", "--suite", "intl", "--unit", "office", "--unit-name", "x"));
    }

    @Test
    @DisplayName("as a demo leaves everything to the demo, and says when there is none")
    void demo() {
        shell.environment.remove("LANTAI_PIN");
        assertEquals(Exit.BAD_INPUT, shell.run(init, "--json", "init", "--demo"));
        assertTrue(shell.out().contains("\"code\":\"no-demo\""), shell.out());
        var demo = new FakeDemo();
        assertEquals(Exit.DONE, shell.run(new InitVerb(shell, List.of(demo)), "--json", "init", "--demo", "--lang", "zh"));
        assertEquals("[reg zh_CN]", demo.made.toString());
        assertEquals("{\"registry\":\"reg\",\"origin\":null,\"suite\":\"CCL-INTL-1\",\"unit\":null,\"demo\":true,"
                + "\"operators\":[\"sysadmin\"]}\n", shell.out());
    }
}
