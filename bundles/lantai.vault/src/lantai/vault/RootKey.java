package lantai.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.crypto.SecretKey;

import lantai.core.event.Bytes;
import lantai.vault.cipher.CipherSuite;
import lantai.vault.keys.KeyContent;

/** The vault's root key of one generation in memory, and what each thing wrapped by it is bound to. */
final class RootKey implements AutoCloseable {

    private final CipherSuite suite;
    private final Bytes vault;
    private final int generation;
    private final byte[] secret;
    private final SecretKey wrapping;

    /** @param secret 32 bytes; owned and wiped by this */
    RootKey(CipherSuite suite, Bytes vault, int generation, byte[] secret) {
        this.suite = suite;
        this.vault = vault;
        this.generation = generation;
        this.secret = secret;
        this.wrapping = suite.cipherKey(secret, "lantai keys");
    }

    int generation() {
        return generation;
    }

    /** Opens wrapped keys. */
    SecretKey wrapping() {
        return wrapping;
    }

    /** Of the key file's seal. */
    byte[] sealKey() {
        return suite.derive(secret, "lantai key file", CipherSuite.SECRET);
    }

    byte[] secret() {
        return secret;
    }

    /** What a wrapped key is bound to. */
    byte[] bound(Bytes key, String purpose) {
        return text(suite, vault, "carrier", key.hex(), generation, purpose);
    }

    /** What the envelope to an operator is bound to. */
    static byte[] bound(KeyContent keys, String person) {
        return text(CipherSuite.of(keys.suite()), keys.vault(), "root", person, keys.generation(), "");
    }

    private static byte[] text(CipherSuite suite, Bytes vault, String role, String key, int generation, String purpose) {
        return (suite.suite().id() + "|" + vault.hex() + "|" + role + "|" + key + "|" + generation + "|" + purpose).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        Arrays.fill(secret, (byte) 0);
    }
}
