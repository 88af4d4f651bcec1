package lantai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import lantai.app.registry.CannotOpen;
import lantai.app.registry.Peek;
import lantai.cli.fake.FakeShell;
import lantai.cli.look.StatusVerb;

@DisplayName("A call of the command line")
class ShellTest {

    private final FakeShell shell = new FakeShell();
    private final StatusVerb status = new StatusVerb(shell);

    @Test
    @DisplayName("writes its result to standard output and nothing else")
    void pureOutput() {
        assertEquals(Exit.DONE, shell.run(status, "--json", "status"));
        assertTrue(shell.out().startsWith("{\"registry\":\"reg\",\"origin\":\"origin-1\",\"suite\":\"CCL-INTL-1\""), shell.out());
        assertTrue(shell.out().endsWith("}\n"));
        assertEquals(1, shell.out().lines().count());
        assertEquals("", shell.err());
        assertTrue(shell.registry.closed);
    }

    @Test
    @DisplayName("takes global options before and behind the verb")
    void globalOptions() {
        shell.environment.clear();
        shell.environment.put("LANTAI_PIN", "p");
        assertEquals(Exit.DONE, shell.run(status, "--registry", "a", "--as=wang", "status", "--json"));
        assertEquals("wang p", shell.openedAs);
    }

    @ParameterizedTest
    @CsvSource({ "status --no-such, unknown-option, --no-such", "status x, word-too-many, x", "status --as, needs-a-value, --as",
            "status --json=1, takes-no-value, --json", "status --as a --as b, given-twice, --as", "teleport, no-such-verb, teleport",
            "status --lang fr, no-such-word, --lang" })
    @DisplayName("that is used wrongly ends with 2 and names what is wrong")
    void badUsage(String call, String code, String field) {
        assertEquals(Exit.BAD_INPUT, shell.run(status, ("--json " + call).split(" ")));
        assertTrue(shell.out().startsWith("{\"error\":{\"code\":\"" + code + "\","), shell.out());
        assertTrue(shell.out().endsWith("\"field\":\"" + field + "\"}}\n"), shell.out());
        assertEquals(Exit.BAD_INPUT, shell.run(status, call.split(" ")));
        assertEquals("", shell.out());
        assertTrue(shell.err().startsWith("lantai: " + field + ": "), shell.err());
        assertFalse(shell.err().contains("{"), shell.err());
    }

    @Test
    @DisplayName("without a verb shows help and ends with 2; asked for help it ends with 0")
    void help() {
        assertEquals(Exit.BAD_INPUT, shell.run(status));
        assertEquals("", shell.out());
        assertEquals(Exit.DONE, shell.run(status, "--help"));
        assertTrue(shell.out().contains("status"), shell.out());
        assertEquals(Exit.DONE, shell.run(status, "status", "--help"));
        assertTrue(shell.out().startsWith("lantai status"), shell.out());
    }

    @ParameterizedTest
    @EnumSource(CannotOpen.Reason.class)
    @DisplayName("on a registry that cannot be opened ends with the code of the reason")
    void cannotOpen(CannotOpen.Reason reason) {
        shell.refusal = Optional.of(new CannotOpen(reason, Map.of()));
        assertEquals(reason.exitCode(), shell.run(status, "status", "--json"));
        var code = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertEquals("{\"error\":{\"code\":\"" + code + "\",\"message\":\"cannot-open." + reason + "{}\"}}\n", shell.out());
    }

    @ParameterizedTest
    @CsvSource({ "EMPTY, no-registry, 4", "NEWER, newer-version, 4", "INCOMPLETE, incomplete, 3", "FOREIGN, foreign, 4" })
    @DisplayName("on a folder that holds no registry asks for no PIN")
    void noRegistry(Peek.Kind kind, String code, int exit) {
        shell.kind = kind;
        shell.environment.remove("LANTAI_PIN");
        assertEquals(exit, shell.run(status, "status", "--json"));
        assertTrue(shell.out().contains("\"code\":\"" + code + "\""), shell.out());
        assertEquals(List.of(), shell.questions);
    }

    @Test
    @DisplayName("is operated by the only operator, by LANTAI_AS, or by whom --as names; else the operators are listed")
    void whoOperates() {
        shell.run(status, "status");
        assertEquals("sysadmin pin-sysadmin", shell.openedAs);
        shell.operators = List.of("sysadmin", "clerk01");
        assertEquals(Exit.BAD_INPUT, shell.run(status, "status"));
        assertTrue(shell.err().contains("sysadmin, clerk01"), shell.err());
        shell.environment.put("LANTAI_AS", "clerk01");
        shell.run(status, "status");
        assertEquals("clerk01 pin-sysadmin", shell.openedAs);
        shell.run(status, "status", "--as", "other");
        assertEquals("other pin-sysadmin", shell.openedAs);
    }

    @Test
    @DisplayName("asks for the PIN when neither file nor environment gives it, and says so when nobody can be asked")
    void prompt() {
        shell.environment.remove("LANTAI_PIN");
        shell.answers.add("typed");
        shell.run(status, "status");
        assertEquals("sysadmin typed", shell.openedAs);
        assertEquals(List.of("PIN of sysadmin:"), shell.questions);
        assertEquals(Exit.BAD_INPUT, shell.run(status, "status", "--json"));
        assertTrue(shell.out().contains("\"code\":\"no-pin\""), shell.out());
    }

    @Test
    @DisplayName("speaks Chinese or English by --lang, else by the system")
    void languages() {
        shell.run(status, "status", "--lang", "zh", "--what");
        assertEquals("lantai: --what: status 没有选项 --what\n", shell.err());
        shell.locale = Locale.SIMPLIFIED_CHINESE;
        shell.run(status, "status", "--what");
        assertTrue(shell.err().contains("没有选项"), shell.err());
        shell.run(status, "status", "--lang=en", "--what");
        assertEquals("lantai: --what: status has no option --what\n", shell.err());
    }

    @Test
    @DisplayName("with a defect in it ends with 4 and still gives JSON")
    void defect() {
        shell.operators = null;
        assertEquals(Exit.CANNOT_OPEN, shell.run(status, "status", "--json"));
        assertTrue(shell.out().contains("\"code\":\"internal\""), shell.out());
    }
}
