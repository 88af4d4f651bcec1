package lantai.vault.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The libraries of tokens")
class ModulesTest {

    private static final Path ONE = Path.of("/lib/one.so").toAbsolutePath();
    private static final Path TWO = Path.of("/lib/two.so").toAbsolutePath();

    @TempDir
    private Path temp;
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void home() {
        properties.put("user.home", temp.resolve("home").toString());
    }

    private Modules modules() {
        return Modules.ofThisWorkstation(properties::get, environment::get);
    }

    @Test
    @DisplayName("are a setting of the workstation: of the state folder the start script names, of the user's usual one, or of the environment")
    void places() throws IOException {
        modules().add(ONE);
        assertEquals(List.of(ONE), modules().all());
        assertEquals(ONE + "\n", Files.readString(temp.resolve("home/.local/state/lantai/pkcs11-modules")));
        environment.put("XDG_STATE_HOME", temp.resolve("xdg").toString());
        assertEquals(List.of(), modules().all());
        modules().add(TWO);
        assertEquals(List.of(TWO), modules().all());
        properties.put("lantai.state", temp.resolve("state").toString());
        assertEquals(List.of(), modules().all());
        environment.put("LANTAI_PKCS11_MODULE", ONE.toString());
        assertEquals(List.of(ONE), modules().all());
        environment.put("LANTAI_PKCS11_MODULE", "");
        assertEquals(List.of(), modules().all());
    }

    @Test
    @DisplayName("are several if need be, each once; comments and what was there before stay")
    void several() throws IOException {
        properties.put("lantai.state", temp.toString());
        var file = Files.writeString(temp.resolve("pkcs11-modules"), "# ours\n" + ONE);
        modules().add(TWO);
        modules().add(ONE);
        assertEquals(List.of(ONE, TWO), modules().all());
        assertEquals("# ours\n" + ONE + "\n" + TWO + "\n", Files.readString(file));
    }
}
