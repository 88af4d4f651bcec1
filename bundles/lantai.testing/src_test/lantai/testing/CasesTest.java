package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import lantai.rules.gap.engine.ListedGap;

@DisplayName("The fourteen cases of the bulletin, through the real door and the engine")
final class CasesTest {

    @TempDir
    static Path base;

    @TempDir
    Path temp;

    @BeforeAll
    static void county() throws Exception {
        try (var story = Story.found(base.resolve("r"))) {
            assertEquals(List.of(), story.play("base"));
        }
    }

    static Stream<String> cases() {
        return Stream.of("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9", "B", "C1", "C2", "C3", "C4");
    }

    private Story played(String sheet) throws Exception {
        FolderFiles.copy(base.resolve("r"), temp.resolve("r"));
        var story = Story.open(temp.resolve("r"));
        var wrong = story.play(sheet);
        if (!wrong.isEmpty()) {
            story.close();
        }
        assertEquals(List.of(), wrong, sheet);
        return story;
    }

    private static String told(ListedGap g) {
        return g.gap().code() + " " + g.gap().subject();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("as it happened: the door refuses what it can, and the rest shows as the gap it is, in time, with copy and holders")
    void asItHappened(String name) throws Exception {
        try (var story = played(name)) {
            var gaps = story.gaps();
            var told = new ArrayList<>(gaps.stream().map(CasesTest::told).sorted().toList());
            assertEquals(story.expected().stream().map(e -> e.code() + " " + e.subject()).sorted().toList(), told);
            for (var expected : story.expected()) {
                var gap = gaps.stream().filter(g -> told(g).equals(expected.code() + " " + expected.subject())).findFirst().orElseThrow();
                assertEquals(expected.holders(), gap.holders().stream().map(h -> h.person()).collect(Collectors.toSet()), () -> told(gap));
                var minutes = Duration.between(story.t0(), gap.gap().detected()).toMinutes();
                assertEquals(true, minutes <= expected.minutes(), () -> told(gap) + " known after " + minutes + " minutes");
            }
            assertEquals(List.of(), story.wrongSightings());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("as it should have been: the same work done by the rules shows no gap")
    void asItShouldHaveBeen(String name) throws Exception {
        try (var story = played(name + "-right")) {
            assertEquals(List.of(), story.gaps().stream().map(g -> told(g) + " " + g.gap().variant() + " " + g.gap().arguments()).toList());
            assertEquals(List.of(), story.wrongSightings());
        }
    }
}
