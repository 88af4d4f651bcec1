package lantai.app.registry;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

import lantai.app.backup.BackupSource;
import lantai.app.blob.Contents;
import lantai.app.blob.RegistryContents;
import lantai.app.catalogue.Catalogue;
import lantai.app.catalogue.ProjectedCatalogue;
import lantai.app.compare.ProjectionComparison;
import lantai.app.compartment.CompartmentDesk;
import lantai.app.compartment.SealedTitles;
import lantai.app.compartment.VaultCompartment;
import lantai.app.door.ActDigest;
import lantai.app.door.Carrying;
import lantai.app.door.CatchUp;
import lantai.app.door.Door;
import lantai.app.door.EventReader;
import lantai.app.door.JournaledDoor;
import lantai.app.door.LiveRegister;
import lantai.app.door.OwnActs;
import lantai.app.door.Projector;
import lantai.app.door.Scribe;
import lantai.app.door.WatchedDoor;
import lantai.app.drafting.Drafting;
import lantai.app.evidence.DeviceDesk;
import lantai.app.evidence.LogDesk;
import lantai.app.keys.KeyCare;
import lantai.app.keys.KeyDesk;
import lantai.app.keys.VaultKeyDesk;
import lantai.app.gap.Gaps;
import lantai.app.gap.JournaledGaps;
import lantai.app.label.KeyedLabelDesk;
import lantai.app.label.LabelDesk;
import lantai.app.ledger.Ledger;
import lantai.app.life.FoldedLives;
import lantai.app.life.Lives;
import lantai.app.migration.Continuable;
import lantai.app.mirror.Mirror;
import lantai.app.recovery.RecoveryDesk;
import lantai.app.recovery.VaultRecovery;
import lantai.app.signing.Signers;
import lantai.app.signing.VaultSigners;
import lantai.app.trace.KeyedTraceDesk;
import lantai.app.trace.TraceDesk;
import lantai.app.vault.Signer;
import lantai.app.watch.JournalWatch;
import lantai.core.act.Act;
import lantai.core.event.RecordedEvent;
import lantai.core.operation.Progress;
import lantai.core.register.Register;
import lantai.ledger.journal.JournalDamaged;
import lantai.ledger.journal.Recovery;
import lantai.rules.RuleBook;

/** A registry that is open: holds its parts together and hands them out. */
final class OpenRegistry extends NamedRegistry implements Continuable {

    private final InstantSource clock;
    private final RuleBook rules = new RuleBook();
    private final LiveRegister register;
    private final Projector projector;
    private final EventReader reader;
    private final Scribe scribe;
    private final JournaledDoor door;
    private final Catalogue catalogue;
    private final Lives lives;
    private final Gaps gaps;
    private final LabelDesk labels;
    private final TraceDesk traces;
    private final Signers signers;
    private final KeyCare care;
    private final KeyDesk keys;
    private final Contents contents;
    private final RecoveryDesk recovery;
    private final CompartmentDesk compartment;
    private final OwnActs own;
    private final Ledger ledger;
    private final Tending tending;
    private final JournalWatch watch;
    private final Door watched;
    private final DeviceDesk evidence;
    private boolean closed;

    OpenRegistry(RegistryParts parts, InstantSource clock, SecureRandom random) {
        super(parts);
        this.clock = clock;
        reader = new EventReader(parts.journal(), parts.vault());
        register = new LiveRegister(parts.projection(), reader);
        var titles = new SealedTitles(parts.vault().compartment(), register);
        projector = new Projector(parts.projection(), register, SealedTitles.masking(parts.vault().compartment()));
        scribe = new Scribe(new Scribe.Log(parts.file().suite(), parts.file().origin(), rules.version()), parts.journal(), parts.vault(),
                register, projector, clock, random, parts.projection()::countByActor);
        labels = KeyedLabelDesk.with(parts.vault(), parts.projection(), register, projector);
        gaps = new JournaledGaps(rules, parts.journal(), reader, () -> evidence().past(), clock);
        door = new JournaledDoor(rules, register, parts.projection(), projector, scribe, new Drafting(random, labels::copy),
                ActDigest.of(parts.vault()), reader, parts.vault().signer(), clock, gaps::exists);
        own = new OwnActs(register, door, parts.operator(), clock);
        var making = new LedgerMaking(parts, clock);
        watch = making.watch();
        watched = new WatchedDoor(door, () -> watch.isAlarmed() || own.isClosed());
        catalogue = new ProjectedCatalogue(parts.projection(), register, projector, titles::row);
        compartment = new VaultCompartment(new VaultCompartment.Parts(parts.vault().compartment(), watched, register, projector, catalogue,
                parts.operator()), clock);
        lives = new FoldedLives(register, gaps);
        traces = new KeyedTraceDesk(new KeyedTraceDesk.Parts(parts.vault(), parts.projection(), projector, reader, watched, parts.operator()), clock, random);
        care = new KeyCare(parts.vault(), register, parts.projection(), parts.operator(), own);
        door.then(care);
        keys = new VaultKeyDesk(parts.vault(), register, watched, clock, parts.operator());
        signers = new VaultSigners(parts.vault(), watched, clock, parts.operator());
        recovery = new VaultRecovery(parts.vault(), watched, register, clock, parts.operator());
        contents = new RegistryContents(new RegistryContents.Parts(parts.contents(), parts.vault(), register, parts.projection(), projector,
                reader, watched, parts.operator()), clock, random);
        tending = new Tending(parts, door, watched, projector, watch, reader, own, clock);
        ledger = making.ledger(watch, register, act -> own.write("log-key-" + act.epoch(), act, List.of()).join());
        evidence = new LogDesk(register, watched, parts.operator(), () -> parts.ciphers().digests().apply(parts.file().suite()), contents, clock);
    }

    /** Compares the journal with what was verified last; what was found wrong then is looked into again. */
    void watchOver() throws IOException, JournalDamaged {
        watch.compare(parts.journal());
        watch.start();
    }

    /** Brings the projection up to the journal's end. */
    void catchUp(Progress progress) throws IOException, JournalDamaged {
        new CatchUp(parts.journal(), reader, register, projector).run(progress);
        projector.broken().ifPresent(why -> {
            throw new IllegalStateException("the projection does not catch up", why);
        });
    }

    @Override
    public Carrying.Source events() {
        return visitor -> parts.journal().forEach(0, (position, leaf) -> visitor.accept(reader.opened(position, leaf)));
    }

    @Override
    public void carry(Continuable from, long size, Progress progress) throws IOException {
        new Carrying(from.origin(), scribe, parts.vault().signer()).run(from.events(), size, progress);
    }

    @Override
    public OwnActs own() {
        return own;
    }

    /** Brings vault and ledger into step, which a crash may have kept apart. */
    void settleKeys(Recovery found) throws CannotOpen {
        projector.flush();
        care.confirm();
        tending.start(found); // the first to write: what is broken in the vault is put aside by it
        care.finish();
    }

    Tending tending() {
        return tending;
    }

    /** What the founding writes; there is nobody yet who could be asked. */
    void writeUnjudged(Act act, List<Signer> signers) {
        door.writeUnjudged(act, signers);
    }

    void waitUntilDurable() {
        projector.flush();
        projector.broken().ifPresent(why -> {
            throw new IllegalStateException("the founding could not be written", why);
        });
    }

    @Override
    public boolean isReadOnly() {
        return tending.why().isPresent();
    }

    @Override
    public Register register() {
        return register;
    }

    @Override
    public RuleBook rules() {
        return rules;
    }

    @Override
    public Door door() {
        return watched;
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public Lives lives() {
        return lives;
    }

    @Override
    public Gaps gaps() {
        return gaps;
    }

    @Override
    public LabelDesk labels() {
        return labels;
    }

    @Override
    public TraceDesk traces() {
        return traces;
    }

    @Override
    public KeyDesk keys() {
        return keys;
    }

    @Override
    public Signers signers() {
        return signers;
    }

    @Override
    public Contents contents() {
        return contents;
    }

    @Override
    public CompartmentDesk compartment() {
        return compartment;
    }

    @Override
    public RecoveryDesk recovery() {
        return recovery;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public DeviceDesk evidence() {
        return evidence;
    }

    @Override
    public StatusReport status() {
        return tending.report();
    }

    @Override
    public Mirror mirror() {
        return tending.mirror();
    }

    @Override
    public ProjectionComparison.Compared compareProjection(Progress progress) throws IOException {
        return tending.compare(progress);
    }

    @Override
    public BackupSource backupSource() {
        return new RegistrySource(parts, door);
    }

    @Override
    public Runnable onRecorded(Consumer<List<RecordedEvent>> listener) {
        return projector.listen(listener);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        watch.close();
        tending.close();
        projector.close();
        parts.journal().close();
        parts.disk().close();
        parts.projection().close();
        parts.vault().close();
        parts.hold().close();
    }
}
