package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32C;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.backup.BackupContainers;
import lantai.app.backup.BackupFiles;
import lantai.core.event.Suite;
import lantai.vault.backup.CastleContainers;

/** Written from docs/formats/backup.md and blob.md alone, but for the vault in an entry, which has a reader of its own. */
@DisplayName("The format of a backup")
final class BackupFormatTest {

    private static final int ENTRY = 8128;

    @TempDir
    Path temp;

    private byte[] bytes;

    private byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (var part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static byte[] hkdf(byte[] ikm, byte[] salt, byte[] info, int length) throws GeneralSecurityException {
        var key = hmac(salt, ikm);
        var out = new ByteArrayOutputStream();
        byte[] block = {};
        for (var n = 1; out.size() < length; n++) {
            block = hmac(key, block, info, new byte[] { (byte) n });
            out.writeBytes(block);
        }
        return Arrays.copyOf(out.toByteArray(), length);
    }

    /** A sealed content of suite INTL as blob.md has it. */
    private static byte[] open(byte[] blob, byte[] id, byte[] key) throws GeneralSecurityException {
        assertArrayEquals(id, Arrays.copyOfRange(blob, 24, 40));
        var derived = hkdf(key, Arrays.copyOfRange(blob, 40, 72), Arrays.copyOf(blob, 40), 71);
        if (!Arrays.equals(derived, 0, 32, blob, 72, 104)) {
            return null;
        }
        var chunkKey = new SecretKeySpec(derived, 32, 32, "AES");
        var chunks = (blob.length - 104 + 16_399) / 16_400;
        var content = new ByteArrayOutputStream();
        for (var i = 0; i < chunks; i++) {
            var nonce = ByteBuffer.allocate(12).put(derived, 64, 7).putInt(i).put((byte) (i == chunks - 1 ? 1 : 0)).array();
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, chunkKey, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(blob, 0, 104);
            var at = 104 + i * 16_400;
            content.writeBytes(cipher.doFinal(blob, at, Math.min(16_400, blob.length - at)));
        }
        return content.toByteArray();
    }

    private byte[] entryOf(String person) throws Exception {
        var salt = Arrays.copyOfRange(bytes, 24, 56);
        var key = sha256("lantai backup entry\n".getBytes(StandardCharsets.US_ASCII), salt, person.getBytes(StandardCharsets.UTF_8));
        for (var i = 0; i < ByteBuffer.wrap(bytes).getInt(56); i++) {
            var at = 64 + i * ENTRY;
            var sealed = Arrays.copyOfRange(bytes, at + 4, at + ENTRY);
            var crc = new CRC32C();
            crc.update(sealed);
            assertEquals((int) crc.getValue(), ByteBuffer.wrap(bytes).getInt(at));
            var filled = open(sealed, Arrays.copyOf(salt, 16), key);
            if (filled != null) {
                return Arrays.copyOfRange(filled, 4, 4 + ByteBuffer.wrap(filled).getInt());
            }
        }
        throw new AssertionError("no entry for " + person);
    }

    /** Puts the little vault of an entry into a folder; returns what its key is for. */
    private static String vault(byte[] entry, Path folder) throws Exception {
        var in = new DataInputStream(new ByteArrayInputStream(entry));
        var purpose = in.readUTF();
        while (in.available() > 0) {
            var file = folder.resolve(in.readUTF());
            Files.createDirectories(file.getParent());
            Files.write(file, in.readNBytes(in.readInt()));
        }
        return purpose;
    }

    @Test
    @DisplayName("is read by a reader made from its document: entries, content, every file, the manifest")
    void independent() throws Exception {
        var folder = temp.resolve("r");
        TestClock clock;
        try (var test = TestRegistry.found(folder)) {
            clock = test.clock();
        }
        var out = temp.resolve("b.ltb");
        var command = new CommandRun(TestRegistry.workstation(clock), clock);
        assertEquals(0, command.run("--registry", folder.toString(), "--as", "sysadmin", "backup", "--out", out.toString()).exit());
        bytes = Files.readAllBytes(out);
        assertEquals("4c5442414b010d0a494e544c000000000000000000000000", HexFormat.of().formatHex(bytes, 0, 24));
        byte[] key;
        var little = Files.createDirectory(temp.resolve("little"));
        var purpose = vault(entryOf("secadmin"), little);
        try (var vault = TestRegistry.vaults().open(little, "secadmin", TestRegistry.pin())) {
            key = vault.secret(purpose);
        }
        var body = 64 + ByteBuffer.wrap(bytes).getInt(56) * ENTRY;
        var content = open(Arrays.copyOfRange(bytes, body, bytes.length), Arrays.copyOf(sha256(Arrays.copyOf(bytes, body)), 16), key);
        var in = new DataInputStream(new ByteArrayInputStream(content));
        var lines = new StringBuilder();
        var files = new TreeMap<String, byte[]>();
        for (var kind = in.read(); kind == 1; kind = in.read()) {
            var name = new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8);
            var file = in.readNBytes(Math.toIntExact(in.readLong()));
            assertArrayEquals(sha256(file), in.readNBytes(32), name);
            lines.append("file ").append(HexFormat.of().formatHex(sha256(file))).append(' ').append(file.length).append(' ').append(name).append('\n');
            files.put(name, file);
        }
        var manifest = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        assertEquals(0, in.available());
        assertTrue(manifest.startsWith("lantai-backup 1\norigin JYS-"), manifest);
        assertEquals(lines.toString(), manifest.substring(manifest.indexOf("file ")));
        assertArrayEquals(Files.readAllBytes(folder.resolve("REGISTRY")), files.get("REGISTRY"));
        var segment = files.entrySet().stream().filter(f -> f.getKey().endsWith("seg-000000000000.ccj")).findFirst().orElseThrow();
        var now = Files.readAllBytes(FolderFiles.segment(folder));
        assertArrayEquals(segment.getValue(), Arrays.copyOf(now, segment.getValue().length), "the backup holds the beginning of the journal");
        assertTrue(now.length > segment.getValue().length, "its own event lies behind it");
        assertEquals(6, files.keySet().stream().filter(name -> name.startsWith("vault/slots/") && name.endsWith(".slot")).count());
        assertFalse(files.keySet().stream().anyMatch(name -> name.startsWith("projection")), files.keySet().toString());
    }

    /** A file sealed as a backup by somebody who has a key, with whatever he likes in it. */
    private Path forged(TestClock clock, Path folder, byte[] content) throws Exception {
        var out = temp.resolve("forged.ltb");
        Files.deleteIfExists(out);
        var small = temp.resolve("small");
        if (Files.exists(small)) {
            FolderFiles.delete(small);
        }
        Files.createDirectories(small);
        try (var vault = TestRegistry.vaults().open(folder.resolve("vault"), "sysadmin", TestRegistry.pin())) {
            var key = vault.secret("backup-0000");
            vault.extract(small, "sysadmin", "backup-0000");
            var entry = new BackupContainers.Entry("sysadmin", BackupFiles.packed(small, "backup-0000"));
            try (var below = new BufferedOutputStream(Files.newOutputStream(out));
                    var sealed = new CastleContainers().begin(below, Suite.INTL, List.of(entry), key)) {
                sealed.write(content);
            }
        }
        return out;
    }

    private byte[] file(String name, long length, byte[] content) throws Exception {
        var all = new ByteArrayOutputStream();
        var out = new DataOutputStream(all);
        out.writeByte(1);
        var utf = name.getBytes(StandardCharsets.UTF_8);
        out.writeShort(utf.length);
        out.write(utf);
        out.writeLong(length);
        out.write(content);
        out.write(sha256(content));
        return all.toByteArray();
    }

    @Test
    @DisplayName("names no file elsewhere, none twice, none of a length that is not there: refused, and nothing is made")
    void hostile() throws Exception {
        var folder = temp.resolve("r");
        TestClock clock;
        try (var test = TestRegistry.found(folder)) {
            clock = test.clock();
        }
        var command = new CommandRun(TestRegistry.workstation(clock), clock);
        var target = temp.resolve("a/b/target");
        Files.createDirectories(target.getParent());
        for (var name : List.of("../x", "/etc/x", "a/../../x", "a//x", "..", ".", "", "a/.x", "C:\\x", "a\\..\\x", "con", "a/NUL.txt", "x.", "a/b/c/d/e", "x\0y",
                "projection/lantai.mv.db", "registry.lock", "x y", "a/" + "x".repeat(200))) {
            var result = restored(command, target, forged(clock, folder, file(name, 1, new byte[1])));
            assertEquals(3, result.exit(), name + ": " + result);
            assertTrue(result.says("backup-bad-name"), name + ": " + result);
        }
        for (var pair : List.of(List.of("a", "A"), List.of("a", "a/b"), List.of("a/b", "A"))) {
            var two = new ByteArrayOutputStream();
            for (var name : pair) {
                two.writeBytes(file(name, 1, new byte[1]));
            }
            assertTrue(restored(command, target, forged(clock, folder, two.toByteArray())).says("backup-bad-name"), pair.toString());
        }
        for (var length : List.of(-1L, Long.MAX_VALUE, 5L, 0L)) {
            var result = restored(command, target, forged(clock, folder, file("x", length, new byte[1])));
            assertEquals(3, result.exit(), length + ": " + result);
        }
        var noManifest = ByteBuffer.allocate(5).put((byte) 2).putInt(Integer.MAX_VALUE).array();
        assertEquals(3, restored(command, target, forged(clock, folder, noManifest)).exit());
        assertEquals(3, restored(command, target, forged(clock, folder, new byte[0])).exit());
        try (var left = Files.walk(temp.resolve("a"))) {
            assertEquals(0, left.filter(Files::isRegularFile).count());
        }
    }

    private static CommandRun.Result restored(CommandRun command, Path target, Path from) {
        return command.run("--registry", target.toString(), "--as", "sysadmin", "restore", "--from", from.toString(), "--second", "secadmin");
    }
}
