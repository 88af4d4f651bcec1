package lantai.ledger.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import lantai.ledger.note.KeySuccession;
import lantai.ledger.note.NoteAlgorithm;
import lantai.ledger.note.NoteKey;
import lantai.ledger.signature.SignatureCheck;
import lantai.ledger.signature.SignatureForm;
import lantai.ledger.verify.Finding.What;

/** Follows the log's own key from epoch to epoch: each is signed by the one before, begins behind it, and none is left out. */
final class LogKeyChain {

    private final LedgerFolder folder;
    private final Optional<SignatureCheck> check;
    private final Consumer<Finding> findings;
    private final List<String> lines = new ArrayList<>();
    private NoteKey newest;
    private long epoch;
    private long begins;

    LogKeyChain(LedgerFolder folder, Optional<SignatureCheck> check, Consumer<Finding> findings) {
        this.folder = folder;
        this.check = check;
        this.findings = findings;
    }

    void take(Place place, EventFacts.LogKey named) {
        if (named.key().length() != SignatureForm.of(folder.suite()).key() || named.epoch() != epoch + 1) {
            against(place, named);
            return;
        }
        var key = new NoteKey(folder.origin(), algorithm(), named.key());
        if (newest == null) {
            lines.add(key.format());
        } else {
            var succession = named.succession().map(signature -> new KeySuccession((int) named.epoch(), named.begins(), key, signature));
            if (succession.isEmpty() || named.begins() < begins || named.begins() > place.event() || check.isPresent() && !succession.get().isBy(newest, check.get())) {
                against(place, named);
                return;
            }
            lines.add(succession.get().format());
        }
        newest = key;
        epoch = named.epoch();
        begins = Math.max(0, named.begins());
    }

    /** Lines of a file of keys. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    private NoteAlgorithm algorithm() {
        return Arrays.stream(NoteAlgorithm.values()).filter(a -> a.suite() == folder.suite() && !a.isTimed()).findFirst().orElseThrow();
    }

    private void against(Place place, EventFacts.LogKey named) {
        findings.accept(new Finding(What.LOG_KEY, place, Map.of("epoch", String.valueOf(named.epoch()), "expected", String.valueOf(epoch + 1))));
    }
}
