package lantai.app.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import lantai.app.door.EventReader;
import lantai.app.door.LiveRegister;
import lantai.app.door.Projector;
import lantai.app.projection.Projection;
import lantai.app.projection.Projections;
import lantai.app.projection.Projections.ProjectionBroken;
import lantai.core.operation.Progress;
import lantai.core.register.State;
import lantai.ledger.journal.FileJournal;
import lantai.ledger.journal.JournalDamaged;

/**
 * Compares a projection with one made anew from the journal, table by table: the database does not see a flipped bit. One that differs is
 * marked, and made anew at the next opening.
 */
public final class ProjectionComparison {

    private final Projections projections;
    private final Path folder;
    private final FileJournal journal;
    private final EventReader reader;
    private final UnaryOperator<State> shown;

    /**
     * @param folder the projection's
     * @param shown  what of a state may stand in the projection
     */
    public ProjectionComparison(Projections projections, Path folder, FileJournal journal, EventReader reader, UnaryOperator<State> shown) {
        this.projections = projections;
        this.folder = folder;
        this.journal = journal;
        this.reader = reader;
        this.shown = shown;
    }

    /**
     * What a comparison came to.
     *
     * @param events how many events were replayed
     * @param differ names of the tables that differ; a single {@code unreadable} when the projection fails
     */
    public record Compared(long events, List<String> differ) {

        public Compared {
            differ = List.copyOf(differ);
        }

        public boolean isSame() {
            return differ.isEmpty();
        }
    }

    /** @param key of the projections; copied */
    public Compared run(Projection live, byte[] key, Progress progress) throws IOException {
        Projection.Digests now;
        try {
            now = live.digests();
        } catch (IllegalStateException e) {
            return told(new Compared(0, List.of("unreadable")));
        }
        var scratch = folder.resolve("compare");
        delete(scratch);
        try (var fresh = projections.open(scratch, key)) {
            var anew = replayed(fresh, now.seq(), progress);
            var differ = new ArrayList<String>();
            var tables = new TreeSet<>(now.tables().keySet());
            tables.addAll(anew.tables().keySet());
            for (var table : tables) {
                if (!String.valueOf(now.tables().get(table)).equals(anew.tables().get(table))) {
                    differ.add(table);
                }
            }
            return told(new Compared(now.seq() + 1, differ));
        } catch (ProjectionBroken e) {
            throw new IOException("no second projection can be made", e);
        } finally {
            delete(scratch);
        }
    }

    private Projection.Digests replayed(Projection fresh, long last, Progress progress) throws IOException {
        var register = new LiveRegister(fresh, reader);
        try (var projector = new Projector(fresh, register, shown)) {
            if (last >= 0) {
                journal.forEach(0, (position, leaf) -> {
                    if (position.seq() <= last) {
                        var event = reader.opened(position, leaf);
                        projector.add(event, register.absorb(event));
                        if (position.seq() % 1_000 == 0) {
                            progress.at(position.seq(), last + 1);
                        }
                    }
                });
            }
            projector.flush();
            if (projector.broken().isPresent()) {
                throw new IOException("the second projection fails", projector.broken().get());
            }
        } catch (JournalDamaged e) {
            throw new IOException(e);
        }
        return fresh.digests();
    }

    private Compared told(Compared compared) throws IOException {
        if (!compared.isSame()) {
            Files.writeString(folder.resolve(Projections.STALE), String.join("\n", compared.differ()) + "\n");
        }
        return compared;
    }

    private static void delete(Path scratch) throws IOException {
        if (Files.exists(scratch)) {
            try (var files = Files.walk(scratch)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
