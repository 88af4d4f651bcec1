package lantai.store.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.projection.CopyQuery;
import lantai.app.projection.CopyRow;
import lantai.core.event.Subject;

@DisplayName("What a projection leaves on disk")
final class ClearTextTest {

    private static final byte[] KEY = Story.bytes(77, FileKey.LENGTH).toArray();
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    @TempDir
    Path folder;

    private final H2Projections projections = new H2Projections();
    private Set<Path> before;

    @BeforeEach
    void look() {
        before = Set.copyOf(temporaryFiles());
    }

    @Test
    @DisplayName("holds no title, name or number in clear, nor does the folder for temporary files, even while a long list is read")
    void hidesTexts() throws Exception {
        var markers = new String[] {"标记标题甲乙丙", "MARKER-TITLE", "标记姓名丁", "MARKER-NAME"};
        var story = new Story().person("CLERK", "标记姓名丁 MARKER-NAME", "U1").place("CAB-1", "MARKER-NAME 标记姓名丁");
        for (var i = 0; i < 40; i++) {
            story.register("reg" + i, "D" + i, "MARKER-TITLE " + i, "标记标题甲乙丙 MARKER-TITLE ".repeat(20) + i, 60);
        }
        var seen = new ArrayList<Path>();
        try (var projection = projections.open(folder, KEY)) {
            projection.apply(story.told());
            var rows = new ArrayList<CopyRow>();
            projection.copies(CopyQuery.ALL, row -> {
                rows.add(row);
                if (rows.size() % 600 == 0) {
                    seen.addAll(spilled());
                    assertClear(folder, markers);
                }
            });
            assertEquals(2_400, rows.size());
            assertEquals(2_400, projection.codes(Subject.Type.COPY).size());
            seen.addAll(spilled());
        }
        assertClear(folder, markers);
        assertEquals(List.of(), seen);
        try (var files = Files.list(folder)) {
            assertEquals(List.of("lantai.mv.db"), files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    @DisplayName("spills no sorted result to a temporary file, and would spill only ciphertext")
    void spillsNothing() throws Exception {
        try (var key = new FileKey(KEY); var connection = new H2File(folder).connect(key, true);
                var statement = connection.createStatement()) {
            var sorted = "SELECT 'MARKER-SPILL' || x AS t FROM SYSTEM_RANGE(1, 60000) ORDER BY t DESC";
            try (var rows = statement.executeQuery(sorted)) {
                assertTrue(rows.next());
                assertEquals(List.of(), spilled());
            }
            statement.execute("SET MAX_MEMORY_ROWS 100");
            try (var rows = statement.executeQuery(sorted)) {
                assertTrue(rows.next());
                var files = spilled();
                assertFalse(files.isEmpty(), "the test no longer makes H2 spill");
                for (var file : files) {
                    assertFalse(holds(file, "MARKER-SPILL"));
                }
            }
        }
    }

    /** Files of H2 in the folder for temporary files that were not there when the test began. */
    private List<Path> spilled() {
        return temporaryFiles().stream().filter(file -> !before.contains(file)).toList();
    }

    private static List<Path> temporaryFiles() {
        try (var files = Files.list(TEMPORARY)) {
            return files.filter(file -> file.getFileName().toString().startsWith("h2tmp")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertClear(Path folder, String... markers) {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                for (var marker : markers) {
                    assertFalse(holds(file, marker), "in clear in " + file.getFileName());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String marker) throws IOException {
        var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (var charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            if (content.contains(new String(marker.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return false;
    }
}
