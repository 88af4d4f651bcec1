package lantai.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every text")
class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[\\w.-]+\\}");

    private static final Pattern FIELD = Pattern.compile("public static String (\\w+);");
    private static final Pattern LITERAL = Pattern
            .compile("\\.set(?:Text|ToolTipText|Message)\\(\"[^\"]*(?:[A-Za-z]{3,}|\\p{IsHan})[^\"]*\"");

    @Test
    @DisplayName("stands in Chinese and in English, with the same placeholders")
    void bothLanguages() throws IOException {
        var wrong = new ArrayList<String>();
        var catalogues = Tree.files("bundles", "bundles/[^/]+/(src|OSGI-INF)/.*_zh_CN\\.properties");
        assertFalse(catalogues.isEmpty());
        for (var chinese : catalogues) {
            var english = chinese.resolveSibling(chinese.getFileName().toString().replace("_zh_CN", ""));
            compare(wrong, english, load(english), load(chinese));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("has its Chinese twin")
    void twins() {
        var without = catalogues().stream().filter(f -> !Files.exists(twin(f))).map(Tree::name).toList();
        assertEquals(List.of(), without);
    }

    @Test
    @DisplayName("of the window is named in its class of messages, and the class names no other")
    void named() throws IOException {
        var wrong = new ArrayList<String>();
        for (var messages : Tree.files("bundles", "bundles/[^/]+/src/.*Messages\\.java")) {
            var names = FIELD.matcher(Tree.text(messages)).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
            var keys = new TreeSet<>(load(messages.resolveSibling("messages.properties")).stringPropertyNames());
            names.stream().filter(name -> !keys.contains(name)).forEach(name -> wrong.add(Tree.name(messages) + ": no text for " + name));
            keys.stream().filter(key -> !names.contains(key)).forEach(key -> wrong.add(Tree.name(messages) + ": nobody names " + key));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("that takes arguments doubles its apostrophes, or NLS would swallow them")
    void apostrophes() throws IOException {
        var wrong = new ArrayList<String>();
        for (var catalogue : Tree.files("bundles", "bundles/lantai\\.ui/src/.*messages(_zh_CN)?\\.properties")) {
            load(catalogue).forEach((key, text) -> {
                if (text.toString().matches("(?s).*\\{\\d.*") && text.toString().replace("''", "").contains("'")) {
                    wrong.add(Tree.name(catalogue) + ": " + key);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("of the window stands in a catalogue, not in the code")
    void notInCode() {
        var wrong = new ArrayList<String>();
        for (var file : Tree.files("bundles", "bundles/lantai\\.(ui|workbench)/src/.*\\.java")) {
            LITERAL.matcher(Tree.text(file)).results().forEach(match -> wrong.add(Tree.name(file) + ": " + match.group()));
        }
        assertEquals(List.of(), wrong);
    }

    private static List<Path> catalogues() {
        return Tree.files("bundles", "bundles/[^/]+/(src|OSGI-INF)/.*\\.properties").stream()
                .filter(f -> !f.toString().endsWith("_zh_CN.properties")).toList();
    }

    private static Path twin(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", "_zh_CN.properties"));
    }

    private static void compare(List<String> wrong, Path file, Properties english, Properties chinese) {
        var keys = new TreeSet<>(english.stringPropertyNames());
        keys.addAll(chinese.stringPropertyNames());
        for (var key : keys) {
            var en = english.getProperty(key);
            var zh = chinese.getProperty(key);
            if (en == null || zh == null) {
                wrong.add(Tree.name(file) + ": " + key + " stands in one language only");
            } else if (!placeholders(en).equals(placeholders(zh))) {
                wrong.add(Tree.name(file) + ": " + key + " has other placeholders: " + placeholders(en) + " " + placeholders(zh));
            }
        }
    }

    private static TreeSet<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return properties;
    }

    @Test
    @DisplayName("is written as it is read, not as code points")
    void noEscapes() {
        var wrong = Tree.files("bundles", ".*\\.properties").stream().filter(f -> Tree.text(f).matches("(?s).*\\\\u[0-9a-fA-F]{4}.*"))
                .map(Tree::name).toList();
        assertEquals(List.of(), wrong);
    }
}
