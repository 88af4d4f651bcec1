package lantai.ui.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.Set;

import lantai.core.code.Code;

/** What was typed, by field, with the checks every kind needs. */
record Values(Map<String, String> map) {

    Values {
        map = Map.copyOf(map);
    }

    String text(String key) {
        return map.getOrDefault(key, "").strip();
    }

    Optional<String> optional(String key) {
        return Optional.of(text(key)).filter(value -> !value.isEmpty());
    }

    String required(String key) throws FieldProblem {
        return optional(key).orElseThrow(() -> new FieldProblem(key, "missing-field"));
    }

    String code(String key) throws FieldProblem {
        var value = required(key);
        if (!Code.isWellFormed(value)) {
            throw new FieldProblem(key, "not-a-code");
        }
        return value;
    }

    Optional<LocalDate> date(String key) throws FieldProblem {
        try {
            return optional(key).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new FieldProblem(key, "bad-date");
        }
    }

    <T> T word(String key, Function<String, Optional<T>> reading) throws FieldProblem {
        return reading.apply(required(key)).orElseThrow(() -> new FieldProblem(key, "no-such-word"));
    }

    <T> Set<T> words(String key, Function<String, Optional<T>> reading) throws FieldProblem {
        var parts = Arrays.stream(text(key).split(";")).map(String::strip).filter(part -> !part.isEmpty()).toList();
        var read = parts.stream().map(reading).flatMap(Optional::stream).collect(Collectors.toSet());
        if (read.size() != parts.size()) {
            throw new FieldProblem(key, "no-such-word");
        }
        return read;
    }
}
