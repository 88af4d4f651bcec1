package lantai.app.backup;

import java.io.IOException;
import java.nio.file.Path;

import lantai.app.ledger.LedgerRefused;
import lantai.app.registry.Registry;
import lantai.core.event.Hash;
import lantai.core.operation.Progress;

/** Makes backups of open registries (备份). The service that window and command line start from. */
public interface Backups {

    /**
     * A backup that was made, read back and verified.
     *
     * @param size  events in it
     * @param root  Merkle root over them
     * @param bytes length of the file
     * @param files how many files are in it
     * @param digest digest of the whole file in the log's suite, as it stands in the event
     * @param event number of the event that says so
     */
    record Made(long size, Hash root, long bytes, int files, Hash digest, long event) {
    }

    /**
     * Makes one file from which the registry can be restored; work goes on meanwhile. It has its name only when it was read back, its
     * ledger verified, and the event that says so is durable.
     *
     * @throws BackupRefused when it is not made; nothing is left behind
     */
    Made make(Registry registry, Path out, Progress progress) throws BackupRefused, LedgerRefused, IOException;
}
