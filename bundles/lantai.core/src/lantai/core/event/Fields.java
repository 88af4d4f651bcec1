package lantai.core.event;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The clear fields of an event beside the common ones: text keys to text, whole numbers, truth values, byte strings, lists or
 * further maps of these, nothing else and never null. A later kind of act adds keys; none is ever renamed.
 */
public final class Fields {

    public static final Fields NONE = new Fields(new TreeMap<>());

    private final SortedMap<String, Object> values;

    private Fields(SortedMap<String, Object> values) {
        this.values = Collections.unmodifiableSortedMap(values);
    }

    /** @throws IllegalArgumentException when a value is of a type an event cannot carry */
    public static Fields of(Map<String, ?> values) {
        var copy = new TreeMap<String, Object>();
        values.forEach((key, value) -> copy.put(key, admitted(value)));
        return new Fields(copy);
    }

    private static Object admitted(Object value) {
        return switch (value) {
            case String s -> s;
            case Long n -> n;
            case Integer n -> n.longValue();
            case Boolean b -> b;
            case Bytes b -> b;
            case List<?> list -> list.stream().map(Fields::admitted).toList();
            case Map<?, ?> map -> {
                var inner = new TreeMap<String, Object>();
                map.forEach((k, v) -> inner.put((String) k, admitted(v)));
                yield Collections.unmodifiableSortedMap(inner);
            }
            case null, default -> throw new IllegalArgumentException("an event cannot carry " + value);
        };
    }

    public SortedMap<String, Object> asMap() {
        return values;
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable((String) values.get(key));
    }

    public Optional<Long> number(String key) {
        return Optional.ofNullable((Long) values.get(key));
    }

    public boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    public Optional<Bytes> bytes(String key) {
        return Optional.ofNullable((Bytes) values.get(key));
    }

    /** The texts of a list field; empty when the field is absent. */
    public List<String> texts(String key) {
        return values.get(key) instanceof List<?> list ? list.stream().map(String.class::cast).toList() : List.of();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values);
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
