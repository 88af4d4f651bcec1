package lantai.cli.opening;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;

import lantai.cli.Exit;
import lantai.cli.Failure;

/**
 * PINs by person, for demos, tests and migrations: a JSON object {@code {"person":"PIN",…}}, or one {@code person PIN} a line with
 * blanks or a tab between, {@code #} for comments. Closing it wipes them.
 */
public final class PinFile implements AutoCloseable {

    /** No PINs. */
    public static final PinFile NONE = new PinFile(Map.of());

    private final Map<String, char[]> pins;

    private PinFile(Map<String, char[]> pins) {
        this.pins = pins;
    }

    /** @throws Failure exit 2, naming file and line; never what stands there */
    public static PinFile read(String file) throws Failure {
        var text = PinSource.read(file);
        try {
            var first = 0;
            while (first < text.length && Character.isWhitespace(text[first])) {
                first++;
            }
            return new PinFile(first < text.length && text[first] == '{' ? json(file, text) : lines(file, text));
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private static Map<String, char[]> json(String file, char[] text) throws Failure {
        var pins = new LinkedHashMap<String, char[]>();
        try (var parser = new JsonFactory().createParser(text, 0, text.length)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var person = parser.currentName();
                if (parser.nextToken() != JsonToken.VALUE_STRING || pins.containsKey(person)) {
                    throw bad(file, parser.currentTokenLocation().getLineNr(), person);
                }
                pins.put(person, Arrays.copyOfRange(parser.getTextCharacters(), parser.getTextOffset(),
                        parser.getTextOffset() + parser.getTextLength()));
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw bad(file, parser.currentTokenLocation().getLineNr(), "");
            }
            return pins;
        } catch (IOException e) {
            throw bad(file, 1, "");
        }
    }

    private static Map<String, char[]> lines(String file, char[] text) throws Failure {
        var pins = new LinkedHashMap<String, char[]>();
        var number = 0;
        for (var from = 0; from < text.length;) {
            var to = from;
            while (to < text.length && text[to] != '\n') {
                to++;
            }
            number++;
            line(file, number, trimmed(text, from, to), pins);
            from = to + 1;
        }
        return pins;
    }

    private static char[] trimmed(char[] text, int from, int to) {
        var begin = from;
        var end = to;
        while (begin < end && Character.isWhitespace(text[begin])) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text[end - 1])) {
            end--;
        }
        return Arrays.copyOfRange(text, begin, end);
    }

    private static void line(String file, int number, char[] line, Map<String, char[]> pins) throws Failure {
        if (line.length == 0 || line[0] == '#') {
            return;
        }
        var cut = 0;
        while (cut < line.length && !Character.isWhitespace(line[cut])) {
            cut++;
        }
        var person = new String(line, 0, cut);
        var pin = trimmed(line, cut, line.length);
        Arrays.fill(line, '\0');
        if (pin.length == 0 || pins.putIfAbsent(person, pin) != null) {
            throw bad(file, number, person);
        }
    }

    private static Failure bad(String file, int line, String person) {
        return new Failure(Exit.BAD_INPUT, "pin-file-bad", Map.of("file", file), Failure.Place.line(file, line, person));
    }

    /** A copy of a person's PIN, to be wiped by the caller. */
    public Optional<char[]> of(String person) {
        return Optional.ofNullable(pins.get(person)).map(char[]::clone);
    }

    public boolean has(String person) {
        return pins.containsKey(person);
    }

    public Set<String> persons() {
        return Set.copyOf(pins.keySet());
    }

    @Override
    public void close() {
        pins.values().forEach(pin -> Arrays.fill(pin, '\0'));
    }
}
