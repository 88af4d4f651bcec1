package lantai.store.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.projection.CopyQuery;
import lantai.app.projection.Projection;
import lantai.app.projection.Projections;
import lantai.app.projection.Projections.ProjectionBroken;

@DisplayName("A projection that was not let go of in order")
final class InUseTest {

    private static final byte[] KEY = Story.bytes(77, FileKey.LENGTH).toArray();

    @TempDir
    Path temp;

    private Path folder;
    private Path left;

    private static Projections inRun(String run) {
        return new H2Projections(Clock.systemUTC(), () -> run);
    }

    /** What a kill leaves: a copy of the pages and the mark, which stand in the folder that is given its old name back. */
    @BeforeEach
    void kill() throws Exception {
        folder = temp.resolve("projection");
        left = temp.resolve("left");
        Files.createDirectories(left);
        try (var projection = inRun("monday").open(folder, KEY)) {
            projection.apply(Story.ofFiveCopies().told());
            projection.settle();
            copy(folder, left);
        }
        copy(left, folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String broken(Projections projections, Path folder) {
        return assertThrows(ProjectionBroken.class, () -> projections.open(folder, KEY)).getMessage();
    }

    @Test
    @DisplayName("is opened as it is after a mere kill, for the system kept every page")
    void killed() throws Exception {
        try (var projection = inRun("monday").open(folder, KEY)) {
            assertEquals(12, projection.head().orElseThrow().seq());
        }
        assertFalse(Files.exists(folder.resolve("in-use")), "let go of in order, it is marked no more");
        var late = inRun("monday").open(folder, KEY);
        late.close();
        assertThrows(IllegalStateException.class, late::head);
        assertFalse(Files.exists(folder.resolve(Projections.STALE)), "who asks after the closing says nothing about the file");
        try (var projection = inRun("tuesday").open(folder, KEY)) {
            assertEquals(12, projection.head().orElseThrow().seq());
        }
    }

    @Test
    @DisplayName("is not believed in another run of the system, nor where runs have no names, nor as a copy elsewhere")
    void unsettled() {
        assertEquals("unsettled", broken(inRun("tuesday"), folder));
        assertEquals("unsettled", broken(inRun(""), folder));
        assertEquals("unsettled", broken(inRun("monday"), left));
    }

    @Test
    @DisplayName("given up while somebody stands inside fails him, and is made anew at the next opening")
    void abandoned() throws Exception {
        var projection = inRun("monday").open(folder, KEY);
        var inside = new CountDownLatch(1);
        var failure = new AtomicReference<Throwable>();
        var reader = new Thread(() -> {
            try {
                projection.copies(CopyQuery.ALL, row -> {
                    inside.countDown();
                    while (!Files.exists(folder.resolve(Projections.STALE))) {
                        Thread.onSpinWait();
                    }
                });
                projection.digests();
            } catch (IllegalStateException e) {
                failure.set(e);
            }
        });
        reader.start();
        assertTrue(inside.await(20, TimeUnit.SECONDS));
        projection.abandon();
        reader.join();
        assertTrue(failure.get() instanceof StoreFailure, String.valueOf(failure.get()));
        assertThrows(IllegalStateException.class, () -> projection.apply(Story.ofFiveCopies().told()));
        assertTrue(Files.exists(folder.resolve(Projections.STALE)));
    }
}
