package lantai.cli.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import lantai.core.code.CopyId;

/** One JSON object of a sheet, asked field by field; what nobody asked for is refused by {@link #end()}. */
final class SheetObject {

    /** Longest list of copies, persons … in one act. */
    static final int MAX_LIST = 100_000;

    private final Map<String, Object> fields;
    private final String path;
    private final Set<String> asked = new HashSet<>();

    SheetObject(Map<String, Object> fields, String path) {
        this.fields = fields;
        this.path = path;
    }

    BadLine bad(String name, String code, Map<String, String> arguments) {
        return new BadLine(path + name, code, arguments);
    }

    BadLine wrongType(String name, String wanted) {
        return bad(name, "wrong-type", Map.of("type", wanted));
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    private Object find(String name) {
        asked.add(name);
        return fields.get(name);
    }

    private <T> T required(String name, Optional<T> value) throws BadLine {
        if (value.isEmpty()) {
            throw bad(name, "missing-field", Map.of());
        }
        return value.get();
    }

    /** Every field must have been asked for. */
    void end() throws BadLine {
        for (var name : fields.keySet()) {
            if (!asked.contains(name)) {
                throw bad(name, "unknown-field", Map.of());
            }
        }
    }

    String text(String name, int max) throws BadLine {
        return required(name, optionalText(name, max));
    }

    /** Not blank, at most {@code max} characters, no control characters but line breaks and tabs. */
    Optional<String> optionalText(String name, int max) throws BadLine {
        var value = find(name);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(SheetValue.text(this, name, value, max));
    }

    String code(String name) throws BadLine {
        return required(name, optionalCode(name));
    }

    Optional<String> optionalCode(String name) throws BadLine {
        var value = find(name);
        return value == null ? Optional.empty() : Optional.of(SheetValue.code(this, name, value));
    }

    boolean flag(String name) throws BadLine {
        return required(name, Optional.ofNullable(find(name))) instanceof Boolean flag ? flag : fail(wrongType(name, "boolean"));
    }

    private static boolean fail(BadLine problem) throws BadLine {
        throw problem;
    }

    /** A text, or a whole number written as one. */
    Optional<String> optionalTextOrWhole(String name, int max) throws BadLine {
        if (fields.get(name) instanceof Long) {
            var number = optionalWhole(name, 1, DocumentBodies.MAX_PAGES);
            return number.isPresent() ? Optional.of(Integer.toString(number.getAsInt())) : Optional.empty();
        }
        return optionalText(name, max);
    }

    int whole(String name, int min, int max) throws BadLine {
        var value = optionalWhole(name, min, max);
        if (value.isEmpty()) {
            throw bad(name, "missing-field", Map.of());
        }
        return value.getAsInt();
    }

    OptionalInt optionalWhole(String name, int min, int max) throws BadLine {
        var value = find(name);
        return value == null ? OptionalInt.empty() : OptionalInt.of(SheetValue.whole(this, name, value, min, max));
    }

    OffsetDateTime time(String name) throws BadLine {
        return required(name, optionalTime(name));
    }

    /** RFC 3339 with an offset, {@code T} and seconds, as {@code 2026-03-02T09:15:00+08:00}. */
    Optional<OffsetDateTime> optionalTime(String name) throws BadLine {
        var value = find(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            throw wrongType(name, "string");
        }
        return Optional.of(SheetTime.parse(text).orElseThrow(() -> bad(name, "bad-time", Map.of())));
    }

    LocalDate date(String name) throws BadLine {
        return required(name, optionalDate(name));
    }

    Optional<LocalDate> optionalDate(String name) throws BadLine {
        var value = find(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            throw wrongType(name, "string");
        }
        try {
            if (text.length() == 10) {
                return Optional.of(LocalDate.parse(text));
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw bad(name, "bad-date", Map.of());
    }

    <T> T word(String name, Vocabulary<T> words) throws BadLine {
        return required(name, optionalWord(name, words));
    }

    <T> Optional<T> optionalWord(String name, Vocabulary<T> words) throws BadLine {
        var value = find(name);
        return value == null ? Optional.empty() : Optional.of(SheetValue.word(this, name, value, words));
    }

    /** What one item of a list must be. */
    @FunctionalInterface
    private interface Item<T> {
        T of(Object value) throws BadLine;
    }

    private <T> Optional<List<T>> list(String name, int min, Item<T> item) throws BadLine {
        var value = find(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof List<?> items)) {
            throw wrongType(name, "array");
        }
        if (items.size() < min) {
            throw bad(name, "empty", Map.of());
        }
        if (items.size() > MAX_LIST) {
            throw bad(name, "too-long", Map.of("max", Integer.toString(MAX_LIST)));
        }
        var list = new ArrayList<T>(items.size());
        var seen = new HashSet<T>();
        for (var each : items) {
            var read = item.of(each);
            if (!seen.add(read)) {
                throw bad(name, "repeated", Map.of("value", read.toString()));
            }
            list.add(read);
        }
        return Optional.of(list);
    }

    List<CopyId> copies(String name) throws BadLine {
        return required(name, optionalCopies(name));
    }

    Optional<List<CopyId>> optionalCopies(String name) throws BadLine {
        return list(name, 1, value -> SheetValue.copy(this, name, value));
    }

    CopyId copy(String name) throws BadLine {
        return SheetValue.copy(this, name, required(name, Optional.ofNullable(find(name))));
    }

    Optional<CopyId> optionalCopy(String name) throws BadLine {
        var value = find(name);
        return value == null ? Optional.empty() : Optional.of(SheetValue.copy(this, name, value));
    }

    Optional<List<Integer>> optionalWholes(String name, int min, int max) throws BadLine {
        return list(name, 1, value -> SheetValue.whole(this, name, value, min, max));
    }

    /** Texts, each once. */
    List<String> texts(String name, int max) throws BadLine {
        return required(name, list(name, 0, value -> SheetValue.text(this, name, value, max)));
    }

    Optional<List<String>> optionalCodes(String name, int least) throws BadLine {
        return list(name, least, value -> SheetValue.code(this, name, value));
    }

    List<String> codes(String name, int least) throws BadLine {
        return required(name, optionalCodes(name, least));
    }

    <T> List<T> words(String name, Vocabulary<T> words) throws BadLine {
        return required(name, list(name, 0, value -> SheetValue.word(this, name, value, words)));
    }

    Optional<SheetObject> optionalObject(String name) throws BadLine {
        var value = find(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw wrongType(name, "object");
        }
        var inner = new LinkedHashMap<String, Object>();
        map.forEach((key, field) -> inner.put((String) key, field));
        return Optional.of(new SheetObject(inner, path + name + "."));
    }

    SheetObject object(String name) throws BadLine {
        return required(name, optionalObject(name));
    }

    /** Pages by copy, each of them one the act is about. */
    Map<CopyId, Integer> pages(String name, List<CopyId> copies, int max) throws BadLine {
        var inner = optionalObject(name);
        var pages = new LinkedHashMap<CopyId, Integer>();
        if (inner.isPresent()) {
            var known = Set.copyOf(copies);
            for (var key : inner.get().fields.keySet()) {
                var copy = SheetValue.copy(inner.get(), key, key);
                if (!known.contains(copy)) {
                    throw inner.get().bad(key, "not-among-copies", Map.of());
                }
                pages.put(copy, inner.get().whole(key, 0, max));
            }
        }
        return pages;
    }

    /** Free pairs of strings. */
    Map<String, String> strings(String name, int maxKey, int maxValue) throws BadLine {
        var inner = optionalObject(name);
        var strings = new LinkedHashMap<String, String>();
        if (inner.isPresent()) {
            for (var key : inner.get().fields.keySet()) {
                strings.put(SheetValue.text(inner.get(), key, key, maxKey), inner.get().text(key, maxValue));
            }
        }
        return strings;
    }
}
