package lantai.ui.ledger;

import java.io.IOException;
import java.util.List;

import lantai.app.ledger.LedgerRefused;
import lantai.app.ledger.LedgerState;
import lantai.app.registry.Registry;
import lantai.core.operation.Progress;

/** One look at a ledger: what is known of it, and its public keys. */
record LedgerLook(LedgerState state, List<String> keys) {

    /** Off the display thread; reads what was added to the journal since the last look. */
    static LedgerLook at(Registry registry, Progress progress) throws LedgerRefused, IOException {
        var keys = registry.isReadOnly() ? List.<String>of() : registry.ledger().keys(progress);
        return new LedgerLook(registry.ledger().state(), keys);
    }
}
