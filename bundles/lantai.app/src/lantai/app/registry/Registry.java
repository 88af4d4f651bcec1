package lantai.app.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import lantai.app.backup.BackupSource;
import lantai.app.blob.Contents;
import lantai.app.catalogue.Catalogue;
import lantai.app.compare.ProjectionComparison;
import lantai.app.compartment.CompartmentDesk;
import lantai.app.door.Door;
import lantai.app.evidence.DeviceDesk;
import lantai.app.keys.KeyDesk;
import lantai.app.gap.Gaps;
import lantai.app.label.LabelDesk;
import lantai.app.ledger.Ledger;
import lantai.app.life.Lives;
import lantai.app.mirror.Mirror;
import lantai.app.recovery.RecoveryDesk;
import lantai.app.signing.Signers;
import lantai.app.trace.TraceDesk;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.core.register.Register;
import lantai.rules.RuleBook;

/** An open registry. Closing it flushes the projection, forgets every key and releases the folder. */
public interface Registry extends AutoCloseable {

    Path folder();

    String origin();

    Suite suite();

    /** Code of the registry's own unit. */
    String unit();

    /** Code of the person whose PIN opened it, and who signs what he does. */
    String operator();

    /** Whether it can only be looked at, because something is wrong with it. */
    boolean isReadOnly();

    Register register();

    RuleBook rules();

    Door door();

    Catalogue catalogue();

    Lives lives();

    /** Where the record does not hold. */
    Gaps gaps();

    LabelDesk labels();

    /** Its trace marks. */
    TraceDesk traces();

    Signers signers();

    /** Slots, the root key, and what is wrong with the vault's files. */
    KeyDesk keys();

    /** Photographs, signatures, scans and logs kept sealed beside the journal. */
    Contents contents();

    /** The compartment of top-secret documents. */
    CompartmentDesk compartment();

    /** The sheets of paper that open it when no PIN does. */
    RecoveryDesk recovery();

    /** What its log signs and proves. */
    Ledger ledger();

    /** What the devices tell. */
    DeviceDesk evidence();

    StatusReport status();

    /** Compares what is listed with what the journal says; reads the whole journal. */
    ProjectionComparison.Compared compareProjection(Progress progress) throws IOException;

    /** The journal's second copy. */
    Mirror mirror();

    /** What a backup is made from. */
    BackupSource backupSource();

    /**
     * Tells of events as soon as they are durable, in order, on a thread of the registry: listeners must be quick.
     *
     * @return run it to stop listening
     */
    Runnable onRecorded(Consumer<List<RecordedEvent>> listener);

    @Override
    void close();
}
