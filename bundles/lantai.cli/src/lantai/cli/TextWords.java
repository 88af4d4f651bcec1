package lantai.cli;

import java.util.Locale;
import java.util.Map;

import lantai.cli.Speech.RuleWords;
import lantai.rules.Finding;
import lantai.rules.Rule;
import lantai.rules.gap.Gap;
import lantai.text.Words;

/** The words of {@code lantai.text}. */
public final class TextWords implements RuleWords {

    private final Words words;

    public TextWords(Locale locale) {
        words = Words.of(locale);
    }

    @Override
    public String finding(Finding finding) {
        return words.finding(finding);
    }

    @Override
    public String source(Finding finding) {
        return words.source(finding.rule().source());
    }

    @Override
    public String source(Rule rule) {
        return words.source(rule.source());
    }

    @Override
    public String gap(Gap gap) {
        return words.gap(gap);
    }

    @Override
    public String remedy(Finding finding) {
        return words.remedy(finding);
    }

    /** A name the sentence has room for and nobody gave is left out. */
    @Override
    public String sentence(String key, Map<String, String> arguments) {
        return words.get(key, arguments).replaceAll("\\{[a-z]+}", "");
    }
}
