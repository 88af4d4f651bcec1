package lantai.app.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import lantai.app.ledger.LedgerRefused;
import lantai.app.ledger.Ledgers;
import lantai.app.registry.CannotOpen;
import lantai.core.event.Hash;
import lantai.core.operation.Progress;

/** Brings registries back from backups (恢复). The service that window and command line start from. */
public interface Restores {

    /**
     * What is asked for.
     *
     * @param from     the backup
     * @param registry absent, or an empty folder
     * @param by       the system administrator, with his PIN of the backup's time
     * @param second   the security administrator who signs beside him
     * @param against  heads kept elsewhere: they say what is missing, and what may not be signed again
     */
    record Order(Path from, Path registry, Hand by, Hand second, List<Ledgers.Outside> against) {

        public Order {
            against = List.copyOf(against);
        }
    }

    /** A person and his PIN; wiped by the caller. */
    record Hand(String person, char[] pin) {
        @Override
        public String toString() {
            return person;
        }
    }

    /**
     * A registry that came back.
     *
     * @param size  events from the backup
     * @param root  Merkle root over them
     * @param known events known to have been; more than {@code size} when some are missing
     * @param event number of the event that says so
     */
    record Restored(String origin, long size, Hash root, long known, int files, long event) {

        /** Events that are not there any more. */
        public long missing() {
            return Math.max(0, known - size);
        }
    }

    /**
     * Verifies the whole backup, then makes the registry beside the place it is for, verifies its ledger and has two persons sign; only then
     * it gets its name.
     *
     * @throws BackupRefused when the backup is not whole, or a rule forbids it; nothing was made
     * @throws CannotOpen    when a PIN is wrong, or the person is no operator; nothing was made
     */
    Restored restore(Order order, Progress progress) throws BackupRefused, CannotOpen, LedgerRefused, IOException;
}
