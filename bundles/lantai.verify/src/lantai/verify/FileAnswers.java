package lantai.verify;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lantai.core.operation.Progress;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteException.Field;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.note.SignedNote;
import lantai.ledger.proof.EventProof;
import lantai.ledger.proof.EventProofs;
import lantai.ledger.proof.ProofExtra;
import lantai.ledger.tiles.TileCheck;
import lantai.ledger.tiles.TileFolder;
import lantai.ledger.tree.ProofCheck;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.tree.TreeProofs;
import lantai.ledger.verify.OutsideHead;
import lantai.verify.cipher.SuiteDigests;

/** Checks what comes as a file of its own: a proof, a checkpoint, an export as tiles. Without a key nothing of it is believed. */
final class FileAnswers {

    private static final String NO_KEY = "no-key";

    private final Words words;
    private final NoteTrust trust;
    private final Progress progress;

    FileAnswers(Words words, NoteTrust trust, Progress progress) {
        this.words = words;
        this.trust = trust;
        this.progress = progress;
    }

    /** @throws NoteException when the proof does not say in Lantai's form which leaf it is about */
    Answer proof(EventProof proof) throws NoteException {
        var answer = new Answer(words, "proof");
        var checkpoint = proof.checkpoint();
        var extra = ProofExtra.parse(proof.extra().orElseThrow(() -> new NoteException(Field.EXTRA, "missing")));
        var hash = SuiteDigests.ALL.get(extra.suite());
        if (!new ProofCheck(hash).inclusion(extra.hash(), proof.index(), checkpoint.head(), proof.path())) {
            return refused(answer, new NoteException(Field.PATH, "does not lead to the root"));
        }
        try {
            if (trust.isEmpty()) {
                head(answer.unverifiable(NO_KEY, Exit.INTEGRITY), checkpoint);
                return answer.told("index", proof.index());
            }
            var proven = new EventProofs(extra.suite(), hash).check(proof, trust);
            head(answer.verdict("intact", Map.of()), checkpoint).told("index", proven.index()).told("leaf", proven.leaf().toString());
            proven.event().ifPresent(event -> answer.told("event", event.toString()));
            return signed(answer, proven.witnesses());
        } catch (NoteException e) {
            return refused(answer, e);
        }
    }

    /** @throws NoteException when the note is no checkpoint */
    Answer checkpoint(SignedNote note, Options options) throws BadInput, NoteException {
        var answer = new Answer(words, "checkpoint");
        var checkpoint = Checkpoint.parse(note.text());
        try {
            if (trust.isEmpty()) {
                return head(answer.unverifiable(NO_KEY, Exit.INTEGRITY), checkpoint);
            }
            trust.checkpoint(note);
            var others = RegistryAnswer.heads(options.against(), trust).stream()
                    .filter(other -> other.head().head().size() == checkpoint.head().size() && other.head().origin().equals(checkpoint.origin())
                            && !other.head().head().root().equals(checkpoint.head().root()))
                    .toList();
            if (!others.isEmpty()) {
                return head(answer.verdict("forked", Map.of("source", others.get(0).source())), checkpoint)
                        .told("theirs", others.get(0).note().format());
            }
            return signed(head(answer.verdict("intact", Map.of()), checkpoint), trust.signed(note));
        } catch (NoteException e) {
            return refused(answer, e);
        }
    }

    /** @throws NoteException when the note is no checkpoint */
    Answer tiles(Path folder, SignedNote note, Options options) throws BadInput, NoteException {
        var answer = new Answer(words, "tiles");
        var checkpoint = Checkpoint.parse(note.text());
        try {
            if (!trust.isEmpty()) {
                trust.checkpoint(note);
            }
        } catch (NoteException e) {
            return refused(answer, e);
        }
        var suite = trust.suite(checkpoint.origin()).or(() -> TileFolder.suite(folder));
        if (suite.isEmpty()) {
            return head(answer.unverifiable("unknown-suite", Exit.CANNOT_READ), checkpoint);
        }
        var hash = SuiteDigests.ALL.get(suite.get());
        var findings = TileCheck.run(folder, checkpoint.head(), hash, progress);
        if (!findings.isEmpty()) {
            var first = findings.stream().mapToLong(TileCheck.Finding::entry).min().orElse(0);
            answer.verdict("corrupt", Map.of("at", String.valueOf(first))).field("at", first);
        } else if (!against(answer, folder, checkpoint, hash, options)) {
            if (trust.isEmpty()) {
                answer.unverifiable(NO_KEY, Exit.INTEGRITY);
            } else {
                answer.verdict("intact", Map.of());
            }
        }
        head(answer, checkpoint);
        findings.forEach(f -> answer.finding(f.file() + "#" + f.entry(), "tile", "finding.tile", Map.of("file", f.file(), "event", f.entry())));
        return answer;
    }

    /** @return whether a head kept elsewhere has decided the verdict */
    private boolean against(Answer answer, Path folder, Checkpoint ours, TreeHash hash, Options options) throws BadInput {
        List<OutsideHead> heads = RegistryAnswer.heads(options.against(), trust);
        var tree = new TreeProofs(hash, new TileFolder(folder, ours.head().size(), hash));
        for (var other : heads) {
            var theirs = other.head().head();
            if (!other.head().origin().equals(ours.origin())) {
                answer.unverifiable("other-log", Exit.INTEGRITY);
                return true;
            }
            if (theirs.size() > ours.head().size()) {
                answer.verdict("rolled-back", Map.of("size", String.valueOf(ours.head().size()), "known", String.valueOf(theirs.size())))
                        .field("known", theirs.size());
                return true;
            }
            if (!tree.root(theirs.size()).equals(theirs.root())) {
                answer.verdict("forked", Map.of("source", other.source())).told("theirs", other.note().format());
                return true;
            }
        }
        return false;
    }

    private static Answer head(Answer answer, Checkpoint checkpoint) {
        return answer.told("origin", checkpoint.origin()).told("size", checkpoint.head().size()).told("root", checkpoint.head().root().toString());
    }

    private Answer refused(Answer answer, NoteException e) {
        return answer.verdict("corrupt", Map.of("at", "0")).field("field", e.field().word())
                .finding(e.field().word(), "forged", "finding.forged", Map.of("field", e.field().word()));
    }

    private static Answer signed(Answer answer, List<NoteTrust.Signed> signatures) {
        answer.field("signed_by", signatures.stream().map(signature -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("name", signature.key().name());
            one.put("time", signature.time().map(time -> Instant.ofEpochSecond(time).toString()).orElse(null));
            return one;
        }).toList());
        for (var signature : signatures) {
            if (signature.time().isPresent()) {
                answer.told("witness", signature.key().name() + " " + Instant.ofEpochSecond(signature.time().get()));
            } else {
                answer.told("log", signature.key().name());
            }
        }
        return answer;
    }
}
