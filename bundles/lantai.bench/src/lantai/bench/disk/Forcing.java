package lantai.bench.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The control of everything durable: writes as many bytes to a file of the same disk, and forces them. */
public final class Forcing implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    public Forcing(Path folder) throws IOException {
        file = Files.createTempFile(folder, "force", ".bin");
        channel = FileChannel.open(file, StandardOpenOption.WRITE);
    }

    public void write(int bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.delete(file);
    }
}
