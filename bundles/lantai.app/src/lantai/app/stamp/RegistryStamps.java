package lantai.app.stamp;

import java.io.IOException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import lantai.app.door.BadAct;
import lantai.app.ledger.Ledger.SignedHead;
import lantai.app.ledger.LedgerRefused;
import lantai.app.registry.Registry;
import lantai.core.act.Act;
import lantai.core.act.RegistryAct.TimestampAct;
import lantai.core.operation.Progress;

/** Time-stamps over the heads of an open registry: asked for, taken into the ledger, listed. */
public final class RegistryStamps {

    private static final int ID = 32;

    private final Registry registry;
    private final StampBook book;
    private final InstantSource clock;

    public RegistryStamps(Registry registry, TimeStamps stamps, InstantSource clock) {
        this.registry = registry;
        this.book = new StampBook(registry.folder(), stamps);
        this.clock = clock;
    }

    /** A request for the authority, and the head it is over, which was signed now. */
    public record Asked(SignedHead head, byte[] request) {
    }

    public Asked ask(Progress progress) throws LedgerRefused, IOException {
        var head = registry.ledger().checkpoint(progress);
        return new Asked(head, book.ask(head.size(), head.note()));
    }

    /**
     * Takes the authority's answer; that it came is an event, durable when this returns. The same answer a second time is the same act.
     *
     * @param trusted certificates, PEM
     */
    public StampBook.Stamped take(byte[] response, byte[] trusted) throws IOException, StampRefused, BadAct {
        registry.door().ready();
        var stamped = book.take(response, trusted);
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()).withNano(0);
        var act = new TimestampAct(stamped.size(), stamped.root(), stamped.stamp().time(), stamped.token());
        registry.door().submit(new Act("timestamp-" + stamped.token().toString().substring(0, ID), now, now, registry.operator(), Optional.empty(), act),
                List.of()).join();
        return stamped;
    }

    /** All that came, checked anew. */
    public List<StampBook.Stamped> all() throws IOException, StampRefused {
        return book.all();
    }

    /** All that were asked for, the newest first. */
    public List<StampBook.Entry> entries() throws IOException {
        return book.entries();
    }

    /** The certificates that were given with the last answer. */
    public Optional<byte[]> trusted() throws IOException {
        return book.trusted();
    }
}
