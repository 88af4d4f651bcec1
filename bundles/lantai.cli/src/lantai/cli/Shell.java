package lantai.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

import lantai.app.token.TokenPinDesk;
import lantai.app.token.TokenPins;
import lantai.cli.Speech.RuleWords;
import lantai.cli.opening.TokenPinSource;

/** Understands one call and runs it: language, output form, verb, arguments; and says what went wrong. */
public final class Shell {

    private final Function<String, Optional<Verb>> verbs;
    private final SortedSet<String> names;
    private final Function<Locale, RuleWords> words;
    private final Locale systemLocale;
    private final TokenPinDesk tokenPins;

    /**
     * @param verbs     gives a verb by its name, and makes no other
     * @param names     all verbs there are
     * @param tokenPins is told whom to ask for PINs of tokens
     */
    public Shell(Function<String, Optional<Verb>> verbs, SortedSet<String> names, Function<Locale, RuleWords> words, Locale systemLocale,
            TokenPinDesk tokenPins) {
        this.verbs = verbs;
        this.names = names;
        this.words = words;
        this.systemLocale = systemLocale;
        this.tokenPins = tokenPins;
    }

    /** Where no slot demands a token. */
    public Shell(Function<String, Optional<Verb>> verbs, SortedSet<String> names, Function<Locale, RuleWords> words, Locale systemLocale) {
        this(verbs, names, words, systemLocale, new TokenPinDesk());
    }

    /** @return the exit code */
    public int run(List<String> given, Terminal terminal) {
        var results = new Results(terminal.out(), given.contains("--json"));
        var call = new Call(new Arguments(Map.of(), List.of()), terminal, results, speech(Optional.empty()));
        try {
            return run(given, call);
        } catch (IOException e) {
            terminal.err().println(e.getMessage());
            return Exit.CANNOT_OPEN;
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    private int run(List<String> given, Call outer) throws IOException {
        var call = outer;
        try {
            call = inLanguage(given, call);
            var at = verbAt(given);
            if (at < 0) {
                return help(call, given.contains("--help"));
            }
            var name = given.get(at);
            var verb = verbs.apply(name).orElseThrow(() -> Failure.usage("no-such-verb", name,
                    Map.of("verb", name, "verbs", String.join(", ", names))));
            var rest = new ArrayList<>(given);
            rest.remove(at);
            if (rest.contains("--help")) {
                call.results().raw().println(verb.usage().line());
                call.results().raw().println(call.speech().phrase("help." + name));
                return Exit.DONE;
            }
            return run(verb, new Call(verb.usage().read(rest), call.terminal(), call.results(), call.speech()));
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return new Faults(call.speech()).tell(e, call);
        }
    }

    private int run(Verb verb, Call call) throws Exception {
        try (var source = new TokenPinSource(call)) {
            tokenPins.ask(source);
            return verb.run(call);
        } finally {
            tokenPins.ask(TokenPins.NONE);
        }
    }

    private Call inLanguage(List<String> given, Call call) throws Failure {
        var wanted = Optional.<String>empty();
        for (var i = 0; i < given.size(); i++) {
            if (given.get(i).startsWith("--lang=")) {
                wanted = Optional.of(given.get(i).substring("--lang=".length()));
            } else if (given.get(i).equals("--lang") && i + 1 < given.size()) {
                wanted = Optional.of(given.get(i + 1));
            }
        }
        if (wanted.isPresent() && !List.of("zh", "en").contains(wanted.get())) {
            throw Failure.usage("no-such-word", "--lang", Map.of("option", "--lang", "allowed", "zh, en"));
        }
        return new Call(call.arguments(), call.terminal(), call.results(), speech(wanted));
    }

    private Speech speech(Optional<String> wanted) {
        var language = wanted.orElse(systemLocale.getLanguage());
        var locale = language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return new Speech(locale, words.apply(locale));
    }

    /** Where the verb stands: the first word that is no option and no option's value; -1 when there is none. */
    private static int verbAt(List<String> given) {
        for (var i = 0; i < given.size(); i++) {
            var next = given.get(i);
            if (!next.startsWith("--")) {
                return i;
            }
            if (!next.contains("=") && Usage.GLOBAL.contains(next.substring(2) + "=")) {
                i++;
            }
        }
        return -1;
    }

    private int help(Call call, boolean asked) {
        var out = asked ? call.results().raw() : call.terminal().err();
        out.println(call.speech().phrase("help"));
        for (var name : names) {
            out.println("  " + name + " ".repeat(Math.max(1, 10 - name.length())) + call.speech().phrase("help." + name));
        }
        return asked ? Exit.DONE : Exit.BAD_INPUT;
    }
}
