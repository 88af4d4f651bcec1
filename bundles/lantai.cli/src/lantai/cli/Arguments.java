package lantai.cli;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import lantai.cli.sheet.SheetTime;
import lantai.core.code.CopyId;

/** What was given behind a verb, by name. Every wrong value is bad usage and names its option. */
public final class Arguments {

    /** Stands between the values of an option given several times; no argument of a program can contain it. */
    static final String BETWEEN = "\0";

    private final Map<String, String> options;
    private final List<String> words;

    Arguments(Map<String, String> options, List<String> words) {
        this.options = Map.copyOf(options);
        this.words = List.copyOf(words);
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    public Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    /** All values of an option that may be given several times. */
    public List<String> values(String option) {
        return value(option).map(all -> List.of(all.split(BETWEEN, -1))).orElse(List.of());
    }

    public String required(String option) throws Failure {
        return value(option).orElseThrow(() -> Failure.usage("option-missing", "--" + option, Map.of("option", "--" + option)));
    }

    public Optional<String> word(int index) {
        return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
    }

    public List<String> words() {
        return words;
    }

    /** Exclusive choice: one of the two must be there. */
    public void oneOf(String first, String second) throws Failure {
        if (has(first) == has(second)) {
            throw Failure.usage("one-of", "--" + first, Map.of("first", "--" + first, "second", "--" + second));
        }
    }

    public OptionalInt whole(String option, int min, int max) throws Failure {
        var text = value(option);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            var number = Integer.parseInt(text.get());
            if (number >= min && number <= max) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Failure.usage("no-number", "--" + option,
                Map.of("option", "--" + option, "min", Integer.toString(min), "max", Integer.toString(max)));
    }

    /** A length in millimetres, with a point for decimals. */
    public double millimetres(String option, double min, double max) throws Failure {
        var text = value(option);
        if (text.isEmpty()) {
            return 0;
        }
        try {
            var number = Double.parseDouble(text.get());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Failure.usage("no-number", "--" + option,
                Map.of("option", "--" + option, "min", Double.toString(min), "max", Double.toString(max)));
    }

    public Optional<OffsetDateTime> time(String option) throws Failure {
        var text = value(option);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SheetTime.parse(text.get())
                .orElseThrow(() -> Failure.usage("no-time", "--" + option, Map.of("option", "--" + option))));
    }

    public <T> Optional<T> one(String option, Function<String, Optional<T>> words, List<String> allowed) throws Failure {
        var text = value(option);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(words.apply(text.get()).orElseThrow(() -> Failure.usage("no-such-word", "--" + option,
                Map.of("option", "--" + option, "allowed", String.join(", ", allowed)))));
    }

    /** Copies separated by commas. */
    public List<CopyId> copies(String option) throws Failure {
        var copies = new ArrayList<CopyId>();
        for (var text : required(option).split(",")) {
            copies.add(copy("--" + option, text.strip()));
        }
        return copies.stream().distinct().toList();
    }

    public static CopyId copy(String field, String text) throws Failure {
        try {
            return CopyId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Failure.usage("no-copy", field, Map.of("option", field));
        }
    }
}
