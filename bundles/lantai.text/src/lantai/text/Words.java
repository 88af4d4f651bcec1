package lantai.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

import lantai.core.mark.Level;
import lantai.core.register.CopyStatus;
import lantai.rules.Finding;
import lantai.rules.Rule;
import lantai.rules.Source;

/** The words of one language. Immutable; make one a session. */
public final class Words {

    /** Arguments of findings that are themselves words, with the prefix of their keys. */
    private static final Map<String, String> WORDS = Map.of("level", "level.", "act", "act.", "status", "PersonStatus.", "kind",
            "ApprovalKind.", "plan", "plan.", "track", "Track.");

    private final Locale locale;
    private final Properties texts = new Properties();

    private Words(Locale locale) {
        this.locale = locale;
        load("words");
        load("rules");
    }

    /** Chinese for every locale whose language is Chinese, English for all others. */
    public static Words of(Locale locale) {
        return new Words(locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    private void load(String catalogue) {
        var file = catalogue + (isChinese() ? "_zh_CN" : "") + ".properties";
        try (var in = new InputStreamReader(Words.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Locale locale() {
        return locale;
    }

    public boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }

    /** All keys, for tests. */
    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** The text of a key; an unknown key shows itself. */
    public String get(String key) {
        return texts.getProperty(key, key);
    }

    /** The text of a key with {@code {name}} filled in. */
    public String get(String key, Map<String, String> arguments) {
        return filled(get(key), arguments);
    }

    private static String filled(String text, Map<String, String> arguments) {
        var result = text;
        for (var argument : arguments.entrySet()) {
            result = result.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return result;
    }

    /** The word of a constant: key {@code Type.CONSTANT}. */
    public String of(Enum<?> constant) {
        return constant instanceof Level level ? level(level) : get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    public String level(Level level) {
        return get("level." + level.word());
    }

    public String status(CopyStatus status) {
        return of(status);
    }

    /** The word of an act or event kind. */
    public String act(String kind) {
        return get("act." + kind);
    }

    public String gap(String code) {
        return get("gap." + code);
    }

    /** One sentence: what is against the act. */
    public String finding(Finding finding) {
        var arguments = new TreeMap<>(finding.arguments());
        arguments.replaceAll((name, value) -> Optional.ofNullable(WORDS.get(name)).map(prefix -> word(prefix, value)).orElse(value));
        arguments.computeIfPresent("role", (name, roles) -> roles(roles));
        return get("finding." + finding.rule().id(), arguments);
    }

    private String word(String prefix, String value) {
        return texts.getProperty(prefix + value, value);
    }

    private String roles(String words) {
        var names = new StringBuilder();
        for (var word : words.split(",")) {
            names.append(names.isEmpty() ? "" : isChinese() ? "、" : ", ").append(word("Role.", word));
        }
        return names.toString();
    }

    /** What would make it allowed. */
    public String remedy(Finding finding) {
        return get("remedy." + finding.remedy());
    }

    /** What a rule is about, in a few words. */
    public String rule(Rule rule) {
        return get("rule." + rule.id());
    }

    /** The full citation: instrument and article, or the local setting. */
    public String source(Source source) {
        var instrument = get("instrument." + source.instrument());
        if (source.instrument().equals(Source.LOCAL)) {
            return instrument + (isChinese() ? "：" : ": ") + source.article();
        }
        if (!Character.isDigit(source.article().charAt(0))) {
            return instrument;
        }
        return isChinese() ? instrument + chineseArticle(source.article()) : instrument + ", art. " + source.article();
    }

    /** {@code 29(2)} as 第二十九条第（二）项; an item that is a paragraph of the law keeps the form the rule table gives. */
    private static String chineseArticle(String article) {
        var bracket = article.indexOf('(');
        var number = Integer.parseInt(bracket < 0 ? article : article.substring(0, bracket));
        var item = bracket < 0 ? "" : "第（" + chinese(Integer.parseInt(article.substring(bracket + 1, article.length() - 1))) + "）项";
        return "第" + chinese(number) + "条" + item;
    }

    private static String chinese(int number) {
        var digits = "〇一二三四五六七八九";
        var tens = number / 10;
        var ones = number % 10;
        var text = tens == 0 ? "" : (tens == 1 ? "" : String.valueOf(digits.charAt(tens))) + "十";
        return text + (ones == 0 && tens > 0 ? "" : String.valueOf(digits.charAt(ones)));
    }
}
