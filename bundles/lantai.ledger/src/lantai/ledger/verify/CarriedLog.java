package lantai.ledger.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import lantai.core.event.Bytes;
import lantai.core.event.Suite;
import lantai.ledger.note.KeyRing;
import lantai.ledger.note.MigrationStatement;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.note.SignedNote;
import lantai.ledger.signature.SignatureCheck;
import lantai.ledger.tree.CompactRange;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.verify.EventFacts.Migrated;
import lantai.ledger.verify.Finding.What;

/**
 * The log that this one continues, as far as this one tells: every event of it carried over in order, its tree grown anew from their hashes
 * and compared with what the first event commits to, and that with the signatures under the keys of the log before.
 */
final class CarriedLog {

    private final Map<Suite, TreeHash> hashes;
    private final Optional<SignatureCheck> check;
    private final Watch watch;
    private final Consumer<Finding> findings;
    private final Map<String, Bytes> keys = new HashMap<>();
    private final List<Finding> ofKeys = new ArrayList<>();
    private Migrated claim;
    private Place claimed;
    private CompactRange tree;
    private LogKeyChain logKeys;

    /** @param watch remembers the roots and leaves of the log before that heads kept elsewhere ask for */
    CarriedLog(Map<Suite, TreeHash> hashes, Optional<SignatureCheck> check, Watch watch, Consumer<Finding> findings) {
        this.hashes = hashes;
        this.check = check;
        this.watch = watch;
        this.findings = findings;
    }

    /** Name of the log before; empty when this log continues none. */
    Optional<String> origin() {
        return Optional.ofNullable(claim).map(Migrated::statement).map(MigrationStatement::before);
    }

    /** Events of the log before that were carried over. */
    long size() {
        return tree == null ? 0 : tree.size();
    }

    Watch watch() {
        return watch;
    }

    /** Keys of the log before, as lines of a file of keys. */
    List<String> lines() {
        return logKeys == null ? List.of() : logKeys.lines();
    }

    void take(EventFacts event) {
        event.migrated().ifPresent(migrated -> begin(event.place(), migrated));
        event.carried().ifPresent(carried -> {
            if (tree == null || carried.seq() != tree.size()) {
                against(event.place());
                return;
            }
            watch.grow(tree, carried.leaf());
            event.carriedKey().ifPresent(key -> keys.put(event.subject().code(), key));
            if (event.revokes()) {
                keys.remove(event.subject().code());
            }
            event.carriedLogKey().ifPresent(key -> logKeys.take(event.place(), key));
        });
    }

    private void begin(Place place, Migrated migrated) {
        var hash = hashes.get(migrated.statement().beforeSuite());
        if (claim != null || place.event() != 0 || hash == null) {
            against(place);
            return;
        }
        claim = migrated;
        claimed = place;
        tree = new CompactRange(hash);
        watch.begin(tree);
        logKeys = new LogKeyChain(new LedgerFolder(null, migrated.statement().beforeSuite(), migrated.statement().before()), check, ofKeys::add);
    }

    /** When the log has been gone through to its end. */
    void end() {
        if (claim == null) {
            return;
        }
        var statement = claim.statement();
        if (tree.size() != statement.size() || !tree.root().equals(statement.root()) || !ofKeys.isEmpty() || !isSigned()) {
            against(claimed);
        }
    }

    private boolean isSigned() {
        if (check.isEmpty()) {
            return true;
        }
        var message = claim.statement().bytes();
        var suite = claim.statement().beforeSuite();
        return !claim.hands().isEmpty() && claim.hands().stream().allMatch(hand -> hand.key().equals(keys.get(hand.person()))
                && check.get().check(suite, hand.key(), message, hand.signature())) && isHead(check.get());
    }

    /** Whether the checkpoint is the log's own, and of the head that was carried over. */
    private boolean isHead(SignatureCheck with) {
        try {
            var trust = new KeyRing(with).trust(lines());
            var head = trust.checkpoint(SignedNote.parse(claim.checkpoint().getBytes(StandardCharsets.UTF_8)));
            return head.origin().equals(claim.statement().before()) && head.head().size() == claim.statement().size()
                    && head.head().root().equals(claim.statement().root());
        } catch (NoteException | KeyRing.BadLine e) {
            return false;
        }
    }

    private void against(Place place) {
        findings.accept(new Finding(What.MIGRATION, place, Map.of("origin", origin().orElse("-"), "size", String.valueOf(size()), "known",
                claim == null ? "0" : String.valueOf(claim.statement().size()))));
    }
}
