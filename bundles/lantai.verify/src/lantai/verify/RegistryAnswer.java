package lantai.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.core.operation.Progress;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.note.SignedNote;
import lantai.ledger.signature.SignatureCheck;
import lantai.ledger.verify.LedgerCheck;
import lantai.ledger.verify.LedgerFolder;
import lantai.ledger.verify.OutsideHead;
import lantai.ledger.verify.Verdict;
import lantai.ledger.verify.Verdict.Why;
import lantai.ledger.verify.Verification;
import lantai.verify.cipher.CastleSignatureCheck;
import lantai.verify.cipher.SuiteDigests;

/** Verifies a registry's journal and puts the verification into words. */
final class RegistryAnswer {

    private final Words words;
    private final NoteTrust trust;
    private final Progress progress;

    RegistryAnswer(Words words, NoteTrust trust, Progress progress) {
        this.words = words;
        this.trust = trust;
        this.progress = progress;
    }

    Answer of(Options options) throws BadInput {
        var against = heads(options.against(), trust);
        try {
            var folder = LedgerFolder.ofRegistry(options.path());
            var signatures = options.hashesOnly() ? Optional.<SignatureCheck>empty() : Optional.<SignatureCheck>of(new CastleSignatureCheck());
            var check = new LedgerCheck(SuiteDigests.ALL, signatures, Runtime.getRuntime().availableProcessors());
            return told(check.run(folder, against, own(folder), progress)).field("origin", folder.origin());
        } catch (LedgerFolder.NotVerifiable e) {
            return new Answer(words, "registry").unverifiable(e.why().word(), exit(e.why()));
        }
    }

    static List<OutsideHead> heads(List<Path> files, NoteTrust trust) throws BadInput {
        var heads = new ArrayList<OutsideHead>();
        for (var file : files) {
            try {
                heads.add(OutsideHead.read(file.getFileName().toString(), VerifyCommand.bytes(file), trust));
            } catch (NoteException e) {
                throw VerifyCommand.malformed(file, e);
            }
        }
        return heads;
    }

    /** The journal's own newest checkpoint, where there is one that can be read. */
    private static Optional<SignedNote> own(LedgerFolder folder) {
        var file = folder.journal().resolve("checkpoint");
        try {
            return Files.isRegularFile(file) ? Optional.of(VerifyCommand.note(file)) : Optional.empty();
        } catch (BadInput e) {
            return Optional.empty();
        }
    }

    private static int exit(Why why) {
        return switch (why) {
            case NO_REGISTRY -> Exit.BAD_INPUT;
            case UNREADABLE, UNKNOWN_SUITE, UNKNOWN_VERSION -> Exit.CANNOT_READ;
            case NO_JOURNAL, OTHER_LOG, CANCELLED -> Exit.INTEGRITY;
        };
    }

    private Answer told(Verification found) {
        var answer = new Answer(words, "registry");
        switch (found.verdict()) {
            case Verdict.Intact v -> answer.verdict(v.word(), Map.of());
            case Verdict.Corrupt v -> answer.verdict(v.word(), Map.of("at", String.valueOf(v.at()))).field("at", v.at());
            case Verdict.RolledBack v -> answer.verdict(v.word(), Map.of("size", String.valueOf(v.size()), "known", String.valueOf(v.known())))
                    .field("known", v.known());
            case Verdict.Forked v -> forked(answer, v);
            case Verdict.Unverifiable v -> answer.unverifiable(v.why().word(), exit(v.why()));
        }
        answer.told("size", found.size());
        found.root().ifPresent(root -> answer.told("root", root.toString()));
        answer.told("signatures", found.signatures());
        for (var finding : found.findings()) {
            var details = new LinkedHashMap<String, Object>(Map.of("segment", finding.place().segment(), "offset", finding.place().offset(),
                    "event", finding.place().event()));
            details.putAll(finding.details());
            answer.finding(finding.place().toString(), finding.what().word(), "finding." + finding.what().word(), details);
        }
        return answer;
    }

    private static void forked(Answer answer, Verdict.Forked fork) {
        answer.verdict(fork.word(), Map.of("source", fork.theirs().source()));
        fork.ours().ifPresent(ours -> answer.told("ours", ours.size() + " " + ours.root()));
        fork.signed().ifPresent(signed -> answer.told("signed", signed.format()));
        answer.told("theirs", fork.theirs().note().format());
    }
}
