package lantai.ledger.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.ledger.journal.JournalWalk.Listing;
import lantai.ledger.journal.Position;
import lantai.ledger.note.SignedNote;
import lantai.ledger.tree.TreeHead;
import lantai.ledger.verify.Finding.Weight;
import lantai.ledger.verify.Finding.What;

/** Compares what a pass found with the heads at hand, and comes to a verdict. */
final class Judgement {

    private final LedgerFolder folder;
    private final JournalPass pass;
    private final Watch watch;
    private final Optional<SignedNote> own;
    private final List<Finding> findings;
    private Optional<Verdict.Forked> fork = Optional.empty();
    private long known;
    private long counted;

    Judgement(LedgerFolder folder, JournalPass pass, Watch watch, Optional<SignedNote> own) {
        this.folder = folder;
        this.pass = pass;
        this.watch = watch;
        this.own = own;
        this.findings = new ArrayList<>(pass.findings());
    }

    Verification of(Listing listing, List<OutsideHead> against) {
        if (listing.segments().isEmpty() && listing.head().isEmpty() && against.isEmpty()) {
            return Verification.unverifiable(Verdict.Why.NO_JOURNAL);
        }
        listing.strangers().forEach(name -> folderFinding(What.STRANGE_FILE, name));
        listing.others().forEach(name -> folderFinding(What.OTHER_FILE, name));
        listing.quarantined().forEach(name -> folderFinding(What.QUARANTINED, name));
        head(listing);
        pass.gone().ifPresent(size -> shorter(pass.size(), size, "verified"));
        against.forEach(this::compare);
        findings.sort(Comparator.comparing((Finding f) -> f.place().segment().startsWith("seg-") ? f.place().segment() : "~")
                .thenComparing(f -> f.place().offset()));
        var verdict = verdict();
        return new Verification(verdict, pass.size(), pass.root(), findings, pass.signatures(),
                verdict instanceof Verdict.Intact ? pass.verified() : Optional.empty(), pass.logKeys());
    }

    private void folderFinding(What what, String name) {
        findings.add(new Finding(what, new Place(what == What.QUARANTINED ? "quarantine/" + name : name, 0, pass.size()), Map.of("file", name)));
    }

    private void head(Listing listing) {
        if (listing.headBroken()) {
            findings.add(new Finding(What.HEAD, new Place("head", 0, pass.size())));
        } else if (listing.head().isEmpty()) {
            if (pass.size() > 0) {
                findings.add(new Finding(What.NO_HEAD, new Place("head", 0, pass.size())));
            }
        } else {
            head(listing.head().get());
        }
    }

    private void head(Position head) {
        if (head.seq() >= pass.size()) {
            shorter(pass.size(), head.seq() + 1, "head");
        } else if (watch.leaf(head.seq()).isPresent() && !watch.leaf(head.seq()).get().equals(head.leaf())) {
            findings.add(new Finding(What.HEAD, new Place("head", 0, head.seq())));
        }
    }

    private void shorter(long here, long size, String source) {
        if (size > known) {
            known = size;
            counted = here;
        }
        findings.add(new Finding(What.SHORTER, pass.end(),
                Map.of("size", String.valueOf(here), "known", String.valueOf(size), "source", source)));
    }

    private void compare(OutsideHead outside) {
        var size = outside.head().head().size();
        var before = pass.carried().origin().filter(outside.head().origin()::equals).isPresent();
        if (!before && !outside.head().origin().equals(folder.origin())) {
            findings.add(new Finding(What.OTHER_LOG, new Place(outside.source(), 0, 0),
                    Map.of("source", outside.source(), "origin", outside.head().origin())));
            return;
        }
        if (!outside.trusted()) {
            findings.add(new Finding(What.UNTRUSTED_HEAD, new Place(outside.source(), 0, size), Map.of("source", outside.source())));
        }
        var all = before ? pass.carried().size() : pass.size();
        compare(outside, before ? pass.carried().watch() : watch, all);
    }

    private void compare(OutsideHead outside, Watch watch, long all) {
        var size = outside.head().head().size();
        if (size > all) {
            shorter(all, size, outside.source());
        } else if (watch.root(size).isEmpty()) {
            findings.add(new Finding(What.NOT_COMPARED, new Place(outside.source(), 0, size), Map.of("source", outside.source())));
        } else if (!watch.root(size).get().equals(outside.head().head().root())) {
            forked(outside, size, Optional.of(new TreeHead(size, watch.root(size).get())));
        }
        outside.leaf().filter(leaf -> watch.leaf(leaf.index()).isPresent() && !watch.leaf(leaf.index()).get().equals(leaf.hash()))
                .ifPresent(leaf -> forked(outside, leaf.index(), Optional.empty()));
    }

    private void forked(OutsideHead outside, long event, Optional<TreeHead> ours) {
        if (fork.isEmpty()) {
            fork = Optional.of(new Verdict.Forked(ours, own, outside));
        }
        findings.add(new Finding(What.OTHER_ROOT, new Place(outside.source(), 0, event),
                Map.of("source", outside.source(), "size", String.valueOf(outside.head().head().size()))));
    }

    private Verdict verdict() {
        var corrupt = findings.stream().filter(f -> f.what().weight() == Weight.CORRUPT)
                .mapToLong(f -> f.what() == What.CHAIN ? Math.max(0, f.place().event() - 1) : f.place().event()).min();
        if (findings.stream().anyMatch(f -> f.what() == What.UNKNOWN_FORM)) {
            return new Verdict.Unverifiable(Verdict.Why.UNKNOWN_VERSION);
        }
        if (corrupt.isPresent()) {
            return new Verdict.Corrupt(corrupt.getAsLong());
        }
        if (fork.isPresent()) {
            return fork.get();
        }
        if (known > 0) {
            return new Verdict.RolledBack(counted, known);
        }
        if (findings.stream().anyMatch(f -> f.what() == What.OTHER_LOG)) {
            return new Verdict.Unverifiable(Verdict.Why.OTHER_LOG);
        }
        return new Verdict.Intact(new TreeHead(pass.size(), pass.root().orElseThrow()));
    }
}
