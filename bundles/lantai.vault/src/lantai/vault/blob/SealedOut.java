package lantai.vault.blob;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Arrays;

import lantai.vault.cipher.CipherSuite;

/** Seals what is written to it as one content (docs/formats/blob.md). Closing ends the content and leaves the stream below open. */
public final class SealedOut extends OutputStream {

    private final OutputStream out;
    private final BlobSeal seal;
    private final byte[] chunk = new byte[BlobSeal.CHUNK];
    private int filled;
    private int number;
    private boolean closed;

    /** @param id 16 bytes the reader must know */
    public SealedOut(OutputStream out, CipherSuite suite, byte[] id, byte[] key, SecureRandom random) throws IOException {
        this.out = out;
        var salt = new byte[32];
        random.nextBytes(salt);
        seal = BlobSeal.create(suite, id, salt, key);
        out.write(seal.header());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] { (byte) one }, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        var at = from;
        while (at < from + length) {
            if (filled == chunk.length) {
                seal(false);
            }
            var part = Math.min(chunk.length - filled, from + length - at);
            System.arraycopy(bytes, at, chunk, filled, part);
            filled += part;
            at += part;
        }
    }

    private void seal(boolean last) throws IOException {
        out.write(seal.seal(number, last, Arrays.copyOf(chunk, filled)));
        number = Math.incrementExact(number);
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            seal(true);
            Arrays.fill(chunk, (byte) 0);
            out.flush();
        }
    }
}
