package lantai.cli.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

@DisplayName("The JSON Schemas and the parser")
class SchemaTest {

    static final Path SCHEMAS = Path.of("../../docs/schema");

    private static final List<Object> ODD = List.of(JsonLine.NULL, true, 0L, -1L, 1L, 100_000L, 1_000_000L, 3_000_000_000L, Double.NaN, "",
            " ", "x", "X 1", "x/y", "D/000001", "D/000000", "D/000001-07", "2026-01-01", "2026-13-01", "2026-01-01T00:00:00Z",
            "2026-01-01T00:00:00+08:00\n", "2026-01-01T00:00Z", "2026-01-01T00:00:00", "绝密", "绝密★20年", "工作秘密", "工作秘密★", "特急", "a\u0001b",
            "a\nb", "x".repeat(64), "x".repeat(65), "x".repeat(129), "x".repeat(201), "x".repeat(2001), List.of(), List.of("D/000001"),
            List.of("x"), List.of("x", "x"), List.of(1L), List.of("clerk"), List.of("clerk", "king"), Map.of(), Map.of("x", 1L),
            Map.of("x", "y"), Map.of("persons", List.of("x")), Map.of("persons", "x"), Map.of("device", "a", "slot", "b"),
            Map.of("device", "a"), Map.of("D/000001", 1L));

    private final SchemaCheck schemas = new SchemaCheck(SCHEMAS);
    private final ActSheetParser parser = new ActSheetParser();
    private final JsonLine json = new JsonLine(1 << 20, 64);

    static Stream<String> acts() throws IOException {
        try (var files = Files.list(SCHEMAS)) {
            return files.map(file -> file.getFileName().toString().replace(".schema.json", ""))
                    .filter(name -> !name.equals("common") && !name.equals("act") && !name.equals("examples")).sorted().toList().stream();
        }
    }

    private List<Map<String, Object>> examples(String act) throws Exception {
        var all = new ArrayList<Map<String, Object>>();
        for (var line : Files.readAllLines(SCHEMAS.resolve("examples/good/" + act + ".jsonl"))) {
            all.add(json.read(line));
        }
        return all;
    }

    private boolean parses(Map<String, Object> act) {
        try {
            parser.parse(print(act));
            return true;
        } catch (BadLine e) {
            return false;
        }
    }

    private void agree(String act, Map<String, Object> mutant, String what) {
        assertEquals(schemas.accepts(act + ".schema.json", mutant), parses(mutant), () -> what + " in " + print(mutant));
    }

    @Test
    @DisplayName("know the same acts")
    void sameActs() throws Exception {
        var written = new TreeSet<String>();
        var random = new Acts(new java.util.Random(7));
        for (var i = 0; i < 2000; i++) {
            written.add(random.any().body().word());
        }
        assertEquals(written, new TreeSet<>(acts().toList()));
        assertEquals(written.size(), ((List<?>) schemas.schema("act.schema.json").get("oneOf")).size());
    }

    @ParameterizedTest
    @MethodSource("acts")
    @DisplayName("both take the examples, which between them show every field")
    @SuppressWarnings("unchecked")
    void examplesAreGood(String act) throws Exception {
        var shown = new HashSet<String>();
        for (var example : examples(act)) {
            assertTrue(schemas.accepts("act.schema.json", example), () -> print(example));
            assertTrue(parses(example), () -> print(example));
            shown.addAll(example.keySet());
        }
        var unseen = new TreeSet<>(((Map<String, Object>) schemas.schema(act + ".schema.json").get("properties")).keySet());
        unseen.removeAll(shown);
        unseen.removeAll(List.of("entered", "paper_receipt"));
        assertEquals(new TreeSet<>(), unseen);
    }

    @ParameterizedTest
    @MethodSource("acts")
    @DisplayName("both miss a required field, and both do without an optional one")
    @SuppressWarnings("unchecked")
    void requiredAndOptional(String act) throws Exception {
        var required = (List<String>) schemas.schema(act + ".schema.json").get("required");
        for (var example : examples(act)) {
            for (var field : example.keySet()) {
                var mutant = new LinkedHashMap<>(example);
                mutant.remove(field);
                agree(act, mutant, "without " + field);
                if (required.contains(field)) {
                    assertFalse(parses(mutant), field);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("acts")
    @DisplayName("both refuse a field they do not know, also inside")
    void unknownFields(String act) throws Exception {
        for (var example : examples(act)) {
            for (var field : List.of("no_such_field", "copy", "copies", "barcode", "reader", "as", "ID")) {
                var mutant = new LinkedHashMap<>(example);
                mutant.putIfAbsent(field, "x");
                agree(act, mutant, "with " + field);
            }
            for (var inner : List.of("plan", "range", "locker", "result", "replacement")) {
                if (example.get(inner) instanceof Map<?, ?> object) {
                    var mutant = new LinkedHashMap<>(example);
                    var more = new LinkedHashMap<Object, Object>(object);
                    more.put("no_such_field", 1L);
                    mutant.put(inner, more);
                    agree(act, mutant, "with an unknown field in " + inner);
                    assertFalse(parses(mutant), inner);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("acts")
    @DisplayName("both take exactly the same words where a field has a list of them")
    @SuppressWarnings("unchecked")
    void words(String act) throws Exception {
        var properties = (Map<String, Map<String, Object>>) schemas.schema(act + ".schema.json").get("properties");
        for (var example : examples(act)) {
            for (var property : properties.entrySet()) {
                if (property.getValue().get("enum") instanceof List<?> words && example.containsKey(property.getKey())) {
                    for (var word : words) {
                        var mutant = new LinkedHashMap<>(example);
                        mutant.put(property.getKey(), word);
                        assertTrue(parses(mutant), () -> print(mutant));
                    }
                    assertEquals(vocabulary(act, property.getKey()), words);
                }
            }
        }
    }

    /** The words the parser names when it meets one it does not know. */
    private List<String> vocabulary(String act, String field) throws Exception {
        for (var example : examples(act)) {
            if (example.containsKey(field)) {
                var mutant = new LinkedHashMap<>(example);
                mutant.put(field, "no-such-word");
                try {
                    parser.parse(print(mutant));
                } catch (BadLine e) {
                    assertEquals("unknown-word", e.code());
                    return List.of(e.arguments().get("allowed").split(", "));
                }
            }
        }
        throw new AssertionError(act + " takes any word as " + field);
    }

    @ParameterizedTest
    @MethodSource("acts")
    @DisplayName("say the same to whatever stands in a field")
    void oddValues(String act) throws Exception {
        for (var example : examples(act)) {
            for (var field : example.keySet()) {
                for (var odd : ODD) {
                    var mutant = new LinkedHashMap<>(example);
                    mutant.put(field, odd);
                    if (!isBetweenFields(act, field)) {
                        agree(act, mutant, "odd " + field);
                    }
                }
            }
        }
    }

    /** What a schema cannot say, because two fields have to fit each other. */
    private static boolean isBetweenFields(String act, String field) {
        return (act.equals("approve") || act.equals("duty")) && (field.equals("from") || field.equals("to"))
                || act.equals("reproduce") && field.startsWith("meter_")
                || field.equals("pages") && (act.equals("return") || act.equals("check_in"))
                || field.equals("copies") && (act.equals("return") || act.equals("check_in"));
    }

    static String print(Map<String, Object> object) {
        var text = new StringWriter();
        try (var generator = new JsonFactory().createGenerator(text)) {
            print(generator, object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void print(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (var entry : map.entrySet()) {
                    json.writeFieldName((String) entry.getKey());
                    print(json, entry.getValue());
                }
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                for (var each : list) {
                    print(json, each);
                }
                json.writeEndArray();
            }
            case Boolean flag -> json.writeBoolean(flag);
            case Long number -> json.writeNumber(number);
            case Double fraction -> json.writeNumber(12.5);
            case String string -> json.writeString(string);
            default -> json.writeNull();
        }
    }
}
