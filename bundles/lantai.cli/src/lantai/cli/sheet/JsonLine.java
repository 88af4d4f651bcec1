package lantai.cli.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * Reads one JSON object (RFC 8259) into maps, lists, strings, longs, booleans. Strict: no repeated field, nothing behind it.
 * A number that is no whole one, or too large for a long, becomes a {@link Double} and fits no field; null becomes {@link #NULL}.
 */
final class JsonLine {

    /** Stands for JSON's null. */
    static final Object NULL = new Object();

    private final JsonFactory json;

    JsonLine(int maxLength, int maxDepth) {
        json = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(maxDepth)
                .maxStringLength(maxLength).maxDocumentLength(maxLength).build()).build();
    }

    Map<String, Object> read(String line) throws BadLine {
        try (var parser = json.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadLine("", "not-an-object", Map.of());
            }
            var object = object(parser, "");
            if (parser.nextToken() != null) {
                throw new BadLine("", "not-json", at(parser));
            }
            return object;
        } catch (IOException e) {
            throw new BadLine("", "not-json", column(e));
        }
    }

    private static Map<String, String> column(IOException problem) {
        if (problem instanceof JsonProcessingException json && json.getLocation() != null) {
            return Map.of("column", Integer.toString(json.getLocation().getColumnNr()));
        }
        return Map.of("column", "1");
    }

    private static Map<String, String> at(JsonParser parser) {
        return Map.of("column", Integer.toString(parser.currentTokenLocation().getColumnNr()));
    }

    private Map<String, Object> object(JsonParser parser, String path) throws IOException, BadLine {
        var fields = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            if (fields.put(name, value(parser, path + name + ".")) != null) {
                throw new BadLine(path + name, "repeated-field", Map.of()).of(fields.get("id"));
            }
        }
        return fields;
    }

    private List<Object> array(JsonParser parser, String path) throws IOException, BadLine {
        var items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, path));
        }
        return items;
    }

    private Object value(JsonParser parser, String path) throws IOException, BadLine {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path);
            case START_ARRAY -> array(parser, path);
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> NULL;
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> Double.NaN;
            default -> throw new BadLine("", "not-json", at(parser));
        };
    }

    private static Object whole(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT, LONG -> (Object) parser.getLongValue();
            default -> Double.NaN;
        };
    }
}
