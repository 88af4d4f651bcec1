package lantai.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The one table of who may know whom; docs/architecture.md draws it. A new edge is a decision: change both in the same commit. */
@DisplayName("The bundles know each other as drawn in docs/architecture.md")
class ArchitectureTest {

    private static final Map<String, Set<String>> ALLOWED = new TreeMap<>(Map.ofEntries( //
            Map.entry("lantai.core", Set.of()), //
            Map.entry("lantai.ledger", Set.of("lantai.core")), //
            Map.entry("lantai.rules", Set.of("lantai.core")), //
            Map.entry("lantai.text", Set.of("lantai.core", "lantai.rules")), //
            Map.entry("lantai.app", Set.of("lantai.core", "lantai.ledger", "lantai.rules")), //
            Map.entry("lantai.vault", Set.of("lantai.app", "lantai.core", "bouncycastle")), //
            Map.entry("lantai.store", Set.of("lantai.app", "lantai.core", "h2")), //
            Map.entry("lantai.devices", Set.of("lantai.app", "lantai.core")), //
            Map.entry("lantai.label", Set.of("lantai.app", "lantai.core", "zxing")), //
            Map.entry("lantai.paper", Set.of("lantai.app", "pdfbox")), //
            Map.entry("lantai.trace", Set.of("lantai.app")), //
            Map.entry("lantai.cli", Set.of("lantai.app", "lantai.core", "lantai.rules", "lantai.text", "jackson", "eclipse")), //
            Map.entry("lantai.ui", Set.of("lantai.app", "lantai.core", "lantai.rules", "lantai.text", "eclipse", "nattable")), //
            Map.entry("lantai.verify", Set.of("lantai.core", "lantai.ledger", "bouncycastle")), //
            Map.entry("lantai.workbench", Set.of("batik", "eclipse"))));

    /** Bundles that hold tests or measure: they know what they need. */
    private static final Set<String> FREE = Set.of("lantai.testing", "lantai.bench", "lantai.bench.window", "lantai.ui.tests");

    private static final Map<String, String> FAMILIES = Map.of("org.apache.batik", "batik", "org.bouncycastle", "bouncycastle", "org.h2", "h2", "com.google.zxing", "zxing",
            "org.apache.pdfbox", "pdfbox", "org.apache.fontbox", "pdfbox", "com.fasterxml.jackson", "jackson",
            "org.eclipse.nebula.widgets.nattable", "nattable");

    /** Families everyone may use: the JDK, and the annotations and contracts of OSGi and of injection. */
    private static final Pattern COMMON = Pattern.compile("(java|javax|jakarta|org\\.osgi|org\\.w3c\\.dom|org\\.xml\\.sax)\\..*");
    private static final Pattern NAME = Pattern.compile("(?:^|,)\\s*([\\w.]+)");

    @Test
    @DisplayName("each knows only what the table allows, and the table allows nothing that is not used")
    void edges() {
        var actual = new TreeMap<String, Set<String>>();
        for (var bundle : Tree.bundles()) {
            var name = bundle.getFileName().toString();
            if (!FREE.contains(name)) {
                actual.put(name, knows(bundle));
            }
        }
        assertEquals(text(ALLOWED), text(actual), "see docs/architecture.md");
    }

    private static String text(Map<String, Set<String>> edges) {
        var lines = new StringBuilder();
        edges.forEach((bundle, known) -> lines.append(bundle).append(" -> ").append(new TreeSet<>(known)).append('\n'));
        return lines.toString();
    }

    private static Set<String> knows(Path bundle) {
        try (var in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            var headers = new Manifest(in).getMainAttributes();
            var self = bundle.getFileName().toString();
            var known = new TreeSet<String>();
            for (var header : new String[] { "Require-Bundle", "Import-Package" }) {
                var value = headers.getValue(header);
                NAME.matcher(value == null ? "" : value.replaceAll("\"[^\"]*\"", "")).results().map(r -> r.group(1))
                        .forEach(name -> family(self, name, known));
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void family(String self, String name, Set<String> known) {
        for (var outside : FAMILIES.entrySet()) {
            if (name.startsWith(outside.getKey())) {
                known.add(outside.getValue());
                return;
            }
        }
        if (name.startsWith("org.eclipse.")) {
            known.add("eclipse");
        } else if (name.startsWith("lantai.")) {
            ALLOWED.keySet().stream().filter(other -> !other.equals(self) && (name.equals(other) || name.startsWith(other + ".")))
                    .forEach(known::add);
        } else if (!COMMON.matcher(name).matches()) {
            known.add("unknown family of " + name);
        }
    }
}
