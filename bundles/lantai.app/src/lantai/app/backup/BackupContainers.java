package lantai.app.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import lantai.core.event.Suite;

/** Seals the one file that a backup is, and opens it; the port to the ciphers. Format: docs/formats/backup.md. */
public interface BackupContainers {

    /** An entry is never longer. */
    int LONGEST_ENTRY = 8_000;
    /** There are never more. */
    int MOST_ENTRIES = 256;

    /**
     * What one person needs to come to the key with his PIN.
     *
     * @param person  code; not seen in the file
     * @param content at most {@link #LONGEST_ENTRY} bytes, protected by themselves: whoever guesses the code sees them
     */
    record Entry(String person, byte[] content) {
    }

    /**
     * Begins a file; what is written to the stream comes into it sealed, and closing the stream ends it.
     *
     * @param key 32 bytes that seal nothing else
     */
    OutputStream begin(OutputStream out, Suite suite, List<Entry> entries, byte[] key) throws IOException;

    /**
     * Opens a file and checks its head.
     *
     * @throws ContainerDamaged when it is no such file, of an unknown version or suite, or its head is not what was written
     */
    Container open(Path file) throws IOException;

    /** An open file. For one thread at a time. */
    interface Container extends Closeable {

        Suite suite();

        /** Empty when the person has none. */
        Optional<byte[]> entry(String person) throws IOException;

        /**
         * What is sealed in it, from the beginning. Reading throws {@link ContainerDamaged} at the first byte that is not what was
         * written; the end is reached only when nothing is missing.
         */
        InputStream content(byte[] key) throws IOException;
    }
}
