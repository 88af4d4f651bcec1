package lantai.store.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import lantai.app.projection.CopyQuery;
import lantai.app.projection.Projections.ProjectionBroken;
import lantai.core.code.CopyId;
import lantai.core.event.Subject;

@DisplayName("The file of a projection")
final class H2FileTest {

    private static final byte[] KEY = Story.bytes(77, FileKey.LENGTH).toArray();

    @TempDir
    Path folder;

    private final H2Projections projections = new H2Projections(() -> Instant.parse("2026-03-02T01:02:03Z"));

    private Path pages() {
        return new H2File(folder).pages();
    }

    private void fill() throws ProjectionBroken {
        try (var projection = projections.open(folder, KEY)) {
            projection.apply(Story.ofFiveCopies().told());
        }
    }

    private ProjectionBroken broken(byte[] key) {
        var broken = assertThrows(ProjectionBroken.class, () -> projections.open(folder, key).close());
        for (Throwable t = broken; t != null; t = t.getCause()) {
            assertTrue(t.getMessage().matches("[A-Za-z0-9 ]+"), "more than a code word: " + t.getMessage());
        }
        return broken;
    }

    @Test
    @DisplayName("does not open with another key, and is as before afterwards")
    void refusesOtherKey() throws Exception {
        fill();
        var before = Files.readAllBytes(pages());
        for (var bit = 0; bit < 8 * FileKey.LENGTH; bit += 37) {
            var other = KEY.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals("unreadable", broken(other).getMessage());
        }
        assertArrayEquals(before, Files.readAllBytes(pages()));
        try (var projection = projections.open(folder, KEY)) {
            assertEquals(12, projection.head().orElseThrow().seq());
        }
    }

    @Test
    @DisplayName("leaves the caller's key as it was, and takes none of another length")
    void copiesKey() throws Exception {
        var key = KEY.clone();
        projections.open(folder, key).close();
        assertArrayEquals(KEY, key);
        assertThrows(IllegalArgumentException.class, () -> projections.open(folder, new byte[16]));
    }

    @Test
    @DisplayName("is broken when it is garbage, cut off, or emptied")
    void refusesGarbage() throws Exception {
        fill();
        var whole = Files.readAllBytes(pages());
        var garbage = new byte[40_000];
        new Random(5).nextBytes(garbage);
        Files.write(pages(), garbage);
        assertEquals("unreadable", broken(KEY).getMessage());
        Files.write(pages(), new byte[0]);
        assertEquals("empty", broken(KEY).getMessage());
        Files.write(pages(), Arrays.copyOf(whole, 5_000));
        broken(KEY);
    }

    @Test
    @DisplayName("that was damaged fails in the way agreed, and can be moved aside and made anew at once")
    void damageIsNamed() throws Exception {
        fill();
        var whole = Files.readAllBytes(pages());
        var seed = System.nanoTime();
        var random = new Random(seed);
        var named = 0;
        for (var i = 0; i < 60; i++) {
            var damaged = whole.clone();
            var at = random.nextInt(damaged.length - 600);
            for (var k = 0; k < 512; k++) {
                damaged[at + k] = (byte) random.nextInt();
            }
            var place = Files.createDirectory(folder.resolve("damaged-" + i));
            Files.write(new H2File(place).pages(), damaged);
            try (var projection = projections.open(place, KEY)) {
                projection.copies(CopyQuery.ALL, row -> { });
                projection.apply(Story.ofFiveCopies().person("NEW", "新", "U1").told());
            } catch (ProjectionBroken | IllegalStateException e) {
                named++;
            }
            projections.moveAside(place);
            try (var fresh = projections.open(place, KEY)) {
                assertEquals(Optional.empty(), fresh.head(), "seed " + seed + " round " + i);
                fresh.apply(Story.ofFiveCopies().told());
            }
        }
        assertTrue(named > 0, "seed " + seed);
    }

    @Test
    @DisplayName("of somebody else, unencrypted, is not opened")
    void refusesForeign() throws Exception {
        try (var foreign = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("lantai"), "sa", "");
                var statement = foreign.createStatement()) {
            statement.execute("CREATE TABLE schema_version(version INT)");
            statement.execute("INSERT INTO schema_version VALUES (1)");
        }
        assertEquals("unreadable", broken(KEY).getMessage());
    }

    @Test
    @DisplayName("written by a newer version is not opened")
    void refusesNewer() throws Exception {
        fill();
        try (var key = new FileKey(KEY); var connection = new H2File(folder).connect(key, false);
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO schema_version VALUES (" + (Migrations.newest() + 1) + ")");
        }
        assertEquals("newer", broken(KEY).getMessage());
    }

    @Test
    @DisplayName("whose tables are gone is not taken for a new one")
    void refusesEmptied() throws Exception {
        fill();
        try (var key = new FileKey(KEY); var connection = new H2File(folder).connect(key, false);
                var statement = connection.createStatement()) {
            statement.execute("DROP ALL OBJECTS");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        assertEquals("empty", broken(KEY).getMessage());
    }

    @Test
    @DisplayName("in a folder that H2 cannot be told is refused")
    void refusesSemicolon() {
        assertEquals("folder", assertThrows(ProjectionBroken.class,
                () -> projections.open(folder.resolve("a;INIT=x"), KEY)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"兰台 登记", "with 'quote", "~tilde", "percent%20"})
    @DisplayName("may lie in a folder of any ordinary name")
    void takesOrdinaryNames(String name) throws Exception {
        projections.open(folder.resolve(name), KEY).close();
        assertTrue(Files.exists(new H2File(folder.resolve(name)).pages()));
    }

    @Test
    @DisplayName("is moved aside whole, never deleted, so that a fresh one can be made, again and again")
    void movesAside() throws Exception {
        projections.moveAside(folder.resolve("nothing-here"));
        projections.moveAside(folder);
        assertEquals(0, names(folder).size());
        fill();
        var before = Files.readAllBytes(pages());
        projections.moveAside(folder);
        assertEquals(List.of("aside-20260302T010203Z-1"), names(folder));
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("aside-20260302T010203Z-1").resolve("lantai.mv.db")));
        try (var fresh = projections.open(folder, KEY)) {
            assertTrue(fresh.head().isEmpty());
        }
        projections.moveAside(folder);
        assertEquals(List.of("aside-20260302T010203Z-1", "aside-20260302T010203Z-2"), names(folder));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @DisplayName("says no more than a number when a statement fails with a title in hand")
    void failsWithoutWords() throws Exception {
        try (var projection = projections.open(folder, KEY)) {
            projection.apply(Story.ofFiveCopies().told());
        }
        try (var key = new FileKey(KEY); var connection = new H2File(folder).connect(key, false);
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE document ADD CONSTRAINT short CHECK (CHAR_LENGTH(title) < 12)");
        }
        try (var projection = projections.open(folder, KEY)) {
            var story = Story.ofFiveCopies();
            story.told();
            story.register("long", "DOC-3", "号", "很长很长很长很长很长很长的题目", 1);
            var failure = assertThrows(IllegalStateException.class, () -> projection.apply(story.told()));
            assertTrue(failure.getMessage().matches("database error \\d+"), failure.getMessage());
            assertEquals(null, failure.getCause());
            assertEquals(12, projection.head().orElseThrow().seq());
            assertEquals(List.of(), projection.seqsOf(Subject.copy(new CopyId("DOC-3", 1))));
        }
    }
}
