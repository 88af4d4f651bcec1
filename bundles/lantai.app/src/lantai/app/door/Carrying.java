package lantai.app.door;

import java.io.IOException;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import lantai.app.vault.Signer;
import lantai.core.event.Carried;
import lantai.core.event.Fields;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Subject;
import lantai.core.operation.Progress;
import lantai.core.register.Folding;
import lantai.ledger.journal.JournalDamaged;

/**
 * Carries every event of one log over into another, in order. What an event says stays as it was; who wrote it down and signs it is who
 * carries it, and it names the leaf it was there. Nobody's signature is pretended.
 */
public record Carrying(String from, Scribe to, Signer by) {

    private static final int AT_ONCE = 2_000;
    private static final String FOUNDING = "founding-";

    /** Tells of every event in order. */
    public interface Source {
        void each(Consumer<RecordedEvent> visitor) throws IOException, JournalDamaged;
    }

    /** Returns when all is durable. */
    public void run(Source source, long size, Progress progress) throws IOException {
        var durable = new CompletableFuture<?>[] { CompletableFuture.completedFuture(null) };
        try {
            source.each(event -> {
                durable[0] = to.carry(event, act(event), fields(event), by);
                if (event.seq() % AT_ONCE == 0) {
                    durable[0].join();
                    progress.at(event.seq(), size);
                }
            });
            durable[0].join();
        } catch (JournalDamaged e) {
            throw new IOException(e);
        }
    }

    /** Ids that programs give are given in the new log again; there they are of the old one. */
    private String act(RecordedEvent event) {
        return renamed(event.event().act(), event.event().subject().type() == Subject.Type.REGISTRY);
    }

    private String renamed(String act, boolean ofRegistry) {
        return ofRegistry || act.startsWith(FOUNDING) ? from + "/" + act : act;
    }

    private Fields fields(RecordedEvent recorded) {
        var event = recorded.event();
        var all = new TreeMap<String, Object>(event.fields().asMap());
        event.fields().text(Folding.TARGET).filter(target -> event.kind().equals(Folding.CORRECT))
                .ifPresent(target -> all.put(Folding.TARGET, renamed(target, false)));
        all.putAll(new Carried(recorded.leaf(), recorded.seq(), event.by(), Carried.of(event.fields()).map(Carried::recorded).orElse(event.recorded()),
                recorded.signatures().stream().map(s -> s.person() + " " + s.role().word()).toList()).fields());
        return Fields.of(all);
    }
}
