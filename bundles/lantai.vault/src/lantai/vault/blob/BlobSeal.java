package lantai.vault.blob;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import lantai.app.blob.BlobRefused;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** Header and keys of one sealed content; format: docs/formats/blob.md. */
final class BlobSeal {
    static final int HEADER = 104;
    static final int CHUNK = 16384;
    static final int SEALED = CHUNK + 16;
    private static final byte[] MAGIC = {'L', 'T', 'B', 'L', 'O', 'B', 1, '\n'};

    private final BlobSuite suite;
    private final byte[] header;
    private final byte[] key;
    private final byte[] prefix;

    private BlobSeal(BlobSuite suite, byte[] front, byte[] blobKey) {
        if (blobKey.length != 32) {
            throw new IllegalArgumentException("a blob key has 32 bytes");
        }
        this.suite = suite;
        var hkdf = new HKDFBytesGenerator(suite.digest());
        hkdf.init(new HKDFParameters(blobKey, Arrays.copyOfRange(front, 40, 72), Arrays.copyOf(front, 40)));
        byte[] out = new byte[32 + suite.keyBytes() + 7];
        hkdf.generateBytes(out, 0, out.length);
        header = Arrays.copyOf(front, HEADER);
        System.arraycopy(out, 0, header, 72, 32);
        key = Arrays.copyOfRange(out, 32, 32 + suite.keyBytes());
        prefix = Arrays.copyOfRange(out, 32 + suite.keyBytes(), out.length);
        Arrays.fill(out, (byte) 0);
    }

    static BlobSeal create(BlobSuite suite, byte[] id, byte[] salt, byte[] blobKey) {
        byte[] front = ByteBuffer.allocate(72).put(MAGIC).put(suite.label()).put(id).put(salt).array();
        return new BlobSeal(suite, front, blobKey);
    }

    static BlobSuite suite(byte[] header) throws BlobRefused {
        if (header.length == HEADER && Arrays.equals(header, 0, 8, MAGIC, 0, 8)) {
            for (BlobSuite suite : BlobSuite.values()) {
                if (Arrays.equals(header, 8, 24, suite.label(), 0, 16)) {
                    return suite;
                }
            }
        }
        throw new BlobRefused(BlobRefused.Reason.FORMAT);
    }

    static BlobSeal read(byte[] header, byte[] id, byte[] blobKey) throws BlobRefused {
        BlobSuite suite = suite(header);
        if (!Arrays.equals(header, 24, 40, id, 0, 16)) {
            throw new BlobRefused(BlobRefused.Reason.FORMAT);
        }
        BlobSeal seal = new BlobSeal(suite, Arrays.copyOf(header, 72), blobKey);
        if (!java.security.MessageDigest.isEqual(seal.header, header)) {
            throw new BlobRefused(BlobRefused.Reason.WRONG_KEY);
        }
        return seal;
    }

    byte[] header() {
        return header.clone();
    }

    byte[] seal(int number, boolean last, byte[] content) throws GeneralSecurityException {
        return suite.seal(key, nonce(number, last), header, content);
    }

    byte[] unseal(int number, boolean last, byte[] sealed) throws BlobRefused {
        try {
            return suite.unseal(key, nonce(number, last), header, sealed);
        } catch (GeneralSecurityException e) {
            throw new BlobRefused(BlobRefused.Reason.CHUNK, number);
        }
    }

    private byte[] nonce(int number, boolean last) {
        return ByteBuffer.allocate(12).put(prefix).putInt(number).put((byte) (last ? 1 : 0)).array();
    }
}
