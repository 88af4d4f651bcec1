package lantai.vault.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** Reads on from where a channel stands and leaves it open: one file is read several times. */
record Unclosed(ReadableByteChannel channel) implements ReadableByteChannel {

    @Override
    public int read(ByteBuffer into) throws IOException {
        return channel.read(into);
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        // the container closes its file itself
    }
}
