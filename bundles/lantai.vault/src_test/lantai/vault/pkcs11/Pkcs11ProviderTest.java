package lantai.vault.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import lantai.core.event.Suite;

@DisplayName("A slot with a key on a PKCS#11 token (SoftHSM2)")
class Pkcs11ProviderTest {

    @TempDir
    private Path temp;
    private Path vault;
    private SoftHsm hsm;

    @BeforeEach
    void token() throws Exception {
        vault = temp.resolve("vault");
        hsm = new SoftHsm(temp);
        hsm.token("desk", "token-1");
    }

    private static String use() throws IOException {
        return "use," + SoftHsm.library();
    }

    /** Reasons only: what stands before the blank. */
    private List<String> words(String... commands) throws Exception {
        return hsm.trial(vault, commands).stream().map(answer -> answer.split(" \\{")[0]).toList();
    }

    private void enrolled(Suite suite) throws Exception {
        assertEquals(List.of("ok", "ok", "ok"), words(use(), "create," + suite, "enrol,wang,246810,token-1,desk"));
    }

    @ParameterizedTest(name = "in suite {0}")
    @EnumSource(Suite.class)
    @DisplayName("opens with PIN and token, with neither alone, and goes on through a PIN change and a new root key")
    void opens(Suite suite) throws Exception {
        enrolled(suite);
        assertEquals(List.of("ok wang", "WRONG_PIN", "1 failures", "TOKEN_PIN_WRONG", "TOKEN_PIN_NEEDED", "1 failures", "ok wang", "0 failures", //
                "ok", "WRONG_PIN", "ok wang", "ok", "ok wang"),
                words("open,wang,246810,token-1", "open,wang,246811,token-1", "failures,wang", "open,wang,246810,token-2", "open,wang,246810,-",
                        "failures,wang", "open,wang,246810,token-1", "failures,wang", //
                        "pin,wang,246810,864200,token-1", "open,wang,246810,token-1", "open,wang,864200,token-1", "rotate",
                        "open,wang,864200,token-1"));
        assertEquals(List.of("1 keys"), words("count,desk,token-1," + SoftHsm.library()));
    }

    @ParameterizedTest(name = "in suite {0}")
    @EnumSource(Suite.class)
    @DisplayName("does not open without its token, and no try is counted; another token of the same label is told as such")
    void absent(Suite suite) throws Exception {
        enrolled(suite);
        Files.move(temp.resolve("tokens"), temp.resolve("drawer"));
        Files.createDirectory(temp.resolve("tokens"));
        assertEquals(List.of("TOKEN_ABSENT", "TOKEN_ABSENT", "0 failures"), words("open,wang,246810,token-1", "open,wang,wrong-one,-", "failures,wang"));
        hsm.token("desk", "token-1");
        var other = hsm.trial(vault, "open,wang,246810,token-1", "failures,wang");
        assertTrue(other.get(0).matches("TOKEN_OTHER \\{file=[0-9a-f]{16}\\.slot, found=[0-9a-f]+, person=wang, provider=pkcs11, serial=[0-9a-f]+, token=desk}"),
                other.get(0));
        assertEquals("0 failures", other.get(1));
    }

    @Test
    @DisplayName("does not open when its key was deleted, replaced by another of the same id, or by one that can leave the token")
    void otherKey() throws Exception {
        enrolled(Suite.INTL);
        var library = SoftHsm.library();
        assertEquals(List.of("ok", "TOKEN_KEY_MISSING", "ok", "TOKEN_KEY_OTHER", "ok", "TOKEN_KEY_MISSING", "ok", "TOKEN_KEY_OTHER", "0 failures"),
                words("destroy,desk,token-1," + library, "open,wang,246810,token-1", //
                        "forge,desk,token-1,false," + library, "open,wang,246810,token-1", //
                        "destroy,desk,token-1," + library, "open,wang,246810,token-1", //
                        "forge,desk,token-1,true," + library, "open,wang,246810,token-1", "failures,wang"));
    }

    @Test
    @DisplayName("does not open when two keys bear its id")
    void twice() throws Exception {
        enrolled(Suite.INTL);
        assertEquals(List.of("ok", "TOKEN_KEY_OTHER"), words("forge,desk,token-1,false," + SoftHsm.library(), "open,wang,246810,token-1"));
    }

    @Test
    @DisplayName("is not made on a token that is absent, ambiguous or not unlocked: neither slot nor key is left")
    void notMade() throws Exception {
        hsm.token("twin", "token-1");
        hsm.token("twin", "token-1");
        var library = SoftHsm.library();
        assertEquals(List.of("ok", "ok", "[desk, twin, twin]", "TOKEN_ABSENT", "TOKEN_PIN_WRONG", "TOKEN_AMBIGUOUS", "TOKEN_PIN_NEEDED", "PIN_TOO_SHORT", "NO_SLOT",
                "0 keys", "ok"),
                words(use(), "create,INTL", "tokens", "enrol,wang,246810,token-1,none", "enrol,wang,246810,token-9,desk", "enrol,wang,246810,token-1,twin",
                        "enrol,wang,246810,-,desk", "enrol,wang,2,token-1,desk", "open,wang,246810,token-1", "count,desk,token-1," + library,
                        "enrol,wang,246810,token-1,desk"));
        assertEquals(List.of("HAS_SLOT", "1 keys"), words("enrol,wang,246810,token-1,desk", "count,desk,token-1," + library));
    }

    @Test
    @DisplayName("moves to another token and to the PIN alone; an older copy of it is told as such")
    void moves() throws Exception {
        hsm.token("safe", "token-2");
        enrolled(Suite.INTL);
        var before = Files.readAllBytes(slot("admin"));
        assertEquals(List.of("ok", "TOKEN_PIN_NEEDED", "ok admin", "1 keys"),
                words("pin,admin,135790,135790,token-2,safe", "open,admin,135790,-", "open,admin,135790,token-2", "count,safe,token-2," + SoftHsm.library()));
        var onToken = Files.readAllBytes(slot("admin"));
        Files.write(slot("admin"), before);
        assertEquals(List.of("SLOT_DAMAGED"), words("open,admin,135790,-"));
        Files.write(slot("admin"), onToken);
        assertEquals(List.of("ok", "ok admin"), words("pin,admin,135790,135790,token-2,software", "open,admin,135790,-"));
    }

    private Path slot(String person) throws Exception {
        return vault.resolve("slots").resolve(lantai.vault.slot.SlotFolder.nameOf(person));
    }

    @Test
    @DisplayName("needs a library that this workstation names: none, one that is gone, one that is no such library, a Java without the bridge")
    void library() throws Exception {
        enrolled(Suite.INTL);
        var setting = temp.resolve("state/pkcs11-modules");
        assertEquals(SoftHsm.library() + "\n", Files.readString(setting));
        assertEquals(List.of("TOKEN_PROVIDER_UNAVAILABLE {file=" + slot("wang").getFileName() + ", person=wang, provider=pkcs11, token=desk}"),
                hsm.trial(false, vault, "open,wang,246810,token-1"));
        Files.writeString(setting, temp.resolve("gone.so") + "\n");
        assertEquals(List.of("TOKEN_NO_MODULE {file=" + slot("wang").getFileName() + ", module=" + temp.resolve("gone.so")
                + ", person=wang, provider=pkcs11, token=desk}", "0 failures"), hsm.trial(vault, "open,wang,246810,token-1", "failures,wang"));
        Files.writeString(temp.resolve("gone.so"), "no library");
        assertEquals(List.of("TOKEN_NO_MODULE", "NO_MODULE"), words("open,wang,246810,token-1", "use," + temp.resolve("gone.so")));
        Files.delete(setting);
        assertEquals(List.of("TOKEN_NO_MODULE", "NO_MODULE"), words("open,wang,246810,token-1", "tokens"));
        Files.writeString(setting, "# tokens\n\n" + temp.resolve("gone.so") + "\n" + SoftHsm.library());
        assertEquals(List.of("ok wang"), words("open,wang,246810,token-1"));
    }
}
