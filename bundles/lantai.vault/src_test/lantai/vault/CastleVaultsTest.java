package lantai.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.vault.DestroyedKey;
import lantai.app.vault.SlotInfo;
import lantai.app.vault.UnlockedVault;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.VaultRefused.Reason;
import lantai.core.event.Bytes;
import lantai.core.event.EventId;
import lantai.core.event.SealedText;
import lantai.core.event.Suite;
import lantai.vault.cipher.Kdf;

@DisplayName("The vault")
class CastleVaultsTest {

    private static final EventId EVENT = EventId.ofHex("00".repeat(16));
    private static final String TITLE = "MARKER-关于防汛物资";

    @TempDir
    private Path temp;
    private Path folder;
    private final CastleVaults vaults = new CastleVaults(new SecureRandom(), Kdf.LEAST);

    @BeforeEach
    void folder() {
        folder = temp.resolve("vault");
    }

    private static char[] pin(String digits) {
        return digits.toCharArray();
    }

    private UnlockedVault created() throws VaultRefused {
        return vaults.create(folder, Suite.INTL, "sysadmin", pin("135790"));
    }

    private VaultRefused refused(String person, String pin) {
        return assertThrows(VaultRefused.class, () -> vaults.open(folder, person, pin(pin)).close());
    }

    private Map<Path, Bytes> files() throws IOException {
        var contents = new HashMap<Path, Bytes>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                contents.put(file, Bytes.of(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    @Test
    @DisplayName("opens with the right PIN and gives sealed texts, keys and secrets back")
    void reopen() throws VaultRefused {
        var vault = created();
        var key = vault.keyFor("document:D31");
        var sealed = vault.seal(key, EVENT, "title", TITLE);
        var secret = vault.secret("label-mac");
        var publicKey = vault.signer().publicKey();
        vault.close();

        try (var again = vaults.open(folder, "sysadmin", pin("135790"))) {
            assertEquals(TITLE, again.open(sealed, EVENT, "title").orElseThrow());
            assertEquals(key, again.keyFor("document:D31"));
            assertArrayEquals(secret, again.secret("label-mac"));
            assertEquals(publicKey, again.signer().publicKey());
        }
    }

    @Test
    @DisplayName("opens a sealed text in its own event and field only")
    void bound() throws VaultRefused {
        try (var vault = created()) {
            var sealed = vault.seal(vault.keyFor("registry"), EVENT, "title", TITLE);

            assertThrows(IllegalStateException.class, () -> vault.open(sealed, EVENT, "number"));
            assertThrows(IllegalStateException.class, () -> vault.open(sealed, EventId.ofHex("01".repeat(16)), "title"));
        }
    }

    @Test
    @DisplayName("forgets the key of a destroyed text for ever, and no other")
    void erase() throws VaultRefused, IOException {
        SealedText gone;
        SealedText kept;
        try (var vault = created()) {
            gone = vault.seal(vault.keyFor("document:D31"), EVENT, "title", TITLE);
            kept = vault.seal(vault.keyFor("document:D32"), EVENT, "title", TITLE);

            var wrapped = vault.erase(List.of("document:D31", "document:D99"));
            assertEquals(List.of(gone.key()), wrapped.stream().map(DestroyedKey::key).toList());
            assertEquals(wrapped, vault.destroyed());
            assertFalse(vault.has("document:D31"));
            assertFalse(vault.holds(gone.key()));

            assertTrue(vault.open(gone, EVENT, "title").isEmpty());
            assertEquals(TITLE, vault.open(kept, EVENT, "title").orElseThrow());
            assertTrue(vault.erase(List.of("document:D31")).isEmpty());
            vault.keyFor("document:D33");
        }
        assertFalse(Files.readString(folder.resolve("keys.cck"), StandardCharsets.ISO_8859_1).contains("document:D31"));
        try (var again = vaults.open(folder, "sysadmin", pin("135790"))) {
            assertTrue(again.open(gone, EVENT, "title").isEmpty());
            assertEquals(TITLE, again.open(kept, EVENT, "title").orElseThrow());
            assertEquals(List.of(gone.key()), again.destroyed().stream().map(DestroyedKey::key).toList());
        }
    }

    @Test
    @DisplayName("keeps the log's key of an epoch until it is erased; the next one is another")
    void logKey() throws VaultRefused {
        Bytes first;
        try (var vault = created(); var key = vault.logKey(1)) {
            first = key.publicKey();
        }
        try (var again = vaults.open(folder, "sysadmin", pin("135790")); var same = again.logKey(1); var next = again.logKey(2)) {
            assertEquals(first, same.publicKey());
            assertNotEquals(first, next.publicKey());
            assertTrue(again.eraseLogKey(1).isPresent());
        }
        try (var again = vaults.open(folder, "sysadmin", pin("135790")); var other = again.logKey(1)) {
            assertNotEquals(first, other.publicKey());
        }
    }

    @Test
    @DisplayName("counts wrong PINs and locks the slot after five, for good: only unlocking it from an open vault helps")
    void fiveFailures() throws VaultRefused {
        try (var vault = created()) {
            vault.enrol("secadmin", pin("246810"), true).close();
        }
        for (var left = 4; left >= 0; left--) {
            var refusal = refused("sysadmin", "000000");
            assertEquals(Reason.WRONG_PIN, refusal.reason());
            assertEquals(Integer.toString(left), refusal.arguments().get("tries"));
        }
        assertEquals(Reason.SLOT_LOCKED, refused("sysadmin", "135790").reason());
        assertTrue(slot("sysadmin").locked());
        try (var vault = vaults.open(folder, "secadmin", pin("246810"))) {
            vault.clearFailures("sysadmin");
            assertEquals(Reason.NO_SLOT, assertThrows(VaultRefused.class, () -> vault.clearFailures("nobody")).reason());
        }
        vaults.open(folder, "sysadmin", pin("135790")).close();
        assertEquals(0, slot("sysadmin").failures());
    }

    private SlotInfo slot(String person) {
        return vaults.slots(folder).stream().filter(slot -> slot.person().equals(person)).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("lets a receiver sign without letting him open the registry")
    void signerOnly() throws VaultRefused {
        try (var vault = created()) {
            var enrolled = vault.enrol("chen", pin("246810"), false);
            var signature = vault.unlockSigner("chen", pin("246810")).sign("message".getBytes(StandardCharsets.UTF_8));

            assertTrue(vaults.verify(Suite.INTL, enrolled.publicKey(), "message".getBytes(StandardCharsets.UTF_8), Bytes.of(signature)));
            assertFalse(vaults.verify(Suite.INTL, enrolled.publicKey(), "massage".getBytes(StandardCharsets.UTF_8), Bytes.of(signature)));
            assertThrows(VaultRefused.class, () -> vault.enrol("chen", pin("999999"), false));
        }
        assertEquals(Reason.NOT_AN_OPERATOR, refused("chen", "246810").reason());
        assertEquals(Reason.NO_SLOT, refused("nobody", "246810").reason());
    }

    @Test
    @DisplayName("rewrites one slot and nothing else when a PIN changes")
    void changePin() throws VaultRefused, IOException {
        try (var vault = created()) {
            vault.enrol("wang", pin("246810"), true);
            vault.enrol("chen", pin("246810"), false);
        }
        try (var vault = vaults.open(folder, "sysadmin", pin("135790"))) {
            var before = files();
            vault.changePin("wang", pin("246810"), pin("112233"));
            var after = files();
            after.entrySet().removeIf(file -> file.getValue().equals(before.get(file.getKey())) || file.getKey().toString().matches(".*(tries|counters.cck)"));
            assertEquals(1, after.size());
            assertTrue(after.values().iterator().next().length() <= 4096);
        }
        assertEquals(Reason.WRONG_PIN, refused("wang", "246810").reason());
        vaults.open(folder, "wang", pin("112233")).close();
    }

    @Test
    @DisplayName("checks the cost of a PIN before it is paid")
    void bounds() {
        assertThrows(IllegalArgumentException.class, () -> new Kdf(8 << 10, 3, 4, 0));
        assertThrows(IllegalArgumentException.class, () -> new Kdf(2 << 20, 3, 4, 0));
        assertThrows(IllegalArgumentException.class, () -> new Kdf(64 << 10, 1, 4, 0));
        assertThrows(IllegalArgumentException.class, () -> new Kdf(64 << 10, 100, 4, 0));
        assertThrows(IllegalArgumentException.class, () -> new Kdf(64 << 10, 3, 99, 0));
        assertEquals(64 << 10, Kdf.STANDARD.memoryKib());
        assertEquals(3, Kdf.STANDARD.iterations());
    }

    @Test
    @DisplayName("refuses a short PIN")
    void refusals() {
        assertEquals(Reason.PIN_TOO_SHORT,
                assertThrows(VaultRefused.class, () -> vaults.create(folder, Suite.INTL, "sysadmin", pin("12345"))).reason());
    }

    @Test
    @DisplayName("works in suite GM as in suite INTL, and mixes nothing of the two")
    void gm() throws VaultRefused, IOException {
        SealedText sealed;
        byte[] signature;
        Bytes publicKey;
        var message = "message".getBytes(StandardCharsets.UTF_8);
        try (var vault = vaults.create(folder, Suite.GM, "sysadmin", pin("135790"))) {
            sealed = vault.seal(vault.keyFor("document:D31"), EVENT, "title", TITLE);
            vault.enrol("wang", pin("246810"), true);
            try (var log = vault.logKey(1)) {
                assertEquals(65, log.publicKey().length());
                assertTrue(vaults.verify(Suite.GM, log.publicKey(), message, Bytes.of(log.sign(message))));
            }
        }
        try (var again = vaults.open(folder, "wang", pin("246810"))) {
            assertEquals(TITLE, again.open(sealed, EVENT, "title").orElseThrow());
            signature = again.signer().sign(message);
            publicKey = again.signer().publicKey();
        }
        assertTrue(vaults.verify(Suite.GM, publicKey, message, Bytes.of(signature)));
        assertFalse(vaults.verify(Suite.INTL, publicKey, message, Bytes.of(signature)));
        assertEquals("SM3", vaults.digest(Suite.GM).getAlgorithm());

        var other = temp.resolve("other");
        vaults.create(other, Suite.INTL, "sysadmin", pin("135790")).close();
        Files.copy(other.resolve("keys.cck"), folder.resolve("keys.cck"), StandardCopyOption.REPLACE_EXISTING);
        assertEquals(Reason.SLOT_DAMAGED, refused("wang", "246810").reason());
    }

    @Test
    @DisplayName("keeps no text in clear")
    void noClearText() throws VaultRefused, IOException {
        try (var vault = created()) {
            vault.seal(vault.keyFor("document:D31"), EVENT, "title", TITLE);
        }
        for (var file : files().entrySet()) {
            var text = new String(file.getValue().toArray(), StandardCharsets.ISO_8859_1);
            assertFalse(text.contains("MARKER"), file.getKey().toString());
            assertFalse(text.contains("135790"), file.getKey().toString());
        }
    }
}
