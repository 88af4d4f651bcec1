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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lantai.core.mark.Level;
import lantai.core.register.CopyStatus;
import lantai.rules.Finding;
import lantai.rules.Rule;
import lantai.rules.Source;
import lantai.rules.gap.Gap;

/** The words of one language. Immutable; make one a session. */
public final class Words {

    /** Arguments of findings that are themselves words, with the prefix of their keys. */
    private static final Map<String, String> WORDS = Map.of("level", "level.", "act", "act.", "status", "PersonStatus.", "kind",
            "ApprovalKind.", "plan", "plan.", "track", "Track.", "state", "CopyStatus.", "content", "ContentKind.");
    /** Sentences one of whose arguments is itself a word: beginning of their keys, the argument, the prefix of its keys. */
    private static final Map<String, Map.Entry<String, String>> NESTED = Map.of("verdict.", Map.entry("why", "verdict-why."), "ledger-refused.",
            Map.entry("field", "note-field."));
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
    private static final Pattern ARTICLE = Pattern.compile("(\\d+)(?:\\.(\\d+))?(?:\\((\\d+)\\))?");

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

    /**
     * The text of a key with {@code {name}} filled in; what nobody gave is left out. For a founding that is not possible the
     * argument {@code why} says which sentence is meant.
     */
    public String get(String key, Map<String, String> arguments) {
        var why = "bad-founding." + arguments.get("why");
        return filled(get(key.equals("cannot-open.BAD_FOUNDING") && texts.containsKey(why) ? why : key), spoken(key, arguments));
    }

    /** A code among the arguments becomes its word, where the sentence has one for it. */
    private Map<String, String> spoken(String key, Map<String, String> arguments) {
        var nested = NESTED.get(key.substring(0, key.indexOf('.') + 1));
        if (nested == null || !arguments.containsKey(nested.getKey())) {
            return arguments;
        }
        var spoken = new TreeMap<>(arguments);
        spoken.computeIfPresent(nested.getKey(), (name, code) -> word(nested.getValue(), code));
        return spoken;
    }

    private static String filled(String text, Map<String, String> arguments) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(arguments.getOrDefault(place.group(1), "")));
    }

    /** The word of a constant: key {@code Type.CONSTANT}, or {@code Outer.Type.CONSTANT} where two types share a name. */
    public String of(Enum<?> constant) {
        if (constant instanceof Level level) {
            return level(level);
        }
        var type = constant.getDeclaringClass();
        var key = type.getSimpleName() + "." + constant.name();
        var nested = type.getEnclosingClass() == null ? key : type.getEnclosingClass().getSimpleName() + "." + key;
        return texts.getProperty(nested, get(key));
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

    /** One sentence: what a gap is, and why. */
    public String gap(Gap gap) {
        var arguments = new TreeMap<>(gap.arguments());
        arguments.putIfAbsent("from", gap.from().toString());
        if (gap.variant().equals("rule")) {
            var finding = new Finding(gap.rule(), Finding.Severity.BLOCK, gap.subject(), gap.arguments(), gap.rule().id());
            return get("gap-why.rule", Map.of("rule", rule(gap.rule()), "finding", finding(finding)));
        }
        arguments.replaceAll((name, value) -> Optional.ofNullable(WORDS.get(name)).map(prefix -> word(prefix, value)).orElse(value));
        return get("gap-why." + gap.code() + "." + gap.variant(), arguments);
    }

    /** What would make it allowed. */
    public String remedy(Finding finding) {
        return get("remedy." + finding.remedy());
    }

    /** What a rule is about, in a few words. */
    public String rule(Rule rule) {
        return get("rule." + rule.id());
    }

    /** The full citation: instrument and article, or the local setting. An article that is only a topic is left out. */
    public String source(Source source) {
        if (source.instrument().equals(Source.LOCAL) && texts.containsKey("setting." + source.article())) {
            return get("instrument.SETTING") + (isChinese() ? "：" : ": ") + get("setting." + source.article());
        }
        var instrument = get("instrument." + source.instrument());
        var article = ARTICLE.matcher(source.article());
        if (!article.matches()) {
            return instrument;
        }
        return instrument + (isChinese() ? chineseArticle(article) : englishArticle(article));
    }

    /** {@code 29(2)} as 第二十九条第（二）项, {@code 21.3} as 第二十一条第三款. */
    private static String chineseArticle(Matcher article) {
        return "第" + chinese(article.group(1)) + "条" + (article.group(2) == null ? "" : "第" + chinese(article.group(2)) + "款")
                + (article.group(3) == null ? "" : "第（" + chinese(article.group(3)) + "）项");
    }

    private static String englishArticle(Matcher article) {
        return ", art. " + article.group(1) + (article.group(2) == null ? "" : " para. " + article.group(2))
                + (article.group(3) == null ? "" : " item (" + article.group(3) + ")");
    }

    private static String chinese(String arabic) {
        var number = Integer.parseInt(arabic);
        var digits = "〇一二三四五六七八九";
        var tens = number / 10;
        var ones = number % 10;
        var text = tens == 0 ? "" : (tens == 1 ? "" : String.valueOf(digits.charAt(tens))) + "十";
        return text + (ones == 0 && tens > 0 ? "" : String.valueOf(digits.charAt(ones)));
    }
}
