package lantai.app.registry;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import lantai.app.door.LiveRegister;
import lantai.app.ledger.JournaledLedger;
import lantai.app.ledger.Ledger;
import lantai.app.ledger.OtherLogs;
import lantai.app.ledger.WitnessBook;
import lantai.app.ledger.SignedHeads;
import lantai.app.watch.JournalWatch;
import lantai.app.watch.Watches;
import lantai.core.act.RegistryAct.LogKeyAct;
import lantai.core.event.Event;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.register.State.RegistryState;
import lantai.ledger.journal.Disk;
import lantai.ledger.verify.LedgerCheck;
import lantai.ledger.verify.LedgerFolder;
import lantai.ledger.witness.HeadMemory;

/** Puts together what signs, proves and watches over the ledger of a registry that is being opened. */
record LedgerMaking(RegistryParts parts, InstantSource clock) {

    JournalWatch watch() {
        var suite = parts.file().suite();
        var origin = parts.file().origin();
        var check = new LedgerCheck(Map.of(suite, parts.ciphers().hashes().apply(suite)), Optional.of(parts.ciphers().check()), 1);
        return Watches.of(parts.folder().path(), Disk.REAL, parts.vault(), new JournalWatch.Parts(
                new LedgerFolder(parts.folder().journal(origin), suite, origin), check, () -> SignedHeads.of(parts.folder().path(), parts.folder().signed(), origin), clock,
                checked -> System.getLogger(OpenRegistry.class.getName()).log(System.Logger.Level.ERROR, "the ledger is {0}", checked.verdict())));
    }

    /** @param write puts the act into the journal and returns when it is durable */
    Ledger ledger(JournalWatch watch, LiveRegister register, Consumer<LogKeyAct> write) {
        var suite = parts.file().suite();
        var hash = parts.ciphers().hashes().apply(suite);
        var others = new OtherLogs(parts.folder().witness(), Disk.REAL, parts.ciphers().check(), parts.ciphers().hashes(), clock);
        return new JournaledLedger(new JournaledLedger.Parts(suite, parts.file().origin(), hash, parts.journal(), parts.folder().path(),
                parts.folder().journal(parts.file().origin()), new HeadMemory(parts.folder().signed(), Disk.REAL), others,
                new WitnessBook(parts.folder().witnesses(), Disk.REAL, parts.ciphers().check()), parts.ciphers().check(), watch,
                size -> isLost(register, size)), parts.vault(), register, write);
    }

    /** Whether two administrators have declared, when they restored a backup, that events were lost of which a head of this size knows. */
    private static boolean isLost(LiveRegister register, long size) {
        return register.past(Subject.of(Type.REGISTRY, RegistryState.BACKUP)).stream().map(RecordedEvent::event)
                .filter(event -> event.kind().equals("restore")).map(Event::fields)
                .anyMatch(fields -> size > fields.number("size").orElse(0L) && size <= fields.number("known").orElse(0L));
    }
}
