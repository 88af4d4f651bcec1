package lantai.cli.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Validates against that part of JSON Schema 2020-12 which our schemas use; any other keyword is a defect of the schema. */
final class SchemaCheck {

    private final Path folder;
    private final Map<String, Map<String, Object>> files = new HashMap<>();
    private final JsonLine json = new JsonLine(1 << 20, 64);

    SchemaCheck(Path folder) {
        this.folder = folder;
    }

    Map<String, Object> schema(String name) {
        return files.computeIfAbsent(name, file -> {
            try {
                return json.read(Files.readString(folder.resolve(file)));
            } catch (IOException | BadLine e) {
                throw new IllegalStateException(file, e);
            }
        });
    }

    boolean accepts(String name, Object value) {
        return accepts(schema(name), value);
    }

    @SuppressWarnings("unchecked")
    private boolean accepts(Map<String, Object> schema, Object value) {
        return schema.entrySet().stream().allMatch(keyword -> holds(keyword.getKey(), keyword.getValue(), schema, value));
    }

    @SuppressWarnings("unchecked")
    private boolean holds(String keyword, Object rule, Map<String, Object> schema, Object value) {
        return switch (keyword) {
            case "$schema", "$id", "title", "description", "$defs" -> true;
            case "$ref" -> accepts(referenced((String) rule), value);
            case "type" -> isOfType((String) rule, value);
            case "const" -> rule.equals(value);
            case "enum" -> ((List<Object>) rule).contains(value);
            case "allOf" -> ((List<Map<String, Object>>) rule).stream().allMatch(each -> accepts(each, value));
            case "anyOf" -> ((List<Map<String, Object>>) rule).stream().anyMatch(each -> accepts(each, value));
            case "oneOf" -> ((List<Map<String, Object>>) rule).stream().filter(each -> accepts(each, value)).count() == 1;
            case "minimum" -> !(value instanceof Long n) || n >= (Long) rule;
            case "maximum" -> !(value instanceof Long n) || n <= (Long) rule;
            case "maxLength" -> !(value instanceof String s) || s.codePointCount(0, s.length()) <= (Long) rule;
            case "pattern" -> !(value instanceof String s) || pattern((String) rule).matcher(s).find();
            case "format" -> !(value instanceof String s) || isOfFormat((String) rule, s);
            case "minItems" -> !(value instanceof List<?> l) || l.size() >= (Long) rule;
            case "maxItems" -> !(value instanceof List<?> l) || l.size() <= (Long) rule;
            case "uniqueItems" -> !(value instanceof List<?> l) || new HashSet<>(l).size() == l.size();
            case "items" -> !(value instanceof List<?> l) || l.stream().allMatch(each -> accepts((Map<String, Object>) rule, each));
            case "required" -> !(value instanceof Map<?, ?> m) || m.keySet().containsAll((List<Object>) rule);
            case "propertyNames" -> !(value instanceof Map<?, ?> m)
                    || m.keySet().stream().allMatch(each -> accepts((Map<String, Object>) rule, each));
            case "properties" -> !(value instanceof Map<?, ?> m) || ((Map<String, Map<String, Object>>) rule).entrySet().stream()
                    .allMatch(each -> !m.containsKey(each.getKey()) || accepts(each.getValue(), m.get(each.getKey())));
            case "additionalProperties" -> !(value instanceof Map<?, ?> m) || additional(rule, schema, m);
            default -> throw new IllegalStateException("keyword " + keyword);
        };
    }

    @SuppressWarnings("unchecked")
    private boolean additional(Object rule, Map<String, Object> schema, Map<?, ?> value) {
        var named = ((Map<String, Object>) schema.getOrDefault("properties", Map.of())).keySet();
        return value.entrySet().stream().filter(each -> !named.contains(each.getKey()))
                .allMatch(each -> rule instanceof Map<?, ?> inner ? accepts((Map<String, Object>) inner, each.getValue())
                        : (Boolean) rule);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> referenced(String reference) {
        var parts = reference.split("#/\\$defs/");
        var file = schema(parts[0]);
        return parts.length == 1 ? file : ((Map<String, Map<String, Object>>) file.get("$defs")).get(parts[1]);
    }

    /** ECMA 262's {@code $} stands at the very end, Java's also before a last line break. */
    private static Pattern pattern(String rule) {
        return Pattern.compile(rule.endsWith("$") ? rule.substring(0, rule.length() - 1) + "\\z" : rule);
    }

    private static boolean isOfType(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Long;
            case "boolean" -> value instanceof Boolean;
            default -> throw new IllegalStateException("type " + type);
        };
    }

    private static boolean isOfFormat(String format, String value) {
        try {
            switch (format) {
                case "date" -> LocalDate.parse(value);
                case "date-time" -> OffsetDateTime.parse(value);
                default -> throw new IllegalStateException("format " + format);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
