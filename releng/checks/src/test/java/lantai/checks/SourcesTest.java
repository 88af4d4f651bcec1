package lantai.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sources")
class SourcesTest {

    private static final int LONGEST_CLASS = 300;
    private static final int LONGEST_TEST = 400;
    private static final int FULLEST_PACKAGE = 20;

    private static List<Path> main() {
        return Tree.files("bundles", "bundles/[^/]+/src/.*\\.java").stream().filter(f -> !Tree.name(f).contains(".tests/")).toList();
    }

    private static List<Path> all() {
        return Tree.files(".", ".*\\.java");
    }

    @Test
    @DisplayName("have no class longer than 300 lines, tests 400")
    void length() {
        var tooLong = new ArrayList<String>();
        for (var file : all()) {
            var test = Tree.name(file).matches(".*(src_test|\\.tests|/src/test|lantai\\.testing)/.*");
            if (Tree.lines(file) > (test ? LONGEST_TEST : LONGEST_CLASS)) {
                tooLong.add(Tree.name(file) + " " + Tree.lines(file));
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    @DisplayName("have no package with more than 20 types")
    void packages() {
        var counts = new TreeMap<String, Integer>();
        main().stream().filter(f -> !f.endsWith("package-info.java")).map(f -> Tree.name(f.getParent()))
                .forEach(folder -> counts.merge(folder, 1, Integer::sum));
        counts.values().removeIf(count -> count <= FULLEST_PACKAGE);
        assertEquals("{}", counts.toString());
    }

    @Test
    @DisplayName("say in every package what it promises")
    void packageInfo() {
        var without = main().stream().map(Path::getParent).distinct().filter(p -> !Files.exists(p.resolve("package-info.java")))
                .map(Tree::name).toList();
        assertEquals(List.of(), without);
    }

    @Test
    @DisplayName("leave nothing for later, print nothing, and cross threads in one place only")
    void habits() {
        var wrong = new ArrayList<String>();
        for (var file : main()) {
            var name = Tree.name(file);
            find(wrong, file, "\\b(TODO|FIXME|XXX|HACK)\\b");
            find(wrong, file, "printStackTrace|Thread\\.sleep");
            if (!name.contains("lantai.cli/")) {
                find(wrong, file, "System\\.(out|err)\\b");
            }
            if (!name.endsWith("ui/operation/Operations.java")) {
                find(wrong, file, "Display\\.getDefault\\(\\)|Job\\.create");
            }
            if (!name.contains("/ui/operation/")) {
                find(wrong, file, "MessageDialog\\b");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("name no class Util, Manager, Helper or Impl")
    void names() {
        var wrong = main().stream().map(f -> f.getFileName().toString()).filter(n -> n.matches(".*(Utils?|Manager|Helper|Impl)\\.java")).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("keep no state in static fields, and speak of letters only with a locale")
    void state() {
        var wrong = new ArrayList<String>();
        for (var file : main()) {
            if (!Tree.text(file).contains("extends NLS")) {
                find(wrong, file, "^\\s*(?:private |public |protected |volatile )*static (?:volatile )?(?!final|void|class|record|enum|interface|sealed|non-sealed|abstract|<)"
                        + "[\\w<>\\[\\], .?]+ \\w+\\s*(?:=|;)");
            }
            find(wrong, file, "to(?:Lower|Upper)Case\\(\\)|new Date\\(\\)|new Random\\(\\)|Math\\.random");
            find(wrong, file, "BundleActivator|catch \\(Throwable ");
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("switch no test off, and assert something in every class of tests")
    void tests() {
        var wrong = new ArrayList<String>();
        for (var file : Tree.files("bundles", ".*(src_test|\\.tests)/.*\\.java")) {
            find(wrong, file, "@Disabled|assumeTrue\\(false|assertTrue\\(true\\)");
            var text = Tree.text(file);
            if (text.matches("(?s).*@Test\\s.*") && !text.matches("(?s).*\\b(assert[A-Z]\\w*|fail|sees|refuses|verify)\\(.*")) {
                wrong.add(Tree.name(file) + " asserts nothing");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("name no package registry's host and no path of a machine")
    void hosts() {
        var wrong = new ArrayList<String>();
        var host = Pattern.compile("https?://[a-z0-9.-]*(" + "maven" + "|npm" + "js|debian|sonatype|pypi)[a-z0-9.-]*\\.(org|com)");
        var machine = Pattern.compile("(?<![\\w.})-])/(" + "work|root|farm|tmp/lt" + "|home/\\w+)/");
        for (var file : Tree.files(".", ".*")) {
            var number = 0;
            for (var line : Tree.text(file).lines().toList()) {
                number++;
                if (host.matcher(line).find() && !line.contains("POM/4") && !line.contains("maven-4.0.0.xsd") || machine.matcher(line).find()) {
                    wrong.add(Tree.name(file) + ":" + number + " " + line.strip());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void find(List<String> wrong, Path file, String pattern) {
        var number = 0;
        for (var line : Tree.text(file).lines().toList()) {
            number++;
            if (Pattern.compile(pattern).matcher(line).find()) {
                wrong.add(Tree.name(file) + ":" + number + " " + line.strip());
            }
        }
    }
}
