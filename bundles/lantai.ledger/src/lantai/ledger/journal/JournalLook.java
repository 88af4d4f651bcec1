package lantai.ledger.journal;

import java.nio.file.Path;
import java.util.Optional;

import lantai.ledger.tree.SuiteHash;

/**
 * What opening a journal checks, done beforehand and without changing anything, as while a PIN is still being derived. Only good for
 * the next {@link FileJournal#open} under the same lock on the folder.
 */
public final class JournalLook {

    private static final int RECORDS = 8_000;
    private static final byte[] NOTHING = new byte[400];

    private final Optional<JournalOpening.Found> found;

    private JournalLook(Optional<JournalOpening.Found> found) {
        this.found = found;
    }

    /** Looks at a journal. Whatever is wrong with it is left for the opening to find, mend and report. */
    public static JournalLook at(Path folder, SuiteHash suite, String origin, Disk disk) {
        return new JournalLook(new JournalOpening(folder, new JournalScan(folder, suite, origin), origin, disk).look());
    }

    /** Hashing is slow until it is compiled: enough of it, on nothing, has that done before a journal is looked at. */
    public static void prepare(SuiteHash suite) {
        for (var i = 0; i < RECORDS; i++) {
            suite.leaf(NOTHING);
        }
    }

    /** Nothing was looked at. */
    static JournalLook none() {
        return new JournalLook(Optional.empty());
    }

    /** Whether nothing has to be taken off or reported. */
    public boolean isWhole() {
        return found.isPresent();
    }

    /** A journal that is whole; empty when it must be opened the long way. */
    Optional<JournalOpening.Found> found() {
        return found;
    }
}
