package lantai.verify;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The sentences in one language; placeholders are {@code {name}}. */
final class Words {

    private final Properties texts = new Properties();

    private Words(String file) {
        try (var in = new InputStreamReader(Words.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Words of(Locale locale) {
        return new Words(locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "messages_zh_CN.properties" : "messages.properties");
    }

    String text(String key) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no text for " + key);
        }
        return text;
    }

    String text(String key, Map<String, String> values) {
        var text = text(key);
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }
}
