package lantai.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import lantai.app.vault.UnlockedVault;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.VaultRefused.Reason;
import lantai.core.event.Bytes;
import lantai.core.event.EventId;
import lantai.core.event.SealedText;
import lantai.core.event.Suite;
import lantai.vault.cipher.Kdf;

@DisplayName("Rotating the root key")
class RotationTest {

    private static final EventId EVENT = EventId.ofHex("00".repeat(16));
    private static final char[] PIN = "135790".toCharArray();
    private static final int CARRIERS = 50;

    @TempDir
    private Path temp;
    private Path folder;
    private final CastleVaults vaults = new CastleVaults(new SecureRandom(), Kdf.LEAST);

    @BeforeEach
    void folder() {
        folder = temp.resolve("vault");
    }

    private List<SealedText> filled(UnlockedVault vault) {
        var texts = new ArrayList<SealedText>();
        for (var i = 0; i < CARRIERS; i++) {
            texts.add(vault.seal(vault.keyFor("document:D" + i), EVENT, "title", "title " + i));
        }
        vault.sync();
        return texts;
    }

    private static void allOpen(UnlockedVault vault, List<SealedText> texts) {
        for (var i = 0; i < texts.size(); i++) {
            assertEquals("title " + i, vault.open(texts.get(i), EVENT, "title").orElseThrow());
        }
    }

    @ParameterizedTest(name = "in suite {0}")
    @EnumSource(Suite.class)
    @DisplayName("needs nobody else's PIN, changes one file, and leaves every text, every blob key, every operator and every signature as it was")
    void everybodyElse(Suite suite) throws VaultRefused, IOException {
        List<SealedText> texts;
        Bytes blobKey;
        Bytes carrier;
        try (var vault = vaults.create(folder, suite, "sysadmin", PIN)) {
            texts = filled(vault);
            vault.enrol("wang", PIN, true).close();
            vault.enrol("chen", PIN, false).close();
            carrier = vault.keyFor("content:document:D1");
            blobKey = vault.wrap(carrier, "blob", new byte[32]);
            var before = files();
            var publicKey = vault.signer().publicKey();

            vault.rotate();

            var changed = files();
            changed.entrySet().removeIf(file -> file.getValue().equals(before.get(file.getKey())));
            assertEquals(List.of("keys.cck"), changed.keySet().stream().map(file -> file.getFileName().toString()).toList());
            assertEquals(2, vault.generation());
            assertEquals(publicKey, vault.signer().publicKey());
            allOpen(vault, texts);
            texts.add(vault.seal(vault.keyFor("document:D" + CARRIERS), EVENT, "title", "title " + CARRIERS));
        }
        for (var operator : List.of("wang", "sysadmin")) {
            try (var vault = vaults.open(folder, operator, PIN)) {
                assertEquals(2, vault.generation());
                allOpen(vault, texts);
                assertTrue(Arrays.equals(new byte[32], vault.unwrap(carrier, "blob", blobKey).orElseThrow()));
                assertThrows(IllegalStateException.class, () -> vault.unwrap(carrier, "other", blobKey));
                vault.unlockSigner("chen", PIN).close();
                assertEquals(List.of(), vault.damage());
            }
        }
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

    @ParameterizedTest(name = "in suite {0}")
    @EnumSource(Suite.class)
    @DisplayName("cut off at any byte of the new file leaves the old keys; once it is in place, the new ones")
    void cutAtEveryStep(Suite suite) throws VaultRefused, IOException {
        var keys = folder.resolve("keys.cck");
        List<SealedText> texts;
        byte[] old;
        byte[] fresh;
        try (var vault = vaults.create(folder, suite, "sysadmin", PIN)) {
            texts = filled(vault).subList(0, 3);
            vault.erase(vault.purposes("document:D").stream().filter(purpose -> !purpose.matches("document:D[0-2]")).toList());
            old = Files.readAllBytes(keys);
            vault.rotate();
            fresh = Files.readAllBytes(keys);
        }
        var half = keys.resolveSibling("keys.cck.tmp");
        var step = Math.max(1, fresh.length / 40);
        for (var length = 0; length <= fresh.length; length = length == fresh.length ? length + 1 : Math.min(fresh.length, length + step)) {
            Files.write(keys, old);
            Files.write(half, Arrays.copyOf(fresh, length));
            opensAs(1, texts);
            assertFalse(Files.exists(half), "what was cut off is cleared away");
        }
        Files.write(half, fresh);
        Files.move(half, keys, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        opensAs(2, texts);
    }

    private void opensAs(int generation, List<SealedText> texts) throws VaultRefused {
        try (var vault = vaults.open(folder, "sysadmin", PIN)) {
            assertEquals(generation, vault.generation());
            allOpen(vault, texts);
        }
    }

    @Test
    @DisplayName("shuts out whoever was removed: neither his slot put back nor an old key of his opens what is there now")
    void removed() throws VaultRefused, IOException {
        try (var vault = vaults.create(folder, Suite.INTL, "sysadmin", PIN)) {
            filled(vault);
            vault.enrol("wang", PIN, true).close();
            var slots = files();
            vault.remove("wang");
            assertEquals(2, vault.generation());
            for (var file : slots.entrySet()) {
                if (!Files.exists(file.getKey())) {
                    Files.write(file.getKey(), file.getValue().toArray());
                }
            }
        }
        assertEquals(Reason.NOT_AN_OPERATOR, assertThrows(VaultRefused.class, () -> vaults.open(folder, "wang", PIN)).reason());
        opensAs(2, List.of());
    }

    @Test
    @DisplayName("makes the old root key useless for what is there now")
    void oldGeneration() throws VaultRefused, IOException {
        byte[] old;
        var keys = folder.resolve("keys.cck");
        try (var vault = vaults.create(folder, Suite.GM, "sysadmin", PIN)) {
            filled(vault);
            old = Files.readAllBytes(keys);
            vault.rotate();
        }
        var fresh = Files.readAllBytes(keys);
        // the envelope with the old root key, put into the new file in place of the new envelope
        var from = 36;
        var oldEnvelope = Arrays.copyOfRange(old, indexOf(old, "sysadmin") - 7, indexOf(old, "sysadmin") + 8 + 2 + 65 + 2 + 65 + 60 + 4);
        System.arraycopy(oldEnvelope, 0, fresh, from, oldEnvelope.length);
        Files.write(keys, fresh);
        assertEquals(Reason.KEYS_DAMAGED, assertThrows(VaultRefused.class, () -> vaults.open(folder, "sysadmin", PIN)).reason());
    }

    private static int indexOf(byte[] data, String text) {
        return new String(data, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    @Test
    @DisplayName("reaches forty operators, each with a PIN of his own")
    void forty() throws VaultRefused {
        List<SealedText> texts;
        try (var vault = vaults.create(folder, Suite.INTL, "p0", "pin-of-0".toCharArray())) {
            texts = filled(vault);
            for (var i = 1; i < 40; i++) {
                vault.enrol("p" + i, ("pin-of-" + i).toCharArray(), true).close();
            }
            vault.rotate();
        }
        for (var i = 0; i < 40; i += 13) {
            try (var vault = vaults.open(folder, "p" + i, ("pin-of-" + i).toCharArray())) {
                assertEquals(40, vault.slots().size());
                allOpen(vault, texts);
            }
        }
        assertEquals(Reason.WRONG_PIN, assertThrows(VaultRefused.class, () -> vaults.open(folder, "p7", "pin-of-8".toCharArray())).reason());
    }
}
