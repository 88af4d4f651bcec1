package lantai.cli.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.token.HeldKey;
import lantai.app.token.KeyProvider;
import lantai.app.token.KeyProviders;
import lantai.app.token.KeyReference;
import lantai.app.token.TokenFailure;
import lantai.app.token.TokenFailure.Reason;
import lantai.app.token.TokenPins;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.fake.FakeShell;

@DisplayName("Tokens on the command line")
class TokenVerbsTest {

    private final FakeShell shell = new FakeShell();
    private final OneToken fake = new OneToken();
    private final KeyProviders providers = new KeyProviders(List.of(fake), TokenPins.NONE);
    private final SlotsVerb slots = new SlotsVerb(shell, providers);
    private final PinVerb pin = new PinVerb(shell, providers);

    @TempDir
    private Path temp;

    private static final class OneToken implements KeyProvider {

        private final List<String> modules = new ArrayList<>();
        private Reason broken;

        @Override
        public String id() {
            return "fake";
        }

        @Override
        public List<Token> tokens() throws TokenFailure {
            if (broken != null) {
                throw new TokenFailure(broken);
            }
            return List.of(new Token("desk", "S1"), new Token("desk", "S2"));
        }

        @Override
        public void useModule(Path module) throws TokenFailure {
            if (module.endsWith("none.so")) {
                throw new TokenFailure(Reason.NO_MODULE, Map.of("module", module.toString()), null);
            }
            if (module.endsWith("bridge.so")) {
                throw new TokenFailure(Reason.PROVIDER_UNAVAILABLE);
            }
            modules.add(module.toString());
        }

        @Override
        public HeldKey create(String token, char[] pin) throws TokenFailure {
            throw new TokenFailure(Reason.ABSENT);
        }

        @Override
        public HeldKey hold(KeyReference reference, char[] pin) throws TokenFailure {
            throw new TokenFailure(Reason.ABSENT);
        }

        @Override
        public void look(KeyReference reference) throws TokenFailure {
            throw new TokenFailure(Reason.ABSENT);
        }
    }

    @Test
    @DisplayName("are demanded of a new slot, or of one's own; the library that is named is remembered first")
    void demanded() {
        shell.environment.put("LANTAI_NEW_PIN", "pin-of-zhou");
        assertEquals(Exit.DONE, shell.run(slots, "slots", "enrol", "zhou", "--provider", "fake", "--token", "desk", "--module", "lib.so"));
        assertEquals(List.of("zhou signs with fake desk"), shell.registry.enrolments);
        assertEquals(List.of("lib.so"), fake.modules);
        assertEquals(Exit.DONE, shell.run(slots, "slots", "enrol", "li", "--provider", "software"));
        assertEquals("li signs", shell.registry.enrolments.get(1));
        assertEquals(Exit.DONE, shell.run(pin, "pin", "--provider", "fake", "--token", "desk"));
        assertEquals("sysadmin pin-sysadmin pin-of-zhou fake desk", shell.registry.changed);
        assertEquals(Exit.DONE, shell.run(pin, "pin", "--provider", "software"));
        assertEquals("sysadmin pin-sysadmin pin-of-zhou software ", shell.registry.changed);
    }

    @Test
    @DisplayName("are not demanded by half, of nobody known, or where nobody listens: bad usage, and nothing is opened")
    void badUsage() {
        for (var call : List.of(List.of("slots", "enrol", "zhou", "--token", "desk"), List.of("slots", "enrol", "zhou", "--module", "lib.so"),
                List.of("slots", "enrol", "zhou", "--provider", "fake"), List.of("slots", "enrol", "zhou", "--provider", "sdf", "--token", "desk"),
                List.of("slots", "list", "--token", "desk"), List.of("slots", "unlock", "zhou", "--provider", "software"),
                List.of("slots", "providers", "--module", "lib.so"))) {
            assertEquals(Exit.BAD_INPUT, shell.run(slots, call.toArray(String[]::new)), call.toString());
        }
        assertEquals(List.of(), shell.registry.enrolments);
        assertEquals(List.of(), fake.modules);
    }

    @Test
    @DisplayName("are listed with their providers, without a registry; what keeps a provider from working is said")
    void listed() {
        shell.environment.remove("LANTAI_REGISTRY");
        assertEquals(Exit.DONE, shell.run(slots, "--json", "slots", "providers"));
        assertEquals("{\"provider\":\"software\",\"state\":\"ready\",\"tokens\":[]}\n{\"provider\":\"fake\",\"state\":\"ready\",\"tokens\":"
                + "[{\"token\":\"desk\",\"serial\":\"S1\"},{\"token\":\"desk\",\"serial\":\"S2\"}]}\n", shell.out());
        fake.broken = Reason.NO_MODULE;
        assertEquals(Exit.DONE, shell.run(slots, "--json", "slots", "providers", "--provider", "fake", "--module", "lib.so"));
        assertTrue(shell.out().endsWith("{\"provider\":\"fake\",\"state\":\"no-module\",\"tokens\":[]}\n"), shell.out());
        assertEquals(List.of("lib.so"), fake.modules);
    }

    @Test
    @DisplayName("are not reached through a library that does not load, or in a Java without the bridge: exit 4, each with its sentence")
    void module() {
        assertEquals(Exit.CANNOT_OPEN, shell.run(slots, "--json", "slots", "providers", "--provider", "fake", "--module", "none.so"));
        assertTrue(shell.out().contains("\"code\":\"token-module\",\"message\":\"Provider fake cannot use the library none.so"), shell.out());
        assertEquals(Exit.CANNOT_OPEN, shell.run(slots, "--json", "slots", "providers", "--provider", "fake", "--module", "bridge.so"));
        assertTrue(shell.out().contains("\"code\":\"token-no-bridge\""), shell.out());
    }

    /** Asks for the PINs of tokens of these persons, in this order. */
    private List<String> asked(List<String> persons, String... options) {
        var given = new ArrayList<String>();
        var verb = new Verb() {

            @Override
            public Usage usage() {
                return Usage.of("trial", List.of());
            }

            @Override
            public int run(Call call) {
                persons.forEach(person -> given.add(shell.tokenPins.of(person, "fake", "desk").map(String::new).orElse("nobody")));
                return Exit.DONE;
            }
        };
        var words = new ArrayList<>(List.of("trial"));
        words.addAll(List.of(options));
        assertEquals(Exit.DONE, shell.run(verb, words.toArray(String[]::new)));
        return given;
    }

    @Test
    @DisplayName("are given the PIN meant for their person and no other: the first, the second, else a file or the prompt, once a person")
    void pins() throws Exception {
        shell.environment.put("LANTAI_TOKEN_PIN", "one");
        shell.environment.put("LANTAI_SECOND_TOKEN_PIN", "two");
        assertEquals(List.of("one", "two", "one", "nobody"), asked(List.of("wang", "li", "wang", "zhou")));
        shell.answers.add("three");
        assertEquals(List.of("one", "two", "three", "three"), asked(List.of("li", "wang", "zhou", "zhou")));
        assertEquals("PIN of the token \"desk\" (fake) for zhou:", shell.questions.get(shell.questions.size() - 1));
        var file = Files.writeString(temp.resolve("pins"), "{\"zhou\":\"four\"}");
        assertEquals(List.of("four", "one"), asked(List.of("zhou", "wang"), "--token-pins", file.toString()));
        assertEquals("nobody", shell.tokenPins.of("wang", "fake", "desk").map(String::new).orElse("nobody"));
    }
}
