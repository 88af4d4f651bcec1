package lantai.vault.blob;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.HexFormat;
import lantai.app.blob.BlobRefused;
import lantai.app.blob.OpenContent;

/** Reads any part of one sealed content; each chunk is authenticated before a byte is given out. */
final class OpenBlob implements OpenContent {
    private final String name;
    private final FileChannel file;
    private final BlobSeal seal;
    private final long sealedBytes;
    private final long chunks;

    OpenBlob(FileChannel file, byte[] id, byte[] key) throws IOException {
        this.file = file;
        name = HexFormat.of().formatHex(id);
        sealedBytes = file.size() - BlobSeal.HEADER;
        chunks = (sealedBytes + BlobSeal.SEALED - 1) / BlobSeal.SEALED;
        long rest = sealedBytes - (chunks - 1) * BlobSeal.SEALED;
        if (sealedBytes < 16 || chunks > Integer.MAX_VALUE || rest < 16 || rest == 16 && chunks > 1) {
            throw new BlobRefused(BlobRefused.Reason.FORMAT, name);
        }
        seal = BlobSeal.read(bytes(0, BlobSeal.HEADER), id, key);
    }

    @Override
    public long size() {
        return sealedBytes - 16 * chunks;
    }

    @Override
    public byte[] page(long from, int length) throws IOException {
        if (from < 0 || length < 0 || from > size()) {
            throw new IllegalArgumentException("outside the content");
        }
        long end = Math.min(size(), from + length);
        long first = Math.min(from / BlobSeal.CHUNK, chunks - 1);
        var out = new ByteArrayOutputStream((int) (end - from));
        for (long c = first; c < chunks && (c == first || c * BlobSeal.CHUNK < end); c++) {
            long at = c * BlobSeal.SEALED;
            int n = (int) Math.min(BlobSeal.SEALED, sealedBytes - at);
            byte[] plain = seal.unseal((int) c, c == chunks - 1, bytes(BlobSeal.HEADER + at, n));
            long start = c * BlobSeal.CHUNK;
            out.write(Arrays.copyOfRange(plain, (int) Math.max(0, from - start),
                    (int) Math.min(plain.length, end - start)));
        }
        return out.toByteArray();
    }

    private byte[] bytes(long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) {
                throw new BlobRefused(BlobRefused.Reason.FORMAT, name);
            }
        }
        return buffer.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
