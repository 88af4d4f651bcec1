package lantai.app.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.ledger.JournaledLedger;
import lantai.app.ledger.LedgerRefused;
import lantai.app.ledger.Ledgers;
import lantai.app.mirror.MirrorRefused.Reason;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.OpeningFailures;
import lantai.app.registry.RegistryFolder;
import lantai.app.registry.Workstation;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.Vaults;
import lantai.core.operation.Progress;
import lantai.ledger.mirror.MirrorFolder;
import lantai.ledger.mirror.MirrorRepair;
import lantai.ledger.mirror.MirrorScrub;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.tree.SuiteHash;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.verify.LedgerCheck;
import lantai.ledger.verify.LedgerFolder;
import lantai.ledger.verify.OutsideHead;

/** Compares and mends mirrors of registries that live in a folder. */
@Component
public final class FolderMirrors implements Mirrors {

    private final Vaults vaults;
    private final Workstation workstation;

    @Activate
    public FolderMirrors(@Reference Vaults vaults, @Reference Workstation workstation) {
        this.vaults = vaults;
        this.workstation = workstation;
    }

    /** What is looked at. */
    private record Both(LedgerFolder ours, MirrorFolder mirror) {

        private LedgerFolder theirs() {
            return new LedgerFolder(mirror.journal(), ours.suite(), ours.origin());
        }
    }

    private static Both both(Path registry) throws MirrorRefused {
        var arguments = Map.of("folder", registry.toString());
        try {
            var ours = LedgerFolder.ofRegistry(registry);
            var setting = new MirrorFile(registry).read().orElseThrow(() -> new MirrorRefused(Reason.NONE, Map.of(), null));
            var mirror = new MirrorFolder(setting.folder(), ours.origin());
            if (!mirror.isMarked()) {
                throw new MirrorRefused(Reason.LOST, Map.of("folder", setting.folder().toString()), null);
            }
            return new Both(ours, mirror);
        } catch (LedgerFolder.NotVerifiable e) {
            throw new MirrorRefused(Reason.NOT_A_REGISTRY, arguments, e);
        }
    }

    private TreeHash tree(Both both) {
        return new TreeHash(both.ours().suite().id(), () -> vaults.digest(both.ours().suite()));
    }

    private LedgerCheck check(Both both) {
        return new LedgerCheck(Map.of(both.ours().suite(), tree(both)), Optional.of(vaults::verify), Runtime.getRuntime().availableProcessors());
    }

    @Override
    public Compared compare(Path registry, Progress progress) throws MirrorRefused, IOException {
        var both = both(registry);
        var differences = new MirrorScrub(both.ours().journal(), both.mirror()).run().stream()
                .map(d -> new Difference(d.segment(), d.offset(), d.kind().word())).toList();
        var heads = heads(both);
        var check = check(both);
        return new Compared(both.mirror().path(), differences, check.run(both.ours(), heads, Optional.empty(), progress).verdict().word(),
                check.run(both.theirs(), heads, Optional.empty(), progress).verdict().word());
    }

    /** The signed heads that journal and mirror have; one that is damaged is none. */
    private static List<OutsideHead> heads(Both both) throws IOException {
        var heads = new ArrayList<OutsideHead>();
        for (var folder : List.of(both.ours().journal(), both.mirror().journal())) {
            var file = folder.resolve(JournaledLedger.CHECKPOINT);
            if (Files.isRegularFile(file)) {
                try {
                    heads.add(OutsideHead.read(file.toString(), Files.readAllBytes(file), NoteTrust.nobody()));
                } catch (NoteException e) {
                    System.getLogger(FolderMirrors.class.getName()).log(System.Logger.Level.WARNING, "a damaged checkpoint");
                }
            }
        }
        return heads;
    }

    @Override
    public List<Mended> mend(Path registry, String person, char[] pin, List<Ledgers.Outside> against, Progress progress)
            throws MirrorRefused, CannotOpen, LedgerRefused, IOException {
        var folder = new RegistryFolder(registry.toAbsolutePath().normalize());
        var both = both(folder.path());
        List<Mended> mended;
        try (var hold = folder.hold(); var vault = vaults.open(folder.vault(), person, pin)) {
            var heads = heads(both);
            for (var outside : against) {
                heads.add(head(outside));
            }
            mended = new MirrorRepair(both.ours(), both.mirror(), new SuiteHash(both.ours().suite(), tree(both)), check(both), vaults::verify)
                    .run(heads, progress).stream().map(m -> new Mended(m.inMirror(), m.segment(), m.quarantined())).toList();
        } catch (VaultRefused e) {
            throw OpeningFailures.of(e);
        } catch (MirrorRepair.Irreparable e) {
            throw new MirrorRefused(Reason.IRREPARABLE, Map.of("segment", e.segment(), "offset", Long.toString(e.offset())), e);
        }
        try (var opened = workstation.open(folder.path(), person, pin, progress)) {
            opened.mirror().mended(mended);
        }
        return mended;
    }

    private static OutsideHead head(Ledgers.Outside outside) throws LedgerRefused {
        try {
            return OutsideHead.read(outside.source(), outside.bytes(), NoteTrust.nobody());
        } catch (NoteException e) {
            throw new LedgerRefused(LedgerRefused.Reason.MALFORMED, Map.of("source", outside.source(), "field", e.field().word()));
        }
    }
}
