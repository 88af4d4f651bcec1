package lantai.app.recovery;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/** The file that recovery sheets are printed from: readable by its owner alone, and there before any sheet is made. */
public final class SheetFile {

    private final Path file;

    private SheetFile(Path file) {
        this.file = file;
    }

    /** @throws java.nio.file.FileAlreadyExistsException when there is something already: nothing is overwritten */
    public static SheetFile create(Path file) throws IOException {
        Files.createFile(file, FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
                : new FileAttribute<?>[0]);
        return new SheetFile(file);
    }

    /** Writes the pages and wipes the array. */
    public void write(byte[] pages) throws IOException {
        try {
            Files.write(file, pages);
        } finally {
            Arrays.fill(pages, (byte) 0);
        }
    }

    /** Takes the empty file away again when no sheets were made. */
    public void discard() throws IOException {
        Files.deleteIfExists(file);
    }
}
