package lantai.vault.cipher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.core.event.Bytes;

@DisplayName("Every algorithm of the suites gives the results printed in its standard:")
class StandardVectorsTest {

    private static final String GM_KEY = "0123456789abcdeffedcba9876543210";

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.toLowerCase());
    }

    private static byte[] text(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    private static String shown(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    @DisplayName("SHA-256, FIPS 180-4 examples")
    void sha256() {
        var sha = CipherSuite.INTL.digest();
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", shown(sha.digest(text("abc"))));
        assertEquals("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
                shown(sha.digest(text("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))));
    }

    @Test
    @DisplayName("SM3, GB/T 32905 annex A, in one piece, byte by byte and from a copy half-way")
    void sm3() throws CloneNotSupportedException {
        var sm3 = CipherSuite.GM.digest();
        assertEquals("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0", shown(sm3.digest(text("abc"))));
        var message = text("abcd".repeat(16));
        var expected = "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732";
        assertEquals(expected, shown(sm3.digest(message)));
        for (var i = 0; i < 40; i++) {
            sm3.update(message[i]);
        }
        var copy = (MessageDigest) sm3.clone();
        sm3.update(message, 40, 24);
        copy.update(message, 40, 24);
        assertEquals(expected, shown(sm3.digest()));
        assertEquals(expected, shown(copy.digest()));
    }

    @Test
    @DisplayName("HKDF-SHA-256, RFC 5869 annexes A.1 and A.3")
    void hkdf() {
        assertEquals("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
                shown(CipherSuite.INTL.derive(hex("0b".repeat(22)), hex("000102030405060708090a0b0c"), hex("f0f1f2f3f4f5f6f7f8f9"), 42)));
        assertEquals("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
                shown(CipherSuite.INTL.derive(hex("0b".repeat(22)), new byte[0], new byte[0], 42)));
    }

    @Test
    @DisplayName("HKDF is HMAC as RFC 5869 §2 builds it, in both suites; HMAC-SHA-256, RFC 4231 case 2")
    void hkdfConstruction() {
        assertEquals("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
                shown(CipherSuite.INTL.mac(text("Jefe"), text("what do ya want for nothing?"))));
        for (var suite : CipherSuite.values()) {
            var prk = suite.mac(text("salt"), text("secret"));
            var first = suite.mac(prk, text("purpose\u0001"));
            var second = suite.mac(prk, joined(first, text("purpose\u0002")));
            var expected = Arrays.copyOf(joined(first, second), 50);
            assertArrayEquals(expected, suite.derive(text("secret"), text("salt"), text("purpose"), 50));
            assertArrayEquals(expected, suite.derive(prk, "purpose", 50));
        }
    }

    private static byte[] joined(byte[] a, byte[] b) {
        var both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    @Test
    @DisplayName("AES-256-GCM, test case 16 of the GCM specification")
    void aesGcm() {
        gcm(CipherSuite.INTL, "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888",
                "feedfacedeadbeeffeedfacedeadbeefabaddad2",
                "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
                "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                        + "76fc6ece0f4e1768cddf8853bb2d551b");
    }

    @Test
    @DisplayName("SM4-GCM, RFC 8998 annex A.1")
    void sm4Gcm() {
        gcm(CipherSuite.GM, GM_KEY, "00001234567800000000abcd", "feedfacedeadbeeffeedfacedeadbeefabaddad2",
                "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccddddddddddddddddeeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa",
                "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
    }

    private static void gcm(CipherSuite suite, String key, String nonce, String bound, String plain, String sealed) {
        var secret = suite.cipherKey(hex(key));
        assertEquals(sealed, shown(suite.seal(secret, hex(nonce), hex(bound), hex(plain))));
        assertEquals(plain, shown(suite.open(secret, hex(nonce), hex(bound), hex(sealed)).orElseThrow()));
        for (var bit = 0; bit < sealed.length() * 4; bit++) {
            var bad = hex(sealed);
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            assertTrue(suite.open(secret, hex(nonce), hex(bound), bad).isEmpty());
        }
    }

    @Test
    @DisplayName("SM4, GB/T 32907 annex A: one block, and a million times")
    void sm4() {
        var engine = new SM4Engine();
        engine.init(true, new KeyParameter(hex(GM_KEY)));
        var block = hex(GM_KEY);
        engine.processBlock(block, 0, block, 0);
        assertEquals("681edf34d206965e86b3e94f536e4246", shown(block));
        for (var i = 1; i < 1_000_000; i++) {
            engine.processBlock(block, 0, block, 0);
        }
        assertEquals("595298c7c6fd271f0402f804c33d3f66", shown(block));
    }

    @Test
    @DisplayName("Ed25519, RFC 8032 §7.1 test 2; no signature of another length")
    void ed25519() {
        try (var signer = CipherSuite.INTL.signer("test", hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))) {
            assertEquals("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", signer.publicKey().hex());
            var signature = Bytes.of(signer.sign(new byte[] { 0x72 }));
            assertEquals("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                    + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00", signature.hex());
            assertTrue(CipherSuite.INTL.verify(signer.publicKey(), new byte[] { 0x72 }, signature));
            assertFalse(CipherSuite.INTL.verify(signer.publicKey(), new byte[] { 0x72 }, Bytes.ofHex(signature.hex() + "00")));
        }
    }

    @Test
    @DisplayName("X25519, RFC 7748 §6.1")
    void x25519() {
        var alice = hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
        var bob = hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
        var alicePublic = hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
        var bobPublic = hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
        var common = "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742";
        assertArrayEquals(alicePublic, KeyAgreement.INTL.publicKey(alice));
        assertArrayEquals(bobPublic, KeyAgreement.INTL.publicKey(bob));
        assertEquals(common, shown(KeyAgreement.INTL.common(alice, bobPublic).orElseThrow()));
        assertEquals(common, shown(KeyAgreement.INTL.common(bob, alicePublic).orElseThrow()));
        assertTrue(KeyAgreement.INTL.common(bob, new byte[32]).isEmpty());
    }

    @Test
    @DisplayName("SM2, GB/T 32918.5 annex A.2: key and signature of \"message digest\" under the default id")
    void sm2() {
        var key = new BigInteger("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8", 16);
        var publicKey = Sm2.publicKey(key);
        assertEquals("0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13", shown(publicKey));
        var signature = hex("3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                + "022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
        assertTrue(CipherSuite.GM.verify(Bytes.of(publicKey), text("message digest"), Bytes.of(signature)));
        assertFalse(CipherSuite.GM.verify(Bytes.of(publicKey), text("message digesu"), Bytes.of(signature)));
    }

    @Test
    @DisplayName("Argon2id, RFC 9106 §5.3, and the reference implementation's test with 64 MiB through the vault's own derivation")
    void argon2id() {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32).withIterations(3).withParallelism(4).withSalt(hex("02".repeat(16))).withSecret(hex("03".repeat(8)))
                .withAdditional(hex("04".repeat(12))).build());
        var tag = new byte[32];
        generator.generateBytes(hex("01".repeat(32)), tag);
        assertEquals("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659", shown(tag));

        assertEquals("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
                shown(new Kdf(64 << 10, 2, 1, 0).key(CipherSuite.INTL, "password".toCharArray(), text("somesalt")).getEncoded()));
    }

    @Test
    @DisplayName("PBKDF2, RFC 7914 §11 with HMAC-SHA-256; with HMAC-SM3 the same construction, and Argon2id over it is the PIN's key of suite GM")
    void pbkdf2() {
        var generator = new PKCS5S2ParametersGenerator(new SHA256Digest());
        generator.init(text("passwd"), text("salt"), 1);
        assertEquals("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783",
                shown(((KeyParameter) generator.generateDerivedMacParameters(512)).getKey()));

        var rounds = 10_000;
        var salt = text("saltsaltsaltsalt");
        var step = CipherSuite.GM.mac(text("123456"), joined(salt, new byte[] { 0, 0, 0, 1 }));
        var formal = step.clone();
        for (var i = 1; i < rounds; i++) {
            step = CipherSuite.GM.mac(text("123456"), step);
            for (var j = 0; j < formal.length; j++) {
                formal[j] ^= step[j];
            }
        }
        var sm3 = new PKCS5S2ParametersGenerator(new SM3Digest());
        sm3.init(text("123456"), salt, rounds);
        assertArrayEquals(formal, ((KeyParameter) sm3.generateDerivedMacParameters(256)).getKey());

        var argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(19 << 10).withIterations(2).withParallelism(1).withSalt(salt).build());
        var expected = new byte[16];
        argon.generateBytes(formal, expected);
        assertArrayEquals(expected, Kdf.LEAST.key(CipherSuite.GM, "123456".toCharArray(), salt).getEncoded());
        assertThrows(IllegalArgumentException.class, () -> Kdf.LEAST.key(CipherSuite.INTL, "123456".toCharArray(), salt));
    }
}
