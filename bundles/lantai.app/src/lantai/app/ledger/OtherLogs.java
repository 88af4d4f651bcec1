package lantai.app.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import lantai.app.ledger.Ledger.Witnessed;
import lantai.app.ledger.LedgerRefused.Reason;
import lantai.core.event.Suite;
import lantai.ledger.journal.Disk;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.KeyRing;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteSigner;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.note.SignedNote;
import lantai.ledger.signature.SignatureCheck;
import lantai.ledger.tree.ProofCheck;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.witness.HeadMemory;
import lantai.ledger.witness.Witness;
import lantai.ledger.witness.WitnessRequest;

/**
 * What this registry remembers of other registries' logs (见证): their keys in {@code keys}, and of each the largest head it has signed
 * for. Kept in a folder {@code witness} of the registry; no network is needed, requests come and answers go as files.
 */
public final class OtherLogs {

    private static final String KEYS = "keys";

    private final Path folder;
    private final Disk disk;
    private final SignatureCheck check;
    private final Function<Suite, TreeHash> hashes;
    private final InstantSource clock;

    public OtherLogs(Path folder, Disk disk, SignatureCheck check, Function<Suite, TreeHash> hashes, InstantSource clock) {
        this.folder = folder;
        this.disk = disk;
        this.check = check;
        this.hashes = hashes;
        this.clock = clock;
    }

    Witnessed witness(NoteSigner signer, byte[] other, List<String> lines) throws LedgerRefused, IOException {
        var memory = new HeadMemory(folder, disk);
        try {
            var request = request(memory, other);
            var all = new ArrayList<>(known());
            lines.stream().filter(line -> !all.contains(line)).forEach(all::add);
            var logs = new KeyRing(check).trust(all);
            var checkpoint = Checkpoint.parse(request.note().text());
            var suite = logs.suite(checkpoint.origin()).orElse(signer.key().algorithm().suite()); // the other log's own, whatever the witness's
            var proofs = new ProofCheck(hashes.apply(suite));
            return switch (new Witness(memory, logs, signer, proofs, clock).add(request)) {
                case Witness.Answer.Cosigned cosigned -> {
                    Files.createDirectories(folder);
                    disk.replace(folder.resolve(KEYS), KeyLines.whole(all));
                    yield new Witnessed(checkpoint.origin(), checkpoint.head().size(), cosigned.note().format(), signer.key().format());
                }
                case Witness.Answer.Refused refused -> throw refusal(refused, checkpoint);
            };
        } catch (NoteException e) {
            throw new LedgerRefused(Reason.MALFORMED, Map.of("source", "-", "field", e.field().word()));
        } catch (KeyRing.BadLine e) {
            throw new LedgerRefused(Reason.NOT_A_KEY, Map.of("line", Integer.toString(e.line()), "field", e.field().word()));
        }
    }

    /** A bare checkpoint asks as if it knew what is remembered, as far as it can without a proof. */
    private static WitnessRequest request(HeadMemory memory, byte[] other) throws NoteException, IOException {
        if (new String(other, 0, Math.min(4, other.length), StandardCharsets.ISO_8859_1).equals("old ")) {
            return WitnessRequest.parse(other);
        }
        var note = SignedNote.parse(other);
        var checkpoint = Checkpoint.parse(note.text());
        var known = memory.last(checkpoint.origin()).map(kept -> kept.checkpoint().head().size()).orElse(0L);
        return new WitnessRequest(known == checkpoint.head().size() ? known : 0, List.of(), note);
    }

    private List<String> known() throws IOException {
        var file = folder.resolve(KEYS);
        return Files.isRegularFile(file) ? KeyLines.read(file) : List.of();
    }

    private static LedgerRefused refusal(Witness.Answer.Refused refused, Checkpoint checkpoint) {
        var reason = switch (refused.reason()) {
            case MALFORMED -> Reason.MALFORMED;
            case NOT_SIGNED, UNKNOWN_LOG -> Reason.UNKNOWN_LOG;
            case OTHER_SIZE -> Reason.OTHER_SIZE;
            case FORKED, INCONSISTENT -> Reason.FORKED;
        };
        var known = refused.known().map(kept -> kept.checkpoint().head().size()).orElse(0L);
        var arguments = new HashMap<>(Map.of("origin", checkpoint.origin(), "known", Long.toString(known), "size",
                Long.toString(checkpoint.head().size())));
        if (reason == Reason.MALFORMED) {
            arguments.putAll(Map.of("source", "-", "field", "proof"));
        }
        return new LedgerRefused(reason, arguments);
    }
}
