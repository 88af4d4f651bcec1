package lantai.app.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.ledger.LedgerRefused.Reason;
import lantai.app.vault.Vaults;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.ledger.note.KeyRing;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteException.Field;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.note.SignedNote;
import lantai.ledger.signature.SignatureCheck;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.verify.Finding;
import lantai.ledger.verify.LedgerCheck;
import lantai.ledger.verify.LedgerFolder;
import lantai.ledger.verify.OutsideHead;
import lantai.ledger.verify.Verdict;
import lantai.ledger.verify.Verification;

/** Verifies registries that live in a folder. */
@Component
public final class FolderLedgers implements Ledgers {

    private final Vaults vaults;

    @Activate
    public FolderLedgers(@Reference Vaults vaults) {
        this.vaults = vaults;
    }

    @Override
    public LedgerReport verify(Path registry, List<Outside> against, Progress progress) throws LedgerRefused {
        var heads = new ArrayList<OutsideHead>();
        for (var outside : against) {
            heads.add(head(outside));
        }
        try {
            var folder = LedgerFolder.ofRegistry(registry);
            heads.addAll(Contradictions.of(registry, folder.origin()));
            SignatureCheck signatures = vaults::verify;
            var check = new LedgerCheck(hashes(), Optional.of(signatures), Runtime.getRuntime().availableProcessors());
            var found = check.run(folder, heads, own(folder), progress);
            var genuine = genuine(found, heads, signatures);
            return with(report(Optional.of(folder.origin()), found, genuine), small(registry, folder, found, signatures));
        } catch (LedgerFolder.NotVerifiable e) {
            return report(Optional.empty(), e.verification(), List.of());
        }
    }

    /** Only beside a journal that is whole: else its keys are not known. */
    private static List<LedgerReport.Found> small(Path registry, LedgerFolder folder, Verification found, SignatureCheck signatures) {
        try {
            return found.verdict() instanceof Verdict.Intact ? new SmallFiles(registry, folder, signatures).look(found.logKeys()) : List.of();
        } catch (IOException e) {
            return List.of(new LedgerReport.Found("-", 0, -1, "unreadable", false, Map.of("event", "-1")));
        }
    }

    private static LedgerReport with(LedgerReport report, List<LedgerReport.Found> small) {
        if (small.isEmpty()) {
            return report;
        }
        var all = new ArrayList<>(report.findings());
        all.addAll(small);
        return new LedgerReport("corrupt", Map.of("at", Long.toString(report.size())), report.origin(), report.size(), report.root(),
                report.signatures(), all, List.of());
    }

    private static OutsideHead head(Outside outside) throws LedgerRefused {
        try {
            return OutsideHead.read(outside.source(), outside.bytes(), NoteTrust.nobody());
        } catch (NoteException e) {
            throw new LedgerRefused(Reason.MALFORMED, Map.of("source", outside.source(), "field", e.field().word()));
        }
    }

    private Map<Suite, TreeHash> hashes() {
        var hashes = new EnumMap<Suite, TreeHash>(Suite.class);
        for (var suite : Suite.values()) {
            try {
                vaults.digest(suite);
                hashes.put(suite, new TreeHash(suite.id(), () -> vaults.digest(suite)));
            } catch (IllegalArgumentException e) {
                System.getLogger(FolderLedgers.class.getName()).log(System.Logger.Level.DEBUG, "no provider for {0}", suite.id());
            }
        }
        return hashes;
    }

    private static Optional<SignedNote> own(LedgerFolder folder) {
        var file = folder.journal().resolve(JournaledLedger.CHECKPOINT);
        try {
            return Files.isRegularFile(file) ? Optional.of(SignedNote.parse(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException | NoteException e) {
            return Optional.empty();
        }
    }

    /** The heads that a key of the ledger itself has signed; a signature of such a key that does not hold is a forgery. */
    private static List<String> genuine(Verification found, List<OutsideHead> heads, SignatureCheck check) throws LedgerRefused {
        var genuine = new ArrayList<String>();
        try {
            var trust = new KeyRing(check).trust(found.logKeys());
            for (var head : heads) {
                if (isSigned(head, trust)) {
                    genuine.add(head.source());
                }
            }
        } catch (KeyRing.BadLine e) {
            throw new IllegalStateException("keys that were just verified", e);
        }
        return genuine;
    }

    private static boolean isSigned(OutsideHead head, NoteTrust trust) throws LedgerRefused {
        try {
            trust.checkpoint(head.note());
            return true;
        } catch (NoteException e) {
            if (e.field() == Field.SIGNATURE) {
                throw new LedgerRefused(Reason.FORGED, Map.of("source", head.source()));
            }
            return false;
        }
    }

    private static LedgerReport report(Optional<String> origin, Verification found, List<String> genuine) {
        var findings = found.findings().stream()
                .filter(f -> f.what() != Finding.What.UNTRUSTED_HEAD || !genuine.contains(f.details().get("source")))
                .map(f -> new LedgerReport.Found(f.place().segment(), f.place().offset(), f.place().event(), f.what().word(),
                        f.what().weight() == Finding.Weight.NOTE, details(f)))
                .toList();
        return new LedgerReport(found.verdict().word(), arguments(found.verdict()), origin, found.size(), found.root(), found.signatures(),
                findings, heads(found.verdict()));
    }

    /** The sentences name the event too. */
    private static Map<String, String> details(Finding finding) {
        var details = new HashMap<>(finding.details());
        details.putIfAbsent("event", Long.toString(finding.place().event()));
        return details;
    }

    private static Map<String, String> arguments(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Intact v -> Map.of();
            case Verdict.Corrupt v -> Map.of("at", Long.toString(v.at()));
            case Verdict.RolledBack v -> Map.of("size", Long.toString(v.size()), "known", Long.toString(v.known()));
            case Verdict.Forked v -> Map.of("source", v.theirs().source());
            case Verdict.Unverifiable v -> Map.of("why", v.why().word());
        };
    }

    private static List<String> heads(Verdict verdict) {
        if (!(verdict instanceof Verdict.Forked fork)) {
            return List.of();
        }
        var ours = fork.signed().map(SignedNote::format).or(() -> fork.ours().map(head -> head.size() + " " + head.root())).orElse("");
        return List.of(ours, fork.theirs().note().format());
    }
}
