package lantai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words of the command line")
class PhrasesTest {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)\\}");

    private static Properties load(String file) throws IOException {
        var phrases = new Properties();
        try (var in = new InputStreamReader(Speech.class.getResourceAsStream("words/" + file), StandardCharsets.UTF_8)) {
            phrases.load(in);
        }
        return phrases;
    }

    private static TreeSet<String> names(String text) {
        var names = new TreeSet<String>();
        NAME.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    @Test
    @DisplayName("are the same in both languages, with the same places to fill")
    void sameKeys() throws Exception {
        var english = load("phrases.properties");
        var chinese = load("phrases_zh_CN.properties");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(chinese.stringPropertyNames()));
        for (var key : english.stringPropertyNames()) {
            assertEquals(names(english.getProperty(key)), names(chinese.getProperty(key)), key);
        }
    }

    @Test
    @DisplayName("are there for every code the sources use")
    void complete() throws Exception {
        var keys = load("phrases.properties").stringPropertyNames();
        var uses = Map.of("bad-line.", List.of("bad\\([^;]*?\"([a-z0-9-]+)\", (?:Map|at)", "BadLine\\([^;]*?\"([a-z0-9-]+)\", (?:Map|at|column)"),
                "failure.", List.of("(?:Failure\\([A-Za-z.]+_[A-Z_]+|usage\\()[\\s,]*\"([a-z0-9-]+)\""), "", List.of("say\\(\"([a-z0-9.-]+)\""));
        var used = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                var isSheet = file.toString().contains("sheet");
                uses.forEach((prefix, patterns) -> patterns.stream().filter(pattern -> isSheet || !prefix.equals("bad-line.")).forEach(pattern -> Pattern.compile(pattern).matcher(source).results()
                        .forEach(match -> used.add(prefix + match.group(1)))));
            }
        }
        assertTrue(used.size() > 50, used.toString());
        used.removeAll(keys);
        assertEquals(new TreeSet<>(), used);
    }
}
