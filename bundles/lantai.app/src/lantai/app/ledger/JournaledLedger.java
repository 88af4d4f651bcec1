package lantai.app.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

import lantai.app.ledger.LedgerRefused.Reason;
import lantai.app.vault.UnlockedVault;
import lantai.app.watch.LedgerWatch;
import lantai.core.act.RegistryAct.LogKeyAct;
import lantai.core.event.EventId;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.core.register.Register;
import lantai.core.register.State.RegistryState;
import lantai.ledger.event.EventCodec;
import lantai.ledger.journal.FileJournal;
import lantai.ledger.journal.JournalDamaged;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.SignedNote;
import lantai.ledger.proof.EventProofs;
import lantai.ledger.signature.SignatureCheck;
import lantai.ledger.tiles.TileDamaged;
import lantai.ledger.tiles.TileExport;
import lantai.ledger.tree.ProofCheck;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.tree.TreeHead;
import lantai.ledger.tree.TreeProofs;
import lantai.ledger.witness.CheckpointSigner;
import lantai.ledger.witness.HeadMemory;
import lantai.ledger.witness.WitnessRequest;

/** The ledger of a registry whose journal is open. */
public final class JournaledLedger implements Ledger {

    /** Beside the segments: the newest head this log has signed, with the signatures of witnesses. */
    public static final String CHECKPOINT = "checkpoint";

    /**
     * What it is put together from.
     *
     * @param declared whether a head of so many events is of a time that was lost, and declared so, when a backup was restored
     */
    public record Parts(Suite suite, String origin, TreeHash hash, FileJournal journal, Path registry, Path folder, HeadMemory signed,
            OtherLogs others, WitnessBook witnesses, SignatureCheck check, LedgerWatch watch, LongPredicate declared) {
    }

    private final Parts parts;
    private final LogKeys keys;
    private final JournalTree tree;
    private final Register register;
    private final NewestCheckpoint newest;
    private final OutsideCheck outside;

    /** @param write puts the act into the journal and returns when it is durable */
    public JournaledLedger(Parts parts, UnlockedVault vault, Register register, Consumer<LogKeyAct> write) {
        this.parts = parts;
        this.register = register;
        this.newest = new NewestCheckpoint(parts.folder().resolve(CHECKPOINT));
        this.keys = new LogKeys(parts.suite(), parts.origin(), vault, register, parts.journal()::durableSize, write);
        this.tree = new JournalTree(parts.journal(), parts.hash(), parts.origin());
        this.outside = new OutsideCheck(parts, tree);
    }

    @Override
    public LedgerWatch watch() {
        return parts.watch();
    }

    @Override
    public synchronized SignedHead checkpoint(Progress progress) throws LedgerRefused, IOException {
        if (parts.watch().isAlarmed()) {
            throw new LedgerRefused(Reason.NOT_INTACT, Map.of("verdict", parts.watch().last().map(LedgerWatch.Checked::verdict).orElse("")));
        }
        var signer = keys.signer();
        read(progress);
        var proofs = proofs();
        var head = proofs.head(tree.nodes().size());
        var own = new CheckpointSigner(parts.signed(), signer, new ProofCheck(parts.hash()));
        var known = own.lastSize();
        try {
            var note = own.sign(head, known > head.size() ? List.of() : proofs.consistency(known, head.size()));
            var kept = newest.kept().filter(before -> before.text().equals(note.text()));
            if (kept.isEmpty()) {
                newest.keep(note);
            }
            return head(head, kept.orElse(note));
        } catch (CheckpointSigner.Inconsistent e) {
            throw new LedgerRefused(Reason.INCONSISTENT, Map.of("known", Long.toString(known), "size", Long.toString(head.size())));
        }
    }

    @Override
    public synchronized WitnessCall checkpointFor(long known, Progress progress) throws LedgerRefused, IOException {
        var head = checkpoint(progress);
        if (known > head.size()) {
            throw new LedgerRefused(Reason.INCONSISTENT, Map.of("known", Long.toString(known), "size", Long.toString(head.size())));
        }
        return new WitnessCall(head, new WitnessRequest(known, proofs().consistency(known, head.size()), note(head.note())).toBytes());
    }

    @Override
    public synchronized SignedHead witnessed(byte[] bytes, List<String> lines, Progress progress) throws LedgerRefused, IOException {
        var note = OutsideCheck.parsed(bytes);
        read(progress);
        var head = outside.ours(note);
        parts.witnesses().take(note, parts.origin(), lines);
        var kept = newest.kept();
        if (kept.isEmpty() || OutsideCheck.checkpoint(kept.get()).head().size() <= head.size()) {
            newest.add(note);
        }
        return head(head, note);
    }

    @Override
    public synchronized SignedHead check(byte[] bytes, List<String> lines, Progress progress) throws LedgerRefused, IOException {
        read(progress);
        var note = outside.genuine(bytes, lines);
        return head(outside.compared(note), note);
    }

    @Override
    public synchronized LedgerState state() throws IOException {
        var kept = newest.kept();
        var epoch = register.registry(RegistryState.LOG_KEY).map(state -> Math.toIntExact(state.number())).orElse(0);
        try {
            var head = kept.isEmpty() ? Optional.<SignedHead>empty() : Optional.of(head(OutsideCheck.checkpoint(kept.get()).head(), kept.get()));
            return new LedgerState(head, newest.at().filter(at -> !kept.isEmpty()), epoch, parts.witnesses().witnesses());
        } catch (LedgerRefused e) {
            throw new IOException("the newest checkpoint is none", e);
        }
    }

    @Override
    public synchronized List<String> keys(Progress progress) throws LedgerRefused, IOException {
        keys.signer();
        read(progress);
        return tree.keys();
    }

    @Override
    public synchronized Proof prove(String event, Progress progress) throws LedgerRefused, IOException {
        read(progress);
        var index = index(event);
        var head = covering(index).isPresent() ? covering(index).get() : checkpoint(progress);
        try {
            var leaf = leaf(index);
            var proof = new EventProofs(parts.suite(), parts.hash()).prove(tree.nodes(), index, leaf, note(head.note()));
            var id = EventCodec.decode(leaf).signed().event().id();
            return new Proof(index, id.toString(), head, proof.toBytes());
        } catch (NoteException e) {
            throw new IllegalStateException("a checkpoint just signed", e);
        }
    }

    /** The newest checkpoint if it commits to the event already: it may have witnesses. */
    private Optional<SignedHead> covering(long index) throws IOException {
        var kept = newest.kept();
        try {
            if (kept.isPresent()) {
                var head = Checkpoint.parse(kept.get().text()).head();
                if (head.size() > index && head.size() <= tree.nodes().size() && proofs().root(head.size()).equals(head.root())) {
                    return Optional.of(head(head, kept.get()));
                }
            }
            return Optional.empty();
        } catch (NoteException e) {
            return Optional.empty();
        }
    }

    private long index(String event) throws LedgerRefused, IOException {
        var found = event.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(event)).filter(seq -> seq < tree.nodes().size())
                : event.matches("[0-9a-f]{32}") ? tree.find(EventId.ofHex(event)) : Optional.<Long>empty();
        return found.orElseThrow(() -> new LedgerRefused(Reason.NO_EVENT, Map.of("event", event)));
    }

    @Override
    public synchronized Witnessed witness(byte[] other, List<String> lines) throws LedgerRefused, IOException {
        return parts.others().witness(keys.witness(), other, lines);
    }

    @Override
    public synchronized SignedHead exportTiles(Path folder, Progress progress) throws LedgerRefused, IOException {
        var head = checkpoint(progress);
        var before = folder.resolve(CHECKPOINT);
        if (Files.exists(before) && !isOurs(before)) {
            throw new LedgerRefused(Reason.OTHER_TILES, Map.of("file", CHECKPOINT, "source", folder.toString()));
        }
        try {
            if (!new TileExport(folder, parts.hash()).write(tree.nodes(), this::leaf, note(head.note()), progress)) {
                throw new CancellationException("stopped");
            }
            return head;
        } catch (TileDamaged e) {
            throw new LedgerRefused(Reason.OTHER_TILES, Map.of("file", e.file(), "source", folder.toString()));
        } catch (NoteException e) {
            throw new IllegalStateException("a checkpoint just signed", e);
        }
    }

    /** Whether a head is one of this log's history. */
    private boolean isOurs(Path file) throws IOException {
        try {
            var checkpoint = Checkpoint.parse(SignedNote.parse(Files.readAllBytes(file)).text());
            return checkpoint.origin().equals(parts.origin()) && checkpoint.head().size() <= tree.nodes().size()
                    && proofs().root(checkpoint.head().size()).equals(checkpoint.head().root());
        } catch (NoteException e) {
            return false;
        }
    }

    private byte[] leaf(long index) throws IOException {
        try {
            return parts.journal().read(index);
        } catch (JournalDamaged e) {
            throw new IOException(e);
        }
    }

    private void read(Progress progress) throws IOException {
        if (!tree.read(progress)) {
            throw new CancellationException("stopped");
        }
    }

    private TreeProofs proofs() {
        return new TreeProofs(parts.hash(), tree.nodes());
    }

    private static SignedHead head(TreeHead head, SignedNote note) {
        return new SignedHead(head.size(), head.root(), note.format());
    }

    private static SignedNote note(String text) {
        try {
            return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoteException e) {
            throw new IllegalStateException("a note of our own", e);
        }
    }
}
