package lantai.vault.cipher;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.HKDFParameters;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a PIN costs: Argon2id (RFC 9106). The limits are checked before any work is done, so that a forged slot can neither be
 * cheap to guess nor exhaust the machine.
 *
 * @param memoryKib  19,456 (19 MiB) to 1,048,576 (1 GiB)
 * @param iterations 2 to 10
 * @param lanes      1 to 8
 */
public record Kdf(int memoryKib, int iterations, int lanes) {

    /** 64 MiB, 3 passes, 4 lanes: the second recommended choice of RFC 9106. */
    public static final Kdf STANDARD = new Kdf(64 << 10, 3, 4);

    /** The cheapest one allowed. */
    public static final Kdf LEAST = new Kdf(19 << 10, 2, 1);

    public Kdf {
        if (memoryKib < 19 << 10 || memoryKib > 1 << 20 || iterations < 2 || iterations > 10 || lanes < 1 || lanes > 8) {
            throw new IllegalArgumentException("key derivation out of bounds: " + memoryKib + " KiB, " + iterations + " passes, " + lanes
                    + " lanes");
        }
    }

    /** The key a PIN and salt give. */
    public SecretKey key(char[] pin, byte[] salt) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib).withIterations(iterations).withParallelism(lanes).withSalt(salt).build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var key = new byte[32];
        try {
            generator.generateBytes(pin, key);
            return new SecretKeySpec(key, "AES");
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** HKDF-SHA-256: one 32-byte secret gives one key a purpose. */
    public static byte[] derive(byte[] secret, String purpose) {
        var hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(HKDFParameters.skipExtractParameters(secret, purpose.getBytes(StandardCharsets.US_ASCII)));
        var key = new byte[32];
        hkdf.generateBytes(key, 0, key.length);
        return key;
    }
}
