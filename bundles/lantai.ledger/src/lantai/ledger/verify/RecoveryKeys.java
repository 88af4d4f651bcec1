package lantai.ledger.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import lantai.core.event.Bytes;
import lantai.ledger.signature.RecoveryProof;
import lantai.ledger.signature.SignatureCheck;

/** Follows the recovery sheets: which key the sheets of a generation sign with, and whether a person's new key was proven by them. */
final class RecoveryKeys {

    private final LedgerFolder folder;
    private final Optional<SignatureCheck> check;
    private final Map<Long, Bytes> sheets = new HashMap<>();
    private long newest;

    RecoveryKeys(LedgerFolder folder, Optional<SignatureCheck> check) {
        this.folder = folder;
        this.check = check;
    }

    void made(EventFacts.Recovery event) {
        sheets.putIfAbsent(event.generation(), event.key());
        newest = Math.max(newest, event.generation());
    }

    /** Whether the newest sheets have signed that this person has this key. */
    boolean proves(EventFacts.Recovery event) {
        var key = sheets.get(event.generation());
        return key != null && event.generation() == newest && event.proof().filter(proof -> check.isEmpty() || check.get().check(folder.suite(), key,
                RecoveryProof.message(folder.origin(), event.generation(), event.person().orElse(""), event.key()), proof)).isPresent();
    }
}
