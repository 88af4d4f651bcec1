package lantai.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import lantai.app.token.KeyProviders;
import lantai.app.token.Protection;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.VaultRefused.Reason;
import lantai.core.event.Bytes;
import lantai.core.event.Suite;
import lantai.vault.cipher.Kdf;
import lantai.vault.slot.SlotFolder;

@DisplayName("A slot that demands a token")
class TokenSlotTest {

    private static final Protection DESK = new Protection("fake", "desk");

    @TempDir
    private Path temp;
    private Path folder;
    private final FakeTokens tokens = new FakeTokens();
    private Optional<String> tokenPin = Optional.of("token-1");
    private int asked;
    private final CastleVaults vaults = new CastleVaults(new SecureRandom(), Kdf.LEAST, new KeyProviders(List.of(tokens), (person, provider, token) -> {
        asked++;
        return tokenPin.map(String::toCharArray);
    }));
    private Suite suite = Suite.INTL;

    @BeforeEach
    void made() throws VaultRefused {
        make(Suite.INTL);
    }

    private void make(Suite of) throws VaultRefused {
        suite = of;
        folder = temp.resolve(of.name());
        tokens.tokens.clear();
        tokens.tokens.put("S1", new FakeTokens.Fake("desk", "token-1"));
        try (var vault = vaults.create(folder, of, "admin", "135790".toCharArray())) {
            vault.enrol("wang", "246810".toCharArray(), true, DESK).close();
        }
    }

    private Path slot() {
        return folder.resolve("slots").resolve(SlotFolder.nameOf("wang"));
    }

    private int failures() {
        return vaults.slots(folder).stream().filter(slot -> slot.person().equals("wang")).findFirst().orElseThrow().failures();
    }

    private void opens(String pin) throws VaultRefused {
        vaults.open(folder, "wang", pin.toCharArray()).close();
        assertEquals(0, tokens.held, "sessions left open");
    }

    private VaultRefused refused(String pin) {
        var refused = assertThrows(VaultRefused.class, () -> opens(pin));
        assertEquals(0, tokens.held, "sessions left open");
        return refused;
    }

    private void refusedUncounted(Reason reason) {
        var before = failures();
        assertEquals(reason, refused("246810").reason());
        assertEquals(before, failures(), reason + " has cost a try");
    }

    @ParameterizedTest(name = "in suite {0}")
    @EnumSource(Suite.class)
    @DisplayName("opens with both, tells which of the two is wrong, and counts a PIN only when the token had answered")
    void both(Suite of) throws VaultRefused {
        if (of != Suite.INTL) {
            make(of);
        }
        opens("246810");
        assertEquals(Reason.WRONG_PIN, refused("246811").reason());
        assertEquals(1, failures());
        tokenPin = Optional.of("other");
        refusedUncounted(Reason.TOKEN_PIN_WRONG);
        tokenPin = Optional.empty();
        refusedUncounted(Reason.TOKEN_PIN_NEEDED);
        tokenPin = Optional.of("token-1");
        var desk = tokens.tokens.remove("S1");
        var before = asked;
        refusedUncounted(Reason.TOKEN_ABSENT);
        tokens.tokens.put("S2", new FakeTokens.Fake("desk", "token-1"));
        refusedUncounted(Reason.TOKEN_OTHER);
        assertEquals(before, asked, "nobody is asked for the PIN of a token that is not there");
        tokens.tokens.put("S1", desk);
        opens("246810");
        assertEquals(0, failures());
    }

    @Test
    @DisplayName("costs nobody a try when the token is pulled out before it has answered, or answers out of form")
    void pulledOut() throws VaultRefused {
        tokens.said.clear();
        tokens.pulled = true;
        refusedUncounted(Reason.TOKEN_ABSENT);
        tokens.pulled = false;
        tokens.answerLength = 31;
        refusedUncounted(Reason.TOKEN_FAILED);
        tokens.answerLength = 32;
        opens("246810");
    }

    @Test
    @DisplayName("does not trouble the token when five wrong PINs have locked it")
    void locked() throws VaultRefused {
        for (var i = 0; i < 5; i++) {
            assertEquals(Reason.WRONG_PIN, refused("000000").reason());
        }
        var before = asked;
        assertEquals(Reason.SLOT_LOCKED, refused("246810").reason());
        assertEquals(before, asked);
        try (var vault = vaults.open(folder, "admin", "135790".toCharArray())) {
            vault.clearFailures("wang");
        }
        opens("246810");
    }

    @Test
    @DisplayName("gives its token another challenge for every PIN and every writing of it, so that an answer once heard is of no further use")
    void challenges() throws VaultRefused {
        tokens.said.clear();
        refused("246811");
        refused("246812");
        opens("246810");
        try (var vault = vaults.open(folder, "admin", "135790".toCharArray())) {
            vault.changePin("wang", "246810".toCharArray(), "246810".toCharArray());
        }
        opens("246810");
        // each time: the check, then the challenge
        var check = tokens.said.get(0);
        var challenges = tokens.said.stream().filter(said -> !said.equals(check)).toList();
        assertEquals(List.of(challenges.get(2), challenges.get(4)), List.of(challenges.get(3), challenges.get(5)));
        assertEquals(4, challenges.stream().distinct().count(), challenges.toString());
    }

    @Test
    @DisplayName("is refused where its provider is not installed; nothing else is tried")
    void unknownProvider() {
        var without = new CastleVaults(new SecureRandom(), Kdf.LEAST);
        var refused = assertThrows(VaultRefused.class, () -> without.open(folder, "wang", "246810".toCharArray()));
        assertEquals(Reason.TOKEN_PROVIDER_UNKNOWN, refused.reason());
        assertEquals(List.of("wang", slot().getFileName().toString(), "fake", "desk"),
                List.of("person", "file", "provider", "token").stream().map(refused.arguments()::get).toList());
        assertEquals(0, failures());
    }

    @Test
    @DisplayName("leaves no key on the token when it cannot be written, and no slot when there is no key")
    void takenBack() throws IOException, VaultRefused {
        var keys = tokens.tokens.get("S1").keys;
        try (var vault = vaults.open(folder, "admin", "135790".toCharArray())) {
            tokens.pulled = true;
            tokens.said.clear();
            tokens.said.add("enough");
            assertEquals(Reason.TOKEN_ABSENT,
                    assertThrows(VaultRefused.class, () -> vault.enrol("li", "135791".toCharArray(), true, DESK)).reason());
            tokens.pulled = false;
            assertEquals(Reason.TOKEN_PROVIDER_UNKNOWN, assertThrows(VaultRefused.class,
                    () -> vault.enrol("li", "135791".toCharArray(), true, new Protection("sdf", "desk"))).reason());
            assertEquals(1, keys.size());
            var inTheWay = folder.resolve("slots").resolve(SlotFolder.nameOf("li") + ".tmp");
            Files.createDirectory(inTheWay);
            assertEquals(Reason.INPUT_OUTPUT, assertThrows(VaultRefused.class, () -> vault.enrol("li", "135791".toCharArray(), true, DESK)).reason());
            Files.delete(inTheWay);
            assertEquals(1, keys.size());
            assertFalse(vault.slots().stream().anyMatch(slot -> slot.person().equals("li")));
            vault.enrol("li", "135791".toCharArray(), false, DESK).close();
            assertEquals(2, keys.size());
        }
    }

    @Test
    @DisplayName("can be left for the PIN alone, which its person decides with PIN and token")
    void left() throws VaultRefused {
        try (var vault = vaults.open(folder, "admin", "135790".toCharArray())) {
            var desk = tokens.tokens.remove("S1");
            assertEquals(Reason.TOKEN_ABSENT, assertThrows(VaultRefused.class,
                    () -> vault.changePin("wang", "246810".toCharArray(), "246810".toCharArray(), Optional.of(Protection.SOFTWARE))).reason());
            tokens.tokens.put("S1", desk);
            assertEquals(2, vault.changePin("wang", "246810".toCharArray(), "246810".toCharArray(), Optional.of(Protection.SOFTWARE)).generation());
        }
        tokens.tokens.clear();
        opens("246810");
        assertEquals(Optional.empty(), vaults.slots(folder).stream().filter(slot -> slot.person().equals("wang")).findFirst().orElseThrow().token());
    }

    /** A slot file taken apart: what has a length in front, and what has not. */
    private final class Parts {

        private byte version;
        private final byte suiteNumber;
        private final List<byte[]> strings = new ArrayList<>();
        private final byte[] numbers;

        Parts(byte[] file) throws IOException {
            var in = new DataInputStream(new ByteArrayInputStream(file));
            in.readInt();
            version = in.readByte();
            suiteNumber = in.readByte();
            strings.add(string(in));
            strings.add(string(in));
            numbers = in.readNBytes(21);
            while (in.available() > 32) {
                strings.add(string(in));
            }
        }

        private static byte[] string(DataInputStream in) throws IOException {
            return in.readNBytes(in.readUnsignedShort());
        }

        /** With a digest that fits: as one writes it who knows the form. */
        void write() throws IOException {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.writeInt(0x4c54534c);
            out.writeByte(version);
            out.writeByte(suiteNumber);
            for (var i = 0; i < strings.size(); i++) {
                if (i == 2) {
                    out.write(numbers);
                }
                out.writeShort(strings.get(i).length);
                out.write(strings.get(i));
            }
            out.write(vaults.digest(suite).digest(bytes.toByteArray()));
            Files.write(slot(), bytes.toByteArray());
        }
    }

    private void changed(int part, byte[] to, Reason reason) throws IOException, VaultRefused {
        var whole = Files.readAllBytes(slot());
        var parts = new Parts(whole);
        assertNotEquals(Bytes.of(parts.strings.get(part)), Bytes.of(to));
        parts.strings.set(part, to);
        parts.write();
        assertEquals(reason, refused("246810").reason(), new String(to, StandardCharsets.UTF_8));
        Files.write(slot(), whole);
        opens("246810");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("does not open with any field of its reference changed, the digest made to fit")
    void fields() throws IOException, VaultRefused {
        var provider = 5;
        changed(provider, text("fakf"), Reason.TOKEN_PROVIDER_UNKNOWN);
        changed(provider, text("pkcs11"), Reason.TOKEN_PROVIDER_UNKNOWN);
        changed(provider, text("software"), Reason.SLOT_DAMAGED);
        changed(provider, text(""), Reason.SLOT_DAMAGED);
        changed(provider, text("Fake"), Reason.SLOT_DAMAGED);
        changed(provider, text("f".repeat(33)), Reason.SLOT_DAMAGED);
        changed(provider, new byte[] { (byte) 0xff }, Reason.SLOT_DAMAGED);
        changed(provider + 1, text("desl"), Reason.TOKEN_ABSENT);
        changed(provider + 1, text(" "), Reason.SLOT_DAMAGED);
        changed(provider + 1, text("d".repeat(33)), Reason.SLOT_DAMAGED);
        changed(provider + 1, text("de\nsk"), Reason.SLOT_DAMAGED);
        changed(provider + 2, text("S2"), Reason.TOKEN_OTHER);
        changed(provider + 2, text(""), Reason.SLOT_DAMAGED);
        changed(provider + 2, text("S".repeat(65)), Reason.SLOT_DAMAGED);
        changed(provider + 3, new byte[] { 9 }, Reason.TOKEN_KEY_MISSING);
        changed(provider + 3, new byte[0], Reason.SLOT_DAMAGED);
        changed(provider + 3, new byte[65], Reason.SLOT_DAMAGED);
        changed(provider + 4, text("HMAC-SM3"), Reason.TOKEN_FAILED);
        changed(provider + 4, text(""), Reason.SLOT_DAMAGED);
        changed(provider + 5, new byte[16], Reason.TOKEN_KEY_OTHER);
        changed(provider + 5, new byte[15], Reason.SLOT_DAMAGED);
        changed(provider + 5, new byte[17], Reason.SLOT_DAMAGED);
    }

    @Test
    @DisplayName("does not open with a reference to a twin of the token or of the key, though both answer: the box is bound to it")
    void twins() throws IOException, VaultRefused {
        var desk = tokens.tokens.get("S1");
        var twin = new FakeTokens.Fake("desk", "token-1");
        twin.keys.putAll(desk.keys);
        tokens.tokens.put("S2", twin);
        changed(7, text("S2"), Reason.WRONG_PIN);
        desk.label = "desk2";
        var whole = Files.readAllBytes(slot());
        var parts = new Parts(whole);
        parts.strings.set(6, text("desk2"));
        parts.write();
        assertEquals(Reason.WRONG_PIN, refused("246810").reason());
    }

    @Test
    @DisplayName("does not open as a slot of the form without token, as one cut anywhere, or with a bit changed")
    void form() throws IOException, VaultRefused {
        var whole = Files.readAllBytes(slot());
        var parts = new Parts(whole);
        parts.version = 2;
        parts.write();
        assertEquals(Reason.SLOT_DAMAGED, refused("246810").reason());
        for (var i = 0; i < 6; i++) {
            parts.strings.remove(5);
        }
        parts.write();
        assertEquals(Reason.WRONG_PIN, refused("246810").reason());
        parts.version = 3;
        parts.write();
        assertEquals(Reason.SLOT_DAMAGED, refused("246810").reason());
        parts.version = 4;
        parts.write();
        assertEquals(Reason.UNKNOWN_FORM, refused("246810").reason());
        for (var length = 0; length < whole.length; length++) {
            Files.write(slot(), Arrays.copyOf(whole, length));
            assertEquals(Reason.SLOT_DAMAGED, refused("246810").reason(), "cut at " + length);
        }
        for (var at = 0; at < whole.length; at++) {
            var bad = whole.clone();
            bad[at] ^= (byte) (1 << at % 8);
            Files.write(slot(), bad);
            assertTrue(List.of(Reason.SLOT_DAMAGED, Reason.UNKNOWN_FORM, Reason.SUITE_NOT_AVAILABLE).contains(refused("246810").reason()), "byte " + at);
        }
        Files.write(slot(), whole);
        opens("246810");
    }
}
