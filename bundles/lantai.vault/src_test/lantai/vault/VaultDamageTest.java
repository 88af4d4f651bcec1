package lantai.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import javax.crypto.SecretKey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import lantai.app.token.KeyProviders;
import lantai.app.vault.UnlockedVault;
import lantai.app.vault.VaultDamage;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.VaultRefused.Reason;
import lantai.core.event.Bytes;
import lantai.core.event.Suite;
import lantai.vault.cipher.Kdf;
import lantai.vault.slot.SlotFolder;

/** {@code -Dlantai.soak.vault=N} damages N files instead of 2,000. */
@DisplayName("Damage to the vault")
class VaultDamageTest {

    private static final char[] PIN = "135790".toCharArray();
    private static final int ROUNDS = Integer.getInteger("lantai.soak.vault", 2_000);

    @TempDir
    private Path temp;
    private Path folder;
    private final Map<List<Object>, SecretKey> derived = new HashMap<>();
    /** The same PIN is derived once: what is tested here lies behind it. */
    private final CastleVaults vaults = new CastleVaults(new SecureRandom(), Kdf.LEAST, (cost, suite, pin, salt) -> derived
            .computeIfAbsent(List.of(cost, suite, new String(pin), Bytes.of(salt)), k -> cost.key(suite, pin, salt)), KeyProviders.NONE);
    private final Map<String, byte[]> whole = new HashMap<>();
    private final Map<String, byte[]> older = new HashMap<>();

    @BeforeEach
    void made() throws VaultRefused, IOException {
        make(Suite.INTL);
    }

    private void make(Suite suite) throws VaultRefused, IOException {
        folder = temp.resolve(suite.name());
        try (var vault = vaults.create(folder, suite, "sysadmin", PIN)) {
            vault.enrol("wang", PIN, true).close();
            for (var i = 0; i < 5; i++) {
                vault.keyFor("document:D" + i);
                vault.sync();
            }
        }
        older.putAll(files());
        try (var vault = vaults.open(folder, "sysadmin", PIN)) {
            vault.changePin("wang", PIN, "246810".toCharArray());
            assertThrows(VaultRefused.class, () -> vault.unlockSigner("wang", PIN));
            vault.unlockSigner("wang", "246810".toCharArray()).close();
            vault.keyFor("document:D5");
        }
        whole.putAll(files());
    }

    private Map<String, byte[]> files() throws IOException {
        var contents = new HashMap<String, byte[]>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private void put(Map<String, byte[]> files) throws IOException {
        for (var name : files().keySet()) {
            Files.delete(folder.resolve(name));
        }
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** The file that opening names as damaged; empty when all is well. */
    private Optional<String> reported() {
        try (var vault = vaults.open(folder, "sysadmin", PIN)) {
            return vault.damage().stream().map(VaultDamage::file).findFirst();
        } catch (VaultRefused e) {
            return Optional.of(e.arguments().getOrDefault("file", "unnamed: " + e));
        }
    }

    /** One damaged copy of a file, and how it was damaged. */
    private record Damage(String how, byte[] bytes) {
    }

    private Damage damage(String name, Random random) {
        var good = whole.get(name);
        var other = whole.keySet().stream().sorted().filter(n -> !n.equals(name) && !Arrays.equals(whole.get(n), good)).toList();
        return switch (random.nextInt(5)) {
            case 0 -> {
                var at = random.nextInt(good.length);
                var bad = good.clone();
                bad[at] ^= (byte) (1 << random.nextInt(8));
                yield new Damage("bit of byte " + at, bad);
            }
            case 1 -> {
                var at = random.nextInt(good.length);
                var bad = good.clone();
                Arrays.fill(bad, at, Math.min(bad.length, at + 1 + random.nextInt(64)), (byte) 0);
                yield new Damage("zeros at " + at, bad);
            }
            case 2 -> new Damage("ends at once", new byte[0]);
            case 3 -> {
                var from = other.get(random.nextInt(other.size()));
                yield new Damage("is " + from, whole.get(from));
            }
            default -> {
                var length = random.nextInt(good.length);
                yield new Damage("cut at " + length, Arrays.copyOf(good, length));
            }
        };
    }

    /** Behind a batch of keys the file is a whole, older one: telling that is the ledger's part. */
    private static boolean isWholeButOlder(String name, byte[] bytes) {
        return name.equals("keys.cck") && bytes.length > 77 && ByteBuffer.wrap(bytes, bytes.length - 41, 4).getInt() == 33
                && bytes[bytes.length - 37] == 4;
    }

    @ParameterizedTest(name = "in suite {0}")
    @EnumSource(Suite.class)
    @DisplayName("of any kind to any file is reported with the name of the file, every time")
    void everyDamage(Suite suite) throws IOException, VaultRefused {
        if (suite != Suite.INTL) {
            make(suite);
        }
        assertEquals(Optional.empty(), reported());
        var seed = Long.getLong("lantai.seed", System.nanoTime());
        System.out.println("damage to the vault, suite " + suite + ": seed " + seed + ", " + ROUNDS / 2 + " rounds");
        var random = new Random(seed);
        var names = whole.keySet().stream().sorted().toList();
        for (var round = 0; round < ROUNDS / 2; round++) {
            put(whole);
            var name = names.get(random.nextInt(names.size()));
            var damage = damage(name, random);
            if (Arrays.equals(damage.bytes(), whole.get(name)) || isWholeButOlder(name, damage.bytes())) {
                continue;
            }
            Files.write(folder.resolve(name), damage.bytes());
            assertEquals(Optional.of(Path.of(name).getFileName().toString()), reported().map(file -> file.replaceFirst("@[0-9]+[.]torn$", "")),
                    "seed " + seed + " round " + round + ": " + name + " " + damage.how());
        }
    }

    @Test
    @DisplayName("by deleting a file is reported")
    void deleted() throws IOException {
        for (var name : whole.keySet()) {
            put(whole);
            Files.delete(folder.resolve(name));
            if (name.equals("keys.cck")) {
                assertTrue(!vaults.exists(folder));
            } else if (name.equals("slots/" + slotOf("sysadmin") + ".slot")) {
                assertEquals(Reason.NO_SLOT, assertThrows(VaultRefused.class, () -> vaults.open(folder, "sysadmin", PIN)).reason());
            } else {
                assertEquals(Optional.of(Path.of(name).getFileName().toString()), reported(), name);
            }
        }
    }

    private static String slotOf(String person) {
        return new SlotFolder(Path.of("x")).slotName(person).replace(".slot", "");
    }

    @Test
    @DisplayName("by putting an older copy of a slot or of a count of wrong PINs back is reported, and such a slot signs nothing")
    void olderCopies() throws IOException, VaultRefused {
        for (var name : List.of("slots/" + slotOf("wang") + ".slot", "slots/" + slotOf("wang") + ".tries", "slots/" + slotOf("sysadmin") + ".tries")) {
            put(whole);
            if (name.contains(slotOf("sysadmin"))) {
                // a wrong PIN and a right one, then the count from before them
                assertThrows(VaultRefused.class, () -> vaults.open(folder, "sysadmin", "000000".toCharArray()));
                vaults.open(folder, "sysadmin", PIN).close();
            }
            Files.write(folder.resolve(name), older.get(name));
            try (var vault = vaults.open(folder, "sysadmin", PIN)) {
                if (!name.contains(slotOf("sysadmin"))) {
                    assertEquals(List.of(new VaultDamage(Path.of(name).getFileName().toString(), VaultDamage.Kind.OLDER)), vault.damage(), name);
                }
                if (name.endsWith("slot")) {
                    assertEquals(Reason.SLOT_DAMAGED, assertThrows(VaultRefused.class, () -> vault.unlockSigner("wang", PIN)).reason());
                }
            }
        }
    }

    @Test
    @DisplayName("by cutting the count of wrong PINs or taking it away locks the slot instead of giving five more tries")
    void countTakenAway() throws IOException, VaultRefused {
        var tries = folder.resolve("slots").resolve(slotOf("wang") + ".tries");
        for (var i = 0; i < 4; i++) {
            assertThrows(VaultRefused.class, () -> vaults.open(folder, "wang", "000000".toCharArray()));
        }
        for (var cut : List.of(-1, 0, 10)) {
            if (cut < 0) {
                Files.delete(tries);
            } else {
                Files.write(tries, Arrays.copyOf(whole.get("slots/" + slotOf("wang") + ".tries"), cut));
            }
            var refused = assertThrows(VaultRefused.class, () -> vaults.open(folder, "wang", "246810".toCharArray()));
            assertEquals(Reason.TRIES_DAMAGED, refused.reason());
            assertEquals(tries.getFileName().toString(), refused.arguments().get("file"));
        }
        try (var vault = vaults.open(folder, "sysadmin", PIN)) {
            assertEquals(tries.getFileName().toString(), vault.damage().get(0).file());
            vault.clearFailures("wang");
            assertEquals(List.of(), vault.damage());
        }
        vaults.open(folder, "wang", "246810".toCharArray()).close();
        assertEquals(Optional.empty(), reported());
    }

    @Test
    @DisplayName("by a slot that asks for an absurd derivation is refused before any of it is run")
    void absurdCost() throws IOException {
        var name = "slots/" + slotOf("sysadmin") + ".slot";
        var bad = whole.get(name).clone();
        var at = indexOfCost(bad);
        for (var cost : new int[][] { { 64 << 20, 3, 4 }, { 1 << 10, 2, 1 }, { 19 << 10, 1, 1 }, { 19 << 10, 1_000_000, 1 }, { 19 << 10, 2, 200 },
                { Integer.MIN_VALUE, 2, 1 } }) {
            ByteBuffer.wrap(bad, at, 12).putInt(cost[0]).putInt(cost[1]).putInt(cost[2]);
            var body = Arrays.copyOf(bad, bad.length - 32);
            System.arraycopy(vaults.digest(Suite.INTL).digest(body), 0, bad, body.length, 32);
            Files.write(folder.resolve(name), bad);
            assertEquals(Reason.SLOT_DAMAGED, assertThrows(VaultRefused.class, () -> vaults.open(folder, "sysadmin", PIN)).reason());
        }
    }

    private static int indexOfCost(byte[] slot) {
        for (var at = 0; at < slot.length - 16; at++) {
            if (ByteBuffer.wrap(slot, at, 4).getInt() == Kdf.LEAST.memoryKib() && ByteBuffer.wrap(slot, at + 4, 4).getInt() == 2) {
                return at;
            }
        }
        throw new IllegalStateException("no cost");
    }

    @Test
    @DisplayName("that looks like another suite or version gets its own message and opens nothing")
    void unknownForms() throws IOException {
        assertEquals(Reason.UNKNOWN_FORM, opened("keys.cck", 4, 9));
        assertEquals(Reason.SUITE_NOT_AVAILABLE, opened("keys.cck", 5, 7));
        var slot = "slots/" + slotOf("sysadmin") + ".slot";
        assertEquals(Reason.UNKNOWN_FORM, opened(slot, 4, 9));
        assertEquals(Reason.SUITE_NOT_AVAILABLE, opened(slot, 5, 7));
    }

    private Reason opened(String name, int at, int value) throws IOException {
        put(whole);
        var bad = whole.get(name).clone();
        bad[at] = (byte) value;
        Files.write(folder.resolve(name), bad);
        return assertThrows(VaultRefused.class, () -> vaults.open(folder, "sysadmin", PIN)).reason();
    }

    @Test
    @DisplayName("by a torn last batch of keys is told: the rest opens, and it is put aside before anything else is written")
    void tornBatch() throws IOException, VaultRefused {
        var keys = whole.get("keys.cck");
        for (var cut = 1; cut < 60; cut++) {
            put(whole);
            Files.write(folder.resolve("keys.cck"), Arrays.copyOf(keys, keys.length - cut));
            try (UnlockedVault vault = vaults.open(folder, "sysadmin", PIN)) {
                assertTrue(vault.has("document:D4"));
                assertTrue(!vault.has("document:D5"));
                var torn = vault.damage().get(0);
                assertEquals(VaultDamage.Kind.TORN, torn.kind());
                assertTrue(!Files.exists(folder.resolve(torn.file())), "opening alone changes nothing");
                vault.keyFor("document:D6");
                vault.sync();
                var aside = Files.readAllBytes(folder.resolve(torn.file()));
                assertArrayEquals(Arrays.copyOfRange(keys, keys.length - cut - aside.length, keys.length - cut), aside);
                Files.delete(folder.resolve(torn.file()));
            }
            try (UnlockedVault vault = vaults.open(folder, "sysadmin", PIN)) {
                assertTrue(vault.has("document:D6"));
                assertEquals(List.of(), vault.damage());
            }
        }
    }
}
