package lantai.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import lantai.app.token.KeyProviders;
import lantai.app.token.Protection;
import lantai.core.event.Bytes;
import lantai.core.event.EventId;
import lantai.core.event.SealedText;
import lantai.core.event.Suite;
import lantai.vault.cipher.Kdf;

/** A reader made from docs/formats/vault.md alone, with the JDK and Bouncy Castle's primitives: it uses no class of the vault. */
@DisplayName("The written format of the vault")
class VaultFormatTest {

    private static final EventId EVENT = EventId.ofHex("0f".repeat(16));

    @TempDir
    private Path folder;
    private boolean gm;

    @ParameterizedTest(name = "of suite {0}")
    @EnumSource(Suite.class)
    @DisplayName("lets another reader open a slot by its PIN, the root key, a carrier key, a text and the key of a sealed file")
    void independentReader(Suite suite) throws Exception {
        gm = suite == Suite.GM;
        SealedText text;
        byte[] wrapped;
        byte[] blobKey = new byte[32];
        Arrays.fill(blobKey, (byte) 7);
        byte[] publicKey;
        var vaults = new CastleVaults(new SecureRandom(), Kdf.LEAST);
        try (var vault = vaults.create(folder, suite, "wang", "暗号-135790".toCharArray())) {
            vault.keyFor("document:D1");
            vault.rotate();
            text = vault.seal(vault.keyFor("document:D31"), EVENT, "title", "关于防汛的通知");
            wrapped = vault.wrap(text.key(), "blob|00", blobKey).toArray();
            publicKey = vault.signer().publicKey().toArray();
        }
        var id = suite.id();

        // the slot
        var name = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest("wang".getBytes(StandardCharsets.UTF_8)), 0, 8);
        var slot = Files.readAllBytes(folder.resolve("slots").resolve(name + ".slot"));
        assertArrayEquals(digest(Arrays.copyOf(slot, slot.length - 32)), Arrays.copyOfRange(slot, slot.length - 32, slot.length));
        var in = new DataInputStream(new ByteArrayInputStream(slot));
        assertEquals(0x4c54534c, in.readInt());
        assertEquals(2, in.readByte());
        assertEquals(gm ? 2 : 1, in.readByte());
        var vaultId = HexFormat.of().formatHex(bytes(in));
        assertEquals("wang", in.readUTF());
        in.readBoolean();
        assertEquals(1, in.readInt());
        var cost = new int[] { in.readInt(), in.readInt(), in.readInt(), in.readInt() };
        var salt = bytes(in);
        var signing = bytes(in);
        var wrapping = bytes(in);
        var head = slot.length - in.available();
        var box = bytes(in);
        assertArrayEquals(publicKey, signing);
        var bound = joined(Arrays.copyOf(slot, head), new byte[] { 0, 6 }, "secret".getBytes(StandardCharsets.US_ASCII));
        var secret = open(pinKey("暗号-135790", salt, cost), bound, box);
        assertArrayEquals(signing, signingKey(expand(secret, "lantai sign", 32)));
        var wrapSeed = expand(secret, "lantai wrap", 32);
        assertArrayEquals(wrapping, agreementKey(wrapSeed));

        // the key file
        var keys = Files.readAllBytes(folder.resolve("keys.cck"));
        assertEquals("LTKF", new String(keys, 0, 4, StandardCharsets.US_ASCII));
        assertEquals(2, keys[4]);
        assertEquals(vaultId, HexFormat.of().formatHex(keys, 8, 24));
        assertEquals(2, ByteBuffer.wrap(keys, 24, 4).getInt());
        assertEquals(crc(keys, 0, 32), ByteBuffer.wrap(keys, 32, 4).getInt());
        byte[] envelope = {};
        byte[] carrier = {};
        var lastSeal = 0;
        for (var at = 36; at < keys.length;) {
            var length = ByteBuffer.wrap(keys, at, 4).getInt();
            assertEquals(crc(keys, at, 4 + length), ByteBuffer.wrap(keys, at + 4 + length, 4).getInt());
            var body = new DataInputStream(new ByteArrayInputStream(keys, at + 5, length - 1));
            switch (keys[at + 4]) {
                case 1 -> {
                    assertEquals("wang", new String(bytes(body), StandardCharsets.UTF_8));
                    assertArrayEquals(wrapping, bytes(body));
                    envelope = bytes(body);
                }
                case 2 -> {
                    var key = body.readNBytes(16);
                    var purpose = new String(bytes(body), StandardCharsets.UTF_8);
                    if (purpose.equals("document:D31")) {
                        assertArrayEquals(text.key().toArray(), key);
                        carrier = bytes(body);
                    }
                }
                case 4 -> lastSeal = at;
                default -> throw new AssertionError("record of kind " + keys[at + 4]);
            }
            at += 8 + length;
        }
        var root = openEnvelope(wrapSeed, wrapping, (id + "|" + vaultId + "|root|wang|2|").getBytes(StandardCharsets.UTF_8), envelope);
        assertArrayEquals(hmac(expand(root, "lantai key file", 32), digest(Arrays.copyOf(keys, lastSeal))),
                Arrays.copyOfRange(keys, lastSeal + 5, lastSeal + 37));
        assertEquals(keys.length, lastSeal + 41);

        // what the keys open
        var keyId = text.key().hex();
        var document = open(expand(root, "lantai keys", keyBytes()),
                (id + "|" + vaultId + "|carrier|" + keyId + "|2|document:D31").getBytes(StandardCharsets.UTF_8), carrier);
        assertEquals("关于防汛的通知", new String(open(expand(document, "lantai text", keyBytes()),
                (EVENT + "|title").getBytes(StandardCharsets.UTF_8), text.box().toArray()), StandardCharsets.UTF_8));
        assertArrayEquals(blobKey, open(expand(document, "lantai file key", keyBytes()),
                (id + "|" + vaultId + "|blob|" + keyId + "|blob|00").getBytes(StandardCharsets.UTF_8), wrapped));
    }

    @ParameterizedTest(name = "of suite {0}")
    @EnumSource(Suite.class)
    @DisplayName("lets another reader open a slot by its PIN and the answers of the token it names")
    void slotWithToken(Suite suite) throws Exception {
        gm = suite == Suite.GM;
        var tokens = new FakeTokens();
        tokens.tokens.put("S-1", new FakeTokens.Fake("令牌一", "token-1"));
        var vaults = new CastleVaults(new SecureRandom(), Kdf.LEAST,
                new KeyProviders(List.of(tokens), (person, provider, token) -> Optional.of("token-1".toCharArray())));
        byte[] publicKey;
        try (var vault = vaults.create(folder, suite, "admin", "135790".toCharArray())) {
            try (var signer = vault.enrol("wang", "暗号-246810".toCharArray(), false, new Protection("fake", "令牌一"))) {
                publicKey = signer.publicKey().toArray();
            }
        }
        var name = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest("wang".getBytes(StandardCharsets.UTF_8)), 0, 8);
        var slot = Files.readAllBytes(folder.resolve("slots").resolve(name + ".slot"));
        assertArrayEquals(digest(Arrays.copyOf(slot, slot.length - 32)), Arrays.copyOfRange(slot, slot.length - 32, slot.length));
        var in = new DataInputStream(new ByteArrayInputStream(slot));
        assertEquals(0x4c54534c, in.readInt());
        assertEquals(3, in.readByte());
        assertEquals(gm ? 2 : 1, in.readByte());
        var vaultId = HexFormat.of().formatHex(bytes(in));
        assertEquals("wang", in.readUTF());
        in.skipBytes(5);
        var cost = new int[] { in.readInt(), in.readInt(), in.readInt(), in.readInt() };
        var salt = bytes(in);
        var signing = bytes(in);
        bytes(in);
        assertEquals("fake", in.readUTF());
        assertEquals("令牌一", in.readUTF());
        assertEquals("S-1", in.readUTF());
        var keyId = bytes(in);
        assertEquals("HMAC-SHA256", in.readUTF());
        var check = bytes(in);
        var head = slot.length - in.available();
        var box = bytes(in);
        var tokenKey = tokens.tokens.get("S-1").keys.get(Bytes.of(keyId));
        assertArrayEquals(check, Arrays.copyOf(token(tokenKey, digest(("lantai token check|" + vaultId + "|wang|" + HexFormat.of().formatHex(keyId))
                .getBytes(StandardCharsets.UTF_8))), 16));
        var bound = joined(Arrays.copyOf(slot, head), new byte[] { 0, 6 }, "secret".getBytes(StandardCharsets.US_ASCII));
        var pin = pinKey("暗号-246810", salt, cost);
        var answer = token(tokenKey, hmac(pin, "lantai token".getBytes(StandardCharsets.US_ASCII), bound));
        var key = expand(hmac(salt, answer, pin), "lantai slot", keyBytes());
        assertArrayEquals(publicKey, signing);
        assertArrayEquals(signing, signingKey(expand(open(key, bound, box), "lantai sign", 32)));
    }

    private static byte[] token(byte[] key, byte[] challenge) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(challenge);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readUnsignedShort());
    }

    private static byte[] joined(byte[]... parts) {
        var out = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(out::put);
        return out.array();
    }

    private static int crc(byte[] data, int from, int length) {
        var crc = new CRC32C();
        crc.update(data, from, length);
        return (int) crc.getValue();
    }

    private int keyBytes() {
        return gm ? 16 : 32;
    }

    private Digest light() {
        return gm ? new SM3Digest() : new SHA256Digest();
    }

    private byte[] digest(byte[] data) {
        var digest = light();
        digest.update(data, 0, data.length);
        var out = new byte[32];
        digest.doFinal(out, 0);
        return out;
    }

    private byte[] hmac(byte[] key, byte[]... parts) {
        var mac = new HMac(light());
        mac.init(new KeyParameter(key));
        for (var part : parts) {
            mac.update(part, 0, part.length);
        }
        var out = new byte[32];
        mac.doFinal(out, 0);
        return out;
    }

    private byte[] expand(byte[] secret, String purpose, int length) {
        var out = new byte[0];
        var block = new byte[0];
        for (var i = 1; out.length < length; i++) {
            block = hmac(secret, block, purpose.getBytes(StandardCharsets.UTF_8), new byte[] { (byte) i });
            out = joined(out, block);
        }
        return Arrays.copyOf(out, length);
    }

    private byte[] open(byte[] key, byte[] bound, byte[] box) throws Exception {
        var cipher = GCMBlockCipher.newInstance(gm ? new SM4Engine() : AESEngine.newInstance());
        cipher.init(false, new AEADParameters(new KeyParameter(key), 128, Arrays.copyOf(box, 12), bound));
        var out = new byte[cipher.getOutputSize(box.length - 12)];
        var done = cipher.processBytes(box, 12, box.length - 12, out, 0);
        cipher.doFinal(out, done);
        return out;
    }

    private byte[] pinKey(String pin, byte[] salt, int[] cost) {
        var password = pin.getBytes(StandardCharsets.UTF_8);
        if (gm) {
            var formal = new PKCS5S2ParametersGenerator(new SM3Digest());
            formal.init(password, salt, cost[3]);
            password = ((KeyParameter) formal.generateDerivedMacParameters(256)).getKey();
        }
        var argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(0x13).withMemoryAsKB(cost[0]).withIterations(cost[1])
                .withParallelism(cost[2]).withSalt(salt).build());
        var key = new byte[keyBytes()];
        argon.generateBytes(password, key);
        return key;
    }

    private BigInteger sm2(byte[] seed) {
        var n = CustomNamedCurves.getByName("sm2p256v1").getN();
        return new BigInteger(1, expand(seed, "lantai sm2 key", 48)).mod(n.subtract(BigInteger.TWO)).add(BigInteger.ONE);
    }

    private byte[] signingKey(byte[] seed) {
        if (gm) {
            return CustomNamedCurves.getByName("sm2p256v1").getG().multiply(sm2(seed)).normalize().getEncoded(false);
        }
        var key = new byte[32];
        Ed25519.generatePublicKey(seed, 0, key, 0);
        return key;
    }

    private byte[] agreementKey(byte[] seed) {
        if (gm) {
            return signingKey(seed);
        }
        var key = new byte[32];
        X25519.scalarMultBase(seed, 0, key, 0);
        return key;
    }

    private byte[] openEnvelope(byte[] seed, byte[] wrapping, byte[] bound, byte[] envelope) throws Exception {
        var ephemeral = Arrays.copyOf(envelope, wrapping.length);
        var common = new byte[32];
        if (gm) {
            var point = CustomNamedCurves.getByName("sm2p256v1").getCurve().decodePoint(ephemeral).multiply(sm2(seed)).normalize();
            common = point.getAffineXCoord().getEncoded();
        } else {
            X25519.calculateAgreement(seed, 0, ephemeral, 0, common, 0);
        }
        var prk = hmac(joined(ephemeral, wrapping), common);
        return open(expand(prk, "lantai envelope", keyBytes()), bound, Arrays.copyOfRange(envelope, wrapping.length, envelope.length));
    }
}
