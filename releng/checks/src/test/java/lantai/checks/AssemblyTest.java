package lantai.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is assembled")
class AssemblyTest {

    private static final Set<String> NOT_SHIPPED = Set.of("lantai.testing", "lantai.ui.tests");
    private static final Pattern ELEMENT_ID = Pattern.compile("(?:xmi:id|elementId)=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    private static final Pattern LOCATION = Pattern.compile("(?s)<location type=\"Maven\" label=\"([^\"]+)\"(.*?)</location>");
    private static final Pattern ARTIFACT = Pattern
            .compile("<groupId>([^<]*)</groupId><artifactId>([^<]*)</artifactId><version>([^<]*)</version>");
    /** Read by the compiler alone. */
    private static final Set<String> COMPILE_ONLY = Set.of("org.osgi.service.component.annotations");
    /** Artifacts whose bundle has a name of other words. */
    private static final Map<String, String> RENAMED = Map.ofEntries(Map.entry("asm", "org.objectweb.asm"),
            Map.entry("asm-commons", "org.objectweb.asm.commons"), Map.entry("asm-analysis", "org.objectweb.asm.tree.analysis"),
            Map.entry("asm-tree", "org.objectweb.asm.tree"), Map.entry("asm-util", "org.objectweb.asm.util"),
            Map.entry("jna", "com.sun.jna"), Map.entry("jna-platform", "com.sun.jna.platform"), Map.entry("h2", "com.h2database"),
            Map.entry("bcprov-jdk18on", "bcprov"), Map.entry("bcpkix-jdk18on", "bcpkix"), Map.entry("bcutil-jdk18on", "bcutil"),
            Map.entry("batik-css", "org.apache.batik.css"),
            Map.entry("pdfbox", "org.apache.pdfbox"), Map.entry("core", "com.google.zxing.core"),
            Map.entry("fontbox", "org.apache.pdfbox.fontbox"), Map.entry("pdfbox-io", "org.apache.pdfbox.io"),
            Map.entry("commons-logging", "org.apache.commons.commons-logging"),
            Map.entry("eclipse-collections-api", "org.eclipse.collections.api"),
            Map.entry("eclipse-collections", "org.eclipse.collections.impl"));

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
    @DisplayName("follows an open range for nothing but Batik, whose version is one for all its parts")
    void followed() {
        var target = Tree.text(Tree.ROOT.resolve("target-platform/lantai.target.target"));
        var following = Pattern.compile("label=\"([^\"]+)\" includeDependencyDepth=\"(?!none)").matcher(target).results().map(r -> r.group(1)).toList();
        assertEquals(List.of("Batik CSS"), following);
    }

    @Test
    @DisplayName("holds every artifact that the target pins: none is there for nothing")
    void unused() throws IOException {
        var products = Tree.ROOT.resolve("releng/product/target/products/lantai");
        assumeTrue(Files.isDirectory(products), "the product is not built; releng/test builds it first");
        var shipped = shipped(products);
        var unused = new ArrayList<String>();
        var locations = LOCATION.matcher(Tree.text(Tree.ROOT.resolve("target-platform/lantai.target.target")));
        while (locations.find()) {
            if (!locations.group(1).equals("JUnit")) {
                ARTIFACT.matcher(locations.group(2)).results().map(r -> new Pinned(r.group(1), r.group(2), r.group(3)))
                        .filter(pinned -> !COMPILE_ONLY.contains(pinned.artifact()) && shipped.stream().noneMatch(pinned::is))
                        .forEach(pinned -> unused.add(pinned.toString()));
            }
        }
        assertEquals(List.of(), unused);
    }

    private static List<String> shipped(Path products) throws IOException {
        try (var files = Files.walk(products)) {
            return files.filter(file -> file.getParent().endsWith("plugins")).map(file -> file.getFileName().toString()).distinct().toList();
        }
    }

    /** An artifact by its coordinates; a bundle in the product has its version and a name made of the same words. */
    private record Pinned(String group, String artifact, String version) {

        boolean is(String bundle) {
            var cut = bundle.indexOf("_" + version);
            if (cut < 0) {
                return false;
            }
            var name = letters(bundle.substring(0, cut));
            var wanted = letters(RENAMED.getOrDefault(artifact, artifact));
            return name.equals(wanted) || name.equals(letters(group) + wanted);
        }

        private static String letters(String text) {
            return text.replaceAll("[^a-z0-9]", "");
        }
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
    @DisplayName("the documents name no test that is not there")
    void testsNamed() {
        var there = Tree.files("", ".*Test\\.java").stream().map(file -> file.getFileName().toString().replace(".java", "")).toList();
        var missing = new ArrayList<String>();
        for (var document : Tree.files("", ".*\\.md")) {
            var name = Pattern.compile("\\b[A-Z][A-Za-z0-9]+Test\\b").matcher(Tree.text(document));
            while (name.find()) {
                if (!there.contains(name.group())) {
                    missing.add(Tree.name(document) + ": " + name.group());
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    @DisplayName("continuous integration runs nothing weaker than releng/test")
    void continuousIntegration() {
        assertEquals(true, Tree.text(Path.of(Tree.ROOT.toString(), ".ci", "run")).contains("exec releng/test"));
    }
}
