package lantai.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import lantai.rules.Finding;
import lantai.rules.Rule;
import lantai.rules.gap.Gap;

/** Everything said in words, in one language: what the rule book and the registry say, and the command line's own sentences. */
public final class Speech {

    /** What {@code lantai.text} knows to say. */
    public interface RuleWords {

        String finding(Finding finding);

        String source(Finding finding);

        String remedy(Finding finding);

        String source(Rule rule);

        /** What a gap is, in a sentence. */
        String gap(Gap gap);

        /** A sentence about a registry or an act, by key. */
        String sentence(String key, Map<String, String> arguments);
    }

    private final Locale locale;
    private final RuleWords rules;
    private final Properties phrases = new Properties();

    public Speech(Locale locale, RuleWords rules) {
        this.locale = locale;
        this.rules = rules;
        var file = locale.getLanguage().equals("zh") ? "words/phrases_zh_CN.properties" : "words/phrases.properties";
        try (var in = new InputStreamReader(Speech.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            phrases.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Locale locale() {
        return locale;
    }

    public RuleWords rules() {
        return rules;
    }

    /** A sentence of the command line's own; {@code {name}} is filled from the arguments. An unknown key shows itself. */
    public String phrase(String key, Map<String, String> arguments) {
        var text = phrases.getProperty(key, key);
        for (var argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return text;
    }

    public String phrase(String key) {
        return phrase(key, Map.of());
    }
}
