package lantai.vault.cipher;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.crypto.SecretKey;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * What a PIN costs: Argon2id (RFC 9106) in both suites. In suite GM it is fed with PBKDF2-HMAC-SM3 of the PIN: no national standard has
 * a derivation that is hard on memory, so the one gives the form and the other the strength. The limits are checked before any work is
 * done, so that a forged slot can neither be cheap to guess nor exhaust the machine.
 *
 * @param memoryKib  19,456 (19 MiB) to 1,048,576 (1 GiB)
 * @param iterations 2 to 10
 * @param lanes      1 to 8
 * @param rounds     of PBKDF2-HMAC-SM3, 10,000 to 1,000,000; 0 in suite INTL, which has none
 */
public record Kdf(int memoryKib, int iterations, int lanes, int rounds) {

    private static final int FEWEST_ROUNDS = 10_000;
    private static final int MOST_ROUNDS = 1_000_000;

    /** 64 MiB, 3 passes, 4 lanes: the second recommended choice of RFC 9106; 100,000 rounds in suite GM. */
    public static final Kdf STANDARD = new Kdf(64 << 10, 3, 4, 100_000);

    /** The cheapest one allowed. */
    public static final Kdf LEAST = new Kdf(19 << 10, 2, 1, FEWEST_ROUNDS);

    public Kdf {
        if (memoryKib < 19 << 10 || memoryKib > 1 << 20 || iterations < 2 || iterations > 10 || lanes < 1 || lanes > 8
                || rounds != 0 && (rounds < FEWEST_ROUNDS || rounds > MOST_ROUNDS)) {
            throw new IllegalArgumentException("key derivation out of bounds: " + memoryKib + " KiB, " + iterations + " passes, " + lanes
                    + " lanes, " + rounds + " rounds");
        }
    }

    /** The same cost as a suite writes it down. */
    public Kdf in(CipherSuite suite) {
        return switch (suite) {
            case INTL -> new Kdf(memoryKib, iterations, lanes, 0);
            case GM -> new Kdf(memoryKib, iterations, lanes, Math.max(rounds, FEWEST_ROUNDS));
        };
    }

    /** Whether a suite can have written this down. */
    public boolean fits(CipherSuite suite) {
        return (suite == CipherSuite.GM) == (rounds > 0);
    }

    /**
     * The key a PIN and salt give.
     *
     * @throws IllegalArgumentException when the cost is not one of that suite
     */
    public SecretKey key(CipherSuite suite, char[] pin, byte[] salt) {
        if (!fits(suite)) {
            throw new IllegalArgumentException("the cost of another suite");
        }
        var password = utf8(pin);
        try {
            if (suite == CipherSuite.GM) {
                var formal = pbkdf2Sm3(password, salt, rounds);
                Arrays.fill(password, (byte) 0);
                password = formal;
            }
            var key = argon2id(password, salt, suite.keyBytes());
            try {
                return suite.cipherKey(key);
            } finally {
                Arrays.fill(key, (byte) 0);
            }
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }

    private byte[] argon2id(byte[] password, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib).withIterations(iterations).withParallelism(lanes).withSalt(salt).build());
        var key = new byte[length];
        generator.generateBytes(password, key);
        return key;
    }

    private static byte[] pbkdf2Sm3(byte[] password, byte[] salt, int rounds) {
        var generator = new PKCS5S2ParametersGenerator(new SM3Digest());
        generator.init(password, salt, rounds);
        return ((KeyParameter) generator.generateDerivedMacParameters(CipherSuite.SECRET * 8)).getKey();
    }

    private static byte[] utf8(char[] pin) {
        var buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(pin));
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        Arrays.fill(buffer.array(), (byte) 0);
        return bytes;
    }
}
