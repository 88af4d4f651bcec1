package lantai.app.watch;

import java.nio.file.Path;
import java.util.Arrays;

import lantai.app.vault.UnlockedVault;
import lantai.ledger.journal.Disk;

/** Makes the watch of a registry that is being opened. */
public final class Watches {

    private static final String PURPOSE = "ledger-verified";

    private Watches() {
    }

    /** @param vault has the key under which the file is made, and makes one the first time */
    public static JournalWatch of(Path registry, Disk disk, UnlockedVault vault, JournalWatch.Parts parts) {
        var key = vault.secret(PURPOSE);
        try {
            return new JournalWatch(parts, new RememberedFile(registry, disk, parts.folder().origin(), key));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
