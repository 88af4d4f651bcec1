package lantai.app.backup;

import java.io.IOException;
import java.nio.file.Path;

/** Which files of a registry come into a backup, and how. */
public final class BackupFiles {

    private BackupFiles() {
    }

    /**
     * Whether a file belongs into a backup: all but what is made anew (projection), half-made, or one machine's own.
     *
     * @param name below the registry's folder, with slashes
     */
    public static boolean isCopied(String name) {
        return FileName.isCopied(name);
    }

    /** Whether a file is a segment of the journal. */
    public static boolean isSegment(Path file) {
        return file.getFileName().toString().matches("seg-[0-9]{12,18}[.]ccj");
    }

    /** Whether a file is whole as soon as it has its name, and never changed: sealed contents. */
    public static boolean isNeverChanged(String name) {
        return name.startsWith("blobs/");
    }

    /** A folder with a vault of one slot and one key, as the bytes of an entry. */
    public static byte[] packed(Path folder, String secret) throws IOException {
        return SmallVault.pack(folder, secret);
    }
}
