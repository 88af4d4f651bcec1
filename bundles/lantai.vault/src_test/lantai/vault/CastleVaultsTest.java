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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private final InstantSource clock = () -> now;
    private final CastleVaults vaults = new CastleVaults(new SecureRandom(), clock, Kdf.LEAST);

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

            assertTrue(vault.erase("document:D31").isPresent());

            assertTrue(vault.open(gone, EVENT, "title").isEmpty());
            assertEquals(TITLE, vault.open(kept, EVENT, "title").orElseThrow());
            assertTrue(vault.erase("document:D31").isEmpty());
            vault.keyFor("document:D33");
        }
        assertFalse(Files.readString(folder.resolve("keys.cck"), StandardCharsets.ISO_8859_1).contains("document:D31"));
        try (var again = vaults.open(folder, "sysadmin", pin("135790"))) {
            assertTrue(again.open(gone, EVENT, "title").isEmpty());
            assertEquals(TITLE, again.open(kept, EVENT, "title").orElseThrow());
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
    @DisplayName("counts wrong PINs, locks the slot after five for 15 minutes, and a clock set back does not unlock it")
    void fiveFailures() throws VaultRefused {
        created().close();
        for (var left = 4; left >= 0; left--) {
            var refusal = refused("sysadmin", "000000");
            assertEquals(Reason.WRONG_PIN, refusal.reason());
            assertEquals(Integer.toString(left), refusal.arguments().get("tries"));
        }
        assertEquals(Reason.SLOT_LOCKED, refused("sysadmin", "135790").reason());
        now = now.minus(Duration.ofDays(1));
        assertEquals(Reason.SLOT_LOCKED, refused("sysadmin", "135790").reason());
        now = now.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(16));
        vaults.open(folder, "sysadmin", pin("135790")).close();
        assertEquals(0, vaults.slots(folder).get(0).failures());
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
            after.entrySet().removeIf(file -> file.getValue().equals(before.get(file.getKey())) || file.getKey().toString().endsWith(".tries"));
            assertEquals(1, after.size());
            assertTrue(after.values().iterator().next().length() <= 4096);
        }
        assertEquals(Reason.WRONG_PIN, refused("wang", "246810").reason());
        vaults.open(folder, "wang", pin("112233")).close();
    }

    @Test
    @DisplayName("reports every flipped bit of a slot and of the key file, and never opens to something else")
    void bitFlips() throws VaultRefused, IOException {
        try (var vault = created()) {
            for (var i = 0; i < 5; i++) {
                vault.keyFor("document:D" + i);
            }
        }
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var file : files().keySet().stream().filter(f -> !f.toString().endsWith(".tries")).toList()) {
            var whole = Files.readAllBytes(file);
            for (var i = 0; i < 40; i++) {
                var bad = whole.clone();
                var at = random.nextInt(whole.length);
                bad[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bad);
                var where = "seed " + seed + " " + file.getFileName() + " byte " + at;
                assertThrows(Exception.class, this::openAndUse, where);
            }
            Files.write(file, whole);
        }
        openAndUse();
    }

    private void openAndUse() throws VaultRefused, IOException {
        try (var files = Files.newDirectoryStream(folder.resolve("slots"), "*.tries")) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        try (var vault = vaults.open(folder, "sysadmin", pin("135790"))) {
            for (var i = 0; i < 5; i++) {
                var purpose = "document:D" + i;
                var before = Files.size(folder.resolve("keys.cck"));
                vault.seal(vault.keyFor(purpose), EVENT, "title", TITLE);
                vault.sync();
                if (Files.size(folder.resolve("keys.cck")) != before) {
                    throw new IOException("the key of " + purpose + " was gone");
                }
            }
        }
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
