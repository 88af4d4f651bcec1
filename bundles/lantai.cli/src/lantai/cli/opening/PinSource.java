package lantai.cli.opening;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;

/** Gives the operator's PIN: from {@code --pin-file}, else {@code LANTAI_PIN}, else asked without echo. */
public final class PinSource {

    private static final long MAX_FILE = 1 << 20;

    private final Call call;

    public PinSource(Call call) {
        this.call = call;
    }

    /** @return the PIN, to be wiped by the caller */
    public char[] of(String person) throws Failure {
        return of(person, "pin-file", "LANTAI_PIN", "prompt.pin");
    }

    /** The same from other places, for a new PIN. */
    public char[] of(String person, String option, String variable, String question) throws Failure {
        var file = call.arguments().value(option);
        if (file.isPresent()) {
            var text = read(file.get());
            var end = 0;
            while (end < text.length && text[end] != '\n' && text[end] != '\r') {
                end++;
            }
            var pin = Arrays.copyOf(text, end);
            Arrays.fill(text, '\0');
            return pin;
        }
        var given = call.terminal().variable(variable);
        if (given.isPresent()) {
            return given.get().toCharArray();
        }
        return call.terminal().prompt().ask(call.speech().phrase(question, Map.of("person", person)))
                .orElseThrow(() -> Failure.usage("no-pin", "--" + option, Map.of("person", person, "variable", variable)));
    }

    /** The text of a small UTF-8 file, without a byte order mark. */
    static char[] read(String file) throws Failure {
        byte[] bytes = {};
        try {
            var path = Path.of(file);
            if (Files.size(path) > MAX_FILE) {
                throw new Failure(Exit.BAD_INPUT, "pin-file-bad", Map.of("file", file), Failure.Place.file(file));
            }
            bytes = Files.readAllBytes(path);
            var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            if (decoded.hasRemaining() && decoded.get(0) == 0xFEFF) {
                decoded.get();
            }
            var text = new char[decoded.remaining()];
            decoded.get(text);
            if (decoded.hasArray()) {
                Arrays.fill(decoded.array(), '\0');
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new Failure(Exit.BAD_INPUT, "pin-file-bad", Map.of("file", file), Failure.Place.file(file));
        } catch (IOException e) {
            throw new Failure(Exit.BAD_INPUT, "file-unreadable", Map.of("file", file), Failure.Place.file(file));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
