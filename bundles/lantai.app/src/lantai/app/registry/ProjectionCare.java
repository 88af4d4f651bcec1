package lantai.app.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;

import lantai.app.projection.Projection;
import lantai.app.projection.Projections;
import lantai.app.projection.Projections.ProjectionBroken;
import lantai.app.vault.UnlockedVault;
import lantai.ledger.journal.FileJournal;
import lantai.ledger.journal.JournalDamaged;

/** Opens the projection that fits the journal. Whatever is wrong with one, it is moved aside and a fresh one comes back from the journal. */
final class ProjectionCare {

    private final Projections projections;
    private final RegistryFolder folder;

    ProjectionCare(Projections projections, RegistryFolder folder) {
        this.projections = projections;
        this.folder = folder;
    }

    Projection open(UnlockedVault vault, FileJournal journal) throws IOException, JournalDamaged {
        if (isStale()) {
            return fresh(vault);
        }
        var key = vault.secret("h2-file");
        try {
            var projection = projections.open(folder.projection(), key);
            if (fits(projection, journal)) {
                return projection;
            }
            projection.close();
        } catch (ProjectionBroken | IllegalStateException broken) {
            System.getLogger(ProjectionCare.class.getName()).log(System.Logger.Level.WARNING, "the projection is rebuilt from the journal");
        } finally {
            Arrays.fill(key, (byte) 0);
        }
        return fresh(vault);
    }

    /** Whether it was found wrong after it was opened. */
    boolean isStale() {
        return Files.exists(folder.projection().resolve(Projections.STALE));
    }

    private Projection fresh(UnlockedVault vault) throws IOException {
        projections.moveAside(folder.projection());
        var key = vault.secret("h2-file");
        try {
            return projections.open(folder.projection(), key);
        } catch (ProjectionBroken again) {
            throw new IOException("no projection can be made", again);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Whether the projection's last event is the journal's event of that number. */
    private static boolean fits(Projection projection, FileJournal journal) throws IOException, JournalDamaged {
        var head = projection.head();
        if (head.isEmpty()) {
            return true;
        }
        return head.get().seq() < journal.durableSize()
                && journal.hash(journal.read(head.get().seq())).equals(head.get().leaf());
    }
}
