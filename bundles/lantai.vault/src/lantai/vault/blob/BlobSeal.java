package lantai.vault.blob;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import lantai.app.blob.BlobRefused;
import lantai.vault.cipher.CipherSuite;

/** Header and keys of one sealed content; format: docs/formats/blob.md. */
final class BlobSeal {
    static final int HEADER = 104;
    static final int CHUNK = 16384;
    static final int SEALED = CHUNK + 16;
    private static final byte[] MAGIC = {'L', 'T', 'B', 'L', 'O', 'B', 1, '\n'};

    private final CipherSuite suite;
    private final byte[] header;
    private final SecretKey key;
    private final byte[] prefix;

    private final String name;

    private BlobSeal(CipherSuite suite, byte[] front, byte[] blobKey) {
        if (blobKey.length != 32) {
            throw new IllegalArgumentException("a blob key has 32 bytes");
        }
        this.suite = suite;
        name = HexFormat.of().formatHex(front, 24, 40);
        byte[] out = suite.derive(blobKey, Arrays.copyOfRange(front, 40, 72), Arrays.copyOf(front, 40), 32 + suite.keyBytes() + 7);
        header = Arrays.copyOf(front, HEADER);
        System.arraycopy(out, 0, header, 72, 32);
        byte[] cipherKey = Arrays.copyOfRange(out, 32, 32 + suite.keyBytes());
        key = suite.cipherKey(cipherKey);
        Arrays.fill(cipherKey, (byte) 0);
        prefix = Arrays.copyOfRange(out, 32 + suite.keyBytes(), out.length);
        Arrays.fill(out, (byte) 0);
    }

    static BlobSeal create(CipherSuite suite, byte[] id, byte[] salt, byte[] blobKey) {
        byte[] front = ByteBuffer.allocate(72).put(MAGIC).put(label(suite)).put(id).put(salt).array();
        return new BlobSeal(suite, front, blobKey);
    }

    private static CipherSuite suite(byte[] header, String name) throws BlobRefused {
        if (header.length == HEADER && Arrays.equals(header, 0, 8, MAGIC, 0, 8)) {
            for (CipherSuite suite : CipherSuite.values()) {
                if (Arrays.equals(header, 8, 24, label(suite), 0, 16)) {
                    return suite;
                }
            }
        }
        throw new BlobRefused(BlobRefused.Reason.FORMAT, name);
    }

    static BlobSeal read(byte[] header, byte[] id, byte[] blobKey) throws BlobRefused {
        String name = HexFormat.of().formatHex(id);
        CipherSuite suite = suite(header, name);
        if (!Arrays.equals(header, 24, 40, id, 0, 16)) {
            throw new BlobRefused(BlobRefused.Reason.FORMAT, name);
        }
        BlobSeal seal = new BlobSeal(suite, Arrays.copyOf(header, 72), blobKey);
        if (!java.security.MessageDigest.isEqual(seal.header, header)) {
            throw new BlobRefused(BlobRefused.Reason.WRONG_KEY, name);
        }
        return seal;
    }

    private static byte[] label(CipherSuite suite) {
        return Arrays.copyOf(suite.name().getBytes(StandardCharsets.US_ASCII), 16);
    }

    byte[] header() {
        return header.clone();
    }

    byte[] seal(int number, boolean last, byte[] content) {
        return suite.seal(key, nonce(number, last), header, content);
    }

    byte[] unseal(int number, boolean last, byte[] sealed) throws BlobRefused {
        return suite.open(key, nonce(number, last), header, sealed)
                .orElseThrow(() -> new BlobRefused(BlobRefused.Reason.CHUNK, name, number));
    }

    private byte[] nonce(int number, boolean last) {
        return ByteBuffer.allocate(12).put(prefix).putInt(number).put((byte) (last ? 1 : 0)).array();
    }
}
