package lantai.app.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import lantai.ledger.journal.FileJournal;

/** An open registry as a backup sees it. */
public interface BackupSource {

    /**
     * What is to be copied, all of one moment.
     *
     * @param journal the journal as far as it was durable
     * @param small   copies of the files that change, in the scratch folder and under their own names
     * @param large   files that are never changed once they are there
     * @param entries the ways of the operators to the key
     * @param key     seals this backup and nothing else; wiped by the caller
     */
    record Taken(FileJournal.Snapshot journal, List<Path> small, List<Path> large, List<BackupContainers.Entry> entries, byte[] key) {
    }

    /**
     * Takes it while no act is decided; durable is only what was durable before.
     *
     * @param scratch an empty folder for copies; what comes into it is as protected as the registry's own files
     */
    Taken take(Path scratch) throws IOException;
}
