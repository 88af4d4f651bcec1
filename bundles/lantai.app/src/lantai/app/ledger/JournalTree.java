package lantai.app.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import lantai.core.event.Carried;
import lantai.core.event.Event;
import lantai.core.event.EventId;
import lantai.core.operation.Progress;
import lantai.core.register.State.RegistryState;
import lantai.ledger.event.EventCodec;
import lantai.ledger.journal.FileJournal;
import lantai.ledger.journal.JournalDamaged;
import lantai.ledger.note.KeySuccession;
import lantai.ledger.note.NoteAlgorithm;
import lantai.ledger.note.NoteKey;
import lantai.ledger.tree.MemoryTree;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.tree.TreeNodes;

/** The Merkle tree over a journal, read once and then only what was added, and the log's keys on the way. Not for several threads. */
final class JournalTree {

    private static final byte[] LOG_KEY = RegistryState.LOG_KEY.getBytes(StandardCharsets.US_ASCII);

    private final FileJournal journal;
    private final String origin;
    private final MemoryTree tree;
    private final List<String> keys = new ArrayList<>();

    JournalTree(FileJournal journal, TreeHash hash, String origin) {
        this.journal = journal;
        this.origin = origin;
        this.tree = new MemoryTree(hash);
    }

    TreeNodes nodes() {
        return tree;
    }

    /** Lines of a file of keys. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    /** Reads up to what is durable now; returns false when it was stopped before. */
    boolean read(Progress progress) throws IOException {
        var from = tree.size();
        var size = journal.durableSize();
        if (from == size) {
            return true;
        }
        try {
            journal.forEach(from, (position, leaf) -> {
                if (position.seq() == tree.size() && position.seq() < size) {
                    tree.add(position.leaf());
                    if (contains(leaf, LOG_KEY)) {
                        key(EventCodec.decode(leaf).signed().event());
                    }
                    if (position.seq() % 10_000 == 0) {
                        progress.at(position.seq() - from, size - from);
                    }
                }
            });
            return tree.size() == size;
        } catch (JournalDamaged e) {
            throw new IOException(e);
        }
    }

    private void key(Event event) {
        if (!event.kind().equals(RegistryState.LOG_KEY) || Carried.of(event.fields()).isPresent()) {
            return;
        }
        var algorithm = Arrays.stream(NoteAlgorithm.values()).filter(a -> a.suite() == event.suite() && !a.isTimed()).findFirst().orElseThrow();
        var key = new NoteKey(origin, algorithm, event.fields().bytes("key").orElseThrow());
        keys.add(event.fields().bytes("succession")
                .map(signature -> new KeySuccession(event.fields().number("epoch").orElseThrow().intValue(),
                        event.fields().number("begins").orElseThrow(), key, signature).format())
                .orElseGet(key::format));
    }

    /** The number of the event with an id. */
    Optional<Long> find(EventId id) throws IOException {
        var bytes = id.value().toArray();
        var found = new ArrayList<Long>();
        try {
            journal.forEach(0, (position, leaf) -> {
                if (found.isEmpty() && contains(leaf, bytes) && EventCodec.decode(leaf).signed().event().id().equals(id)) {
                    found.add(position.seq());
                }
            });
        } catch (JournalDamaged e) {
            throw new UncheckedIOException(new IOException(e));
        }
        return found.stream().findFirst();
    }

    private static boolean contains(byte[] all, byte[] part) {
        for (var at = 0; at <= all.length - part.length; at++) {
            if (all[at] == part[0] && Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
