package lantai.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is assembled")
class AssemblyTest {

    private static final Set<String> NOT_SHIPPED = Set.of("lantai.testing", "lantai.ui.tests");
    private static final Pattern ELEMENT_ID = Pattern.compile("(?:xmi:id|elementId)=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @Test
    @DisplayName("holds every bundle of the product")
    void feature() {
        var feature = Tree.text(Tree.ROOT.resolve("features/lantai.feature/feature.xml"));
        var missing = Tree.bundles().stream().map(b -> b.getFileName().toString()).filter(b -> !NOT_SHIPPED.contains(b))
                .filter(b -> !feature.contains("id=\"" + b + "\"")).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    @DisplayName("is built from every bundle, and the tests of each are run")
    void reactor() {
        var reactor = Tree.text(Tree.ROOT.resolve("pom.xml"));
        var wrong = new ArrayList<String>();
        for (var bundle : Tree.bundles()) {
            var name = Tree.name(bundle);
            if (!reactor.contains("<module>" + name + "</module>")) {
                wrong.add(name + " is not in the reactor");
            }
            if (Tree.files(name, ".*/src_test/.*Test\\.java").isEmpty()) {
                continue;
            }
            if (!Tree.text(bundle.resolve("pom.xml")).contains("<id>unit</id>")) {
                wrong.add(name + " has tests that its pom.xml does not run");
            }
            if (!Tree.text(bundle.resolve(".classpath")).matches("(?s).*path=\"src_test\">\\s*<attributes><attribute name=\"test\" value=\"true\"/>.*")) {
                wrong.add(name + " does not mark src_test as tests in .classpath");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("packs the model fragments, icons and texts of each bundle")
    void buildProperties() {
        var wrong = new ArrayList<String>();
        for (var bundle : Tree.bundles()) {
            var included = Tree.text(bundle.resolve("build.properties"));
            for (var part : List.of("OSGI-INF", "icons", "css", "plugin.xml", "fragment.xml")) {
                if (Files.exists(bundle.resolve(part)) && !included.contains(part)) {
                    wrong.add(Tree.name(bundle) + " does not pack " + part);
                }
            }
            for (var model : Tree.files(Tree.name(bundle), "[^/]+/[^/]+/[^/]+\\.e4xmi")) {
                if (!included.contains(model.getFileName().toString())) {
                    wrong.add(Tree.name(bundle) + " does not pack " + model.getFileName());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("has words for ids in its models")
    void speakableIds() {
        var wrong = new ArrayList<String>();
        for (var model : Tree.files("bundles", ".*\\.e4xmi")) {
            ELEMENT_ID.matcher(Tree.text(model)).results().map(r -> r.group(1)).filter(id -> !id.matches("[a-z][A-Za-z0-9.]*"))
                    .forEach(id -> wrong.add(Tree.name(model) + ": " + id));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("pins every artifact of the target and follows none")
    void pinned() {
        var target = Tree.text(Tree.ROOT.resolve("target-platform/lantai.target.target"));
        var wrong = Pattern.compile("<version>([^<]*)</version>").matcher(target).results().map(r -> r.group(1))
                .filter(version -> !version.matches("\\d[\\w.-]*")).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("says of every third party why it is there")
    void dependencies() {
        var target = Tree.text(Tree.ROOT.resolve("target-platform/lantai.target.target"));
        var told = Tree.text(Tree.ROOT.resolve("docs/dependencies.md"));
        var untold = Pattern.compile("location type=\"Maven\" label=\"([^\"]+)\"").matcher(target).results().map(r -> r.group(1))
                .filter(label -> !told.contains(label)).toList();
        assertEquals(List.of(), untold);
    }

    @Test
    @DisplayName("links in the documents lead somewhere")
    void links() {
        var wrong = new ArrayList<String>();
        for (var document : Tree.files(".", ".*\\.md")) {
            LINK.matcher(Tree.text(document)).results().map(r -> r.group(1)).filter(link -> !link.isBlank())
                    .filter(link -> !Files.exists(document.getParent().resolve(link))).forEach(link -> wrong.add(Tree.name(document) + ": " + link));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("continuous integration runs nothing weaker than releng/test")
    void continuousIntegration() {
        assertEquals(true, Tree.text(Path.of(Tree.ROOT.toString(), ".ci", "run")).contains("exec releng/test"));
    }
}
