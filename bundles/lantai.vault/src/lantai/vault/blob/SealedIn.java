package lantai.vault.blob;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import lantai.app.backup.ContainerDamaged;
import lantai.app.blob.BlobRefused;

/**
 * Reads what {@link SealedOut} sealed, to the end of the stream below. Nothing is given out that has not been authenticated, and the end
 * is reported only when the last chunk was sealed as the last.
 */
public final class SealedIn extends InputStream {

    private final InputStream in;
    private final BlobSeal seal;
    private byte[] ahead;
    private byte[] chunk = {};
    private int at;
    private int number;
    private long offset;

    /**
     * @param offset where the stream stands in the file, for what is said of damage
     * @throws ContainerDamaged when it does not begin like a content of that id under that key
     */
    public SealedIn(InputStream in, byte[] id, byte[] key, long offset) throws IOException {
        this.in = in;
        this.offset = offset;
        try {
            seal = BlobSeal.read(in.readNBytes(BlobSeal.HEADER), id, key);
        } catch (BlobRefused e) {
            throw new ContainerDamaged(offset, e.reason().name());
        }
        this.offset += BlobSeal.HEADER;
        ahead = in.readNBytes(BlobSeal.SEALED);
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : chunk[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        var part = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, from, part);
        at += part;
        return part;
    }

    private boolean isAtEnd() throws IOException {
        while (at == chunk.length) {
            if (ahead == null) {
                return true;
            }
            var sealed = ahead;
            var next = sealed.length == BlobSeal.SEALED ? in.readNBytes(BlobSeal.SEALED) : new byte[0];
            ahead = next.length == 0 ? null : next;
            Arrays.fill(chunk, (byte) 0);
            try {
                chunk = seal.unseal(number++, ahead == null, sealed);
            } catch (BlobRefused e) {
                throw new ContainerDamaged(offset, "does not authenticate");
            }
            offset += sealed.length;
            at = 0;
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(chunk, (byte) 0);
        in.close();
    }
}
