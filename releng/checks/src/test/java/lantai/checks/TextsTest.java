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

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every text")
class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[\\w.-]+\\}");

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
