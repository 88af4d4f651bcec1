package lantai.trace.mark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys of a registry's marks, all derived from one secret: HMAC-SHA256 of the secret over the purpose. Safe from any thread. */
public final class MarkKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec permutation;
    private final SecretKeySpec check;
    private final SecretKeySpec stream;

    /** @param secret at least 16 bytes; not kept */
    public MarkKeys(byte[] secret) {
        if (secret.length < 16) {
            throw new IllegalArgumentException("a trace key has at least 16 bytes");
        }
        permutation = derived(secret, "trace/permutation");
        check = derived(secret, "trace/check");
        stream = derived(secret, "trace/stream");
    }

    private static SecretKeySpec derived(byte[] secret, String purpose) {
        var key = mac(new SecretKeySpec(secret, ALGORITHM)).doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
        var spec = new SecretKeySpec(key, ALGORITHM);
        Arrays.fill(key, (byte) 0);
        return spec;
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
        }
    }

    /** A fresh HMAC for the rounds of the permutation. */
    Mac permutation() {
        return mac(permutation);
    }

    /** A fresh HMAC for the check. */
    Mac check() {
        return mac(check);
    }

    /** Keyed random numbers for a purpose; the same whenever asked for. */
    KeyedStream stream(String purpose) {
        var mac = mac(stream);
        return new KeyedStream(counter -> {
            mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(ByteBuffer.allocate(4).putInt(counter).array());
        });
    }
}
