package lantai.app.backup;

import java.io.IOException;

import lantai.app.vault.Vaults;
import lantai.core.event.Hash;
import lantai.core.event.Suite;
import lantai.ledger.journal.FileJournal;
import lantai.ledger.journal.JournalWalk;
import lantai.ledger.tree.CompactRange;
import lantai.ledger.tree.SuiteHash;
import lantai.ledger.tree.TreeHash;

/** The Merkle root over a journal as it stood at one moment. */
final class JournalRoot {

    private final SuiteHash hash;
    private final String origin;

    JournalRoot(Vaults vaults, Suite suite, String origin) {
        this.hash = new SuiteHash(suite, new TreeHash(suite.id(), () -> vaults.digest(suite)));
        this.origin = origin;
    }

    Hash of(FileJournal.Snapshot journal) throws IOException {
        var range = new CompactRange(hash.tree());
        for (var part : journal.parts()) {
            var segment = new JournalWalk(part.file().getParent(), hash, origin).read(part.file());
            for (var i = 0; i < segment.count() && range.size() < journal.size(); i++) {
                range.add(hash.leaf(segment.leaf(i)));
            }
        }
        return range.root();
    }
}
