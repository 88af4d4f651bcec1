package lantai.ui.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

@DisplayName("Every text of the window")
class CataloguesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @Test
    @DisplayName("exists in both languages, with the same placeholders, sorted, in plain letters")
    void bothLanguages() {
        var english = catalogues();
        assertTrue(english.size() >= 2, () -> "catalogues found: " + english);
        assertAll(english.stream().map(path -> () -> compare(path)));
    }

    private static List<String> catalogues() {
        var entries = FrameworkUtil.getBundle(Messages.class).findEntries("/", "*.properties", true);
        return Collections.list(entries).stream().map(url -> url.getPath()).filter(path -> !path.contains("_zh_CN") && isCatalogue(path)).distinct()
                .sorted().toList();
    }

    private static boolean isCatalogue(String path) {
        return path.endsWith("messages.properties") || path.endsWith("bundle.properties");
    }

    private static void compare(String path) throws IOException {
        var english = read(path);
        var chinese = read(path.replace(".properties", "_zh_CN.properties"));
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(chinese.stringPropertyNames()), path);
        for (var key : english.stringPropertyNames()) {
            assertEquals(placeholders(english.getProperty(key)), placeholders(chinese.getProperty(key)), path + " " + key);
        }
    }

    private static TreeSet<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(result -> found.add(result.group()));
        return found;
    }

    private static Properties read(String path) throws IOException {
        var url = FrameworkUtil.getBundle(Messages.class).getEntry(path);
        assertTrue(url != null, () -> "no file " + path);
        try (var in = url.openStream()) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertFalse(text.contains("\\u"), () -> "escapes in " + path);
            var keys = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("=", 2)[0].strip()).toList();
            assertEquals(keys.stream().sorted().toList(), keys, path + " is sorted");
            var properties = new Properties();
            properties.load(new StringReader(text));
            return properties;
        }
    }
}
