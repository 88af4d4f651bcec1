package lantai.app.registry;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import lantai.app.compare.ProjectionComparison;
import lantai.app.compartment.SealedTitles;
import lantai.app.door.Door;
import lantai.app.door.EventReader;
import lantai.app.door.JournaledDoor;
import lantai.app.door.OwnActs;
import lantai.app.door.Projector;
import lantai.app.mirror.JournalMirror;
import lantai.app.mirror.Mirror;
import lantai.app.watch.JournalWatch;
import lantai.app.watch.ReadOnly;
import lantai.core.act.RegistryAct;
import lantai.core.operation.Progress;
import lantai.ledger.journal.Recovery;

/** What is done to keep an open registry in good order, and how it stands. */
final class Tending implements AutoCloseable {

    private final RegistryParts parts;
    private final Projector projector;
    private final JournalWatch watch;
    private final EventReader reader;
    private final OwnActs own;
    private final InstantSource clock;
    private final JournalMirror mirror;
    private final Instant verified;

    Tending(RegistryParts parts, JournaledDoor door, Door watched, Projector projector, JournalWatch watch, EventReader reader, OwnActs own,
            InstantSource clock) {
        this.parts = parts;
        this.projector = projector;
        this.watch = watch;
        this.reader = reader;
        this.own = own;
        this.clock = clock;
        verified = clock.instant();
        mirror = new JournalMirror(new JournalMirror.Parts(parts.folder().path(), parts.file().origin(), parts.operator(), parts.disk(),
                parts.journal()), watched, act -> door.writeUnjudged(act, List.of()).join(), clock);
    }

    /** Writes down what opening took off the journal's end, and takes up the second copy, if there is one. */
    void start(Recovery recovery) {
        recovery.torn().ifPresent(t -> own.write("recovery-" + parts.journal().size(),
                new RegistryAct.RecoveryAct(t.segment(), t.offset(), t.bytes(), t.quarantined()), List.of()));
        mirror.start();
    }

    Mirror mirror() {
        return mirror;
    }

    /** Why it can only be looked at; empty when acts are taken. */
    Optional<String> why() {
        return own.isClosed() ? Optional.of("closed") : ReadOnly.why(watch, projector, parts.journal());
    }

    StatusReport report() {
        var projected = projector.projected();
        var size = parts.journal().durableSize();
        var why = why();
        return new StatusReport(size, parts.journal().head(), verified, parts.projection().counts(clock.instant().toEpochMilli()),
                parts.vault().slots().size(), projected,
                projector.broken().isPresent() ? "broken" : projected + 1 < size ? "behind" : "current",
                why.isPresent() ? "read-only" : "read-write", why, mirror.standing().state(), parts.vault().damage());
    }

    ProjectionComparison.Compared compare(Progress progress) throws IOException {
        var key = parts.vault().secret("h2-file");
        try {
            return new ProjectionComparison(parts.projections(), parts.folder().projection(), parts.journal(), reader,
                    SealedTitles.masking(parts.vault().compartment()))
                    .run(parts.projection(), key, progress);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public void close() {
        mirror.close();
    }
}
