package lantai.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a verb takes.
 *
 * @param verb    its name
 * @param options names without dashes; with a value when they end in {@code =}, with several when they end in {@code =...}
 * @param words   names of the words without dashes it needs, in order; the last may be optional ({@code x?}), repeated ({@code x...}) or both ({@code x...?})
 */
public record Usage(String verb, List<String> options, List<String> words) {

    /** Options every verb takes, before or behind its name. */
    public static final List<String> GLOBAL = List.of("registry=", "as=", "lang=", "json", "pin-file=", "token-pins=", "help");

    public Usage {
        options = List.copyOf(options);
        words = List.copyOf(words);
    }

    public static Usage of(String verb, List<String> options, String... words) {
        return new Usage(verb, options, List.of(words));
    }

    /** @throws Failure exit 2, naming the option or word that is wrong */
    public Arguments read(List<String> given) throws Failure {
        var values = new HashMap<String, String>();
        var free = new ArrayList<String>();
        var iterator = given.iterator();
        var onlyWords = false;
        while (iterator.hasNext()) {
            var next = iterator.next();
            if (onlyWords || !next.startsWith("--")) {
                free.add(next);
            } else if (next.equals("--")) {
                onlyWords = true;
            } else {
                var cut = next.indexOf('=');
                var name = next.substring(2, cut < 0 ? next.length() : cut);
                var value = cut >= 0 ? next.substring(cut + 1) : takesValue(name) && iterator.hasNext() ? iterator.next() : null;
                take(values, name, value);
            }
        }
        checkWords(free);
        return new Arguments(values, free);
    }

    private boolean takesValue(String name) {
        return options.contains(name + "=") || isRepeated(name) || GLOBAL.contains(name + "=");
    }

    private boolean isRepeated(String name) {
        return options.contains(name + "=...");
    }

    private void take(Map<String, String> values, String name, String value) throws Failure {
        var option = "--" + name;
        var flag = options.contains(name) || GLOBAL.contains(name);
        if (!takesValue(name) && !flag) {
            throw Failure.usage("unknown-option", option, Map.of("option", option, "verb", verb));
        }
        if (flag && value != null) {
            throw Failure.usage("takes-no-value", option, Map.of("option", option));
        }
        if (!flag && value == null) {
            throw Failure.usage("needs-a-value", option, Map.of("option", option));
        }
        if (isRepeated(name)) {
            values.merge(name, value, (before, more) -> before + Arguments.BETWEEN + more);
        } else if (values.put(name, flag ? "" : value) != null) {
            throw Failure.usage("given-twice", option, Map.of("option", option));
        }
    }

    private void checkWords(List<String> free) throws Failure {
        var least = words.stream().filter(word -> !word.endsWith("?")).count();
        var most = words.stream().anyMatch(word -> word.contains("...")) ? Integer.MAX_VALUE : words.size();
        if (free.size() < least) {
            throw Failure.usage("word-missing", words.get(free.size()), Map.of("word", words.get(free.size()), "verb", verb));
        }
        if (free.size() > most) {
            throw Failure.usage("word-too-many", free.get(most), Map.of("word", free.get(most), "verb", verb));
        }
    }

    /** The line shown as help. */
    public String line() {
        return "lantai " + verb + words.stream().map(word -> " " + word.toUpperCase(Locale.ROOT)).collect(Collectors.joining())
                + options.stream().map(option -> " [--" + option.replace("=...", "=").replace("=", " …") + "]" + (option.endsWith("...") ? "…" : "")).collect(Collectors.joining());
    }
}
