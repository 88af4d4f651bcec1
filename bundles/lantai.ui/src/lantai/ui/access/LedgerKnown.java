package lantai.ui.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.services.events.IEventBroker;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import lantai.app.ledger.LedgerRefused;
import lantai.app.ledger.LedgerReport;
import lantai.app.ledger.LedgerState;

/** What this window knows of the open registry's ledger: its head and witnesses, the last verification, and what went wrong. Display thread only. */
@Creatable
@Singleton
public final class LedgerKnown {

    /** The topic on which every change is told; carries this. */
    public static final String CHANGED = "lantai/ledger/CHANGED";

    /**
     * A verification.
     *
     * @param at      when it ended
     * @param against names of what it was compared with
     */
    public record Checked(LedgerReport report, Instant at, List<String> against) {
        public Checked {
            against = List.copyOf(against);
        }
    }

    private final IEventBroker events;
    private Optional<LedgerState> state = Optional.empty();
    private List<String> keys = List.of();
    private Optional<Checked> checked = Optional.empty();
    private Optional<LedgerRefused> wrong = Optional.empty();
    private Optional<String> readOnly = Optional.empty();

    @Inject
    public LedgerKnown(IEventBroker events) {
        this.events = events;
    }

    /** Another registry, or another person: everything is looked at anew. */
    public void forget() {
        state = Optional.empty();
        keys = List.of();
        checked = Optional.empty();
        wrong = Optional.empty();
        readOnly = Optional.empty();
        tell();
    }

    /** @param publicKeys of the log, as lines of a file of keys */
    public void state(LedgerState next, List<String> publicKeys) {
        state = Optional.of(next);
        keys = List.copyOf(publicKeys);
        tell();
    }

    /** A verification that was stopped or could not begin says nothing and is not kept. */
    public void checked(LedgerReport report, Instant at, List<String> against) {
        if (!report.verdict().equals("unverifiable")) {
            checked = Optional.of(new Checked(report, at, against));
            tell();
        }
    }

    /** The log may not sign any more. */
    public void wrong(LedgerRefused refused) {
        wrong = Optional.of(refused);
        tell();
    }

    /** The watch over the ledger has ended a round, or the registry can only be read, or no longer only. @param why as in a status report */
    public void mode(Optional<String> why) {
        readOnly = why;
        tell();
    }

    /** Why nothing can be recorded; empty while it can. */
    public Optional<String> readOnly() {
        return readOnly;
    }

    public Optional<LedgerState> state() {
        return state;
    }

    /** The log's public keys, the first one first; none before they were looked at. */
    public List<String> keys() {
        return keys;
    }

    public Optional<Checked> checked() {
        return checked;
    }

    public Optional<LedgerRefused> wrong() {
        return wrong;
    }

    private void tell() {
        events.post(CHANGED, this);
    }
}
