package lantai.app.blob;

import java.io.IOException;

/** One content, open. Each chunk is authenticated before a byte of it is given out. Not for several threads at once. */
public interface OpenContent extends AutoCloseable {

    /** Length of the content in bytes. */
    long size();

    /**
     * Part of the content.
     *
     * @return {@code length} bytes from offset {@code from}; fewer at the end
     * @throws BlobRefused {@code CHUNK} with its number when the bytes are not what was sealed
     */
    byte[] page(long from, int length) throws IOException;

    @Override
    void close() throws IOException;
}
