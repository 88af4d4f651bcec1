package lantai.cli.opening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.app.token.TokenPins;
import lantai.cli.Call;
import lantai.cli.Failure;

/**
 * PINs of tokens for one call: from {@code --token-pins}, by person; else the first person asked for has {@code LANTAI_TOKEN_PIN}, the second
 * {@code LANTAI_SECOND_TOKEN_PIN}; else they are asked for without echo. No token is given the PIN meant for another.
 */
public final class TokenPinSource implements TokenPins, AutoCloseable {

    private static final List<String> VARIABLES = List.of("LANTAI_TOKEN_PIN", "LANTAI_SECOND_TOKEN_PIN");

    private final Call call;
    private final PinFile file;
    private final List<String> persons = new ArrayList<>();
    private final Map<String, char[]> answers = new HashMap<>();

    /** @throws Failure when the file of PINs is none */
    public TokenPinSource(Call call) throws Failure {
        this.call = call;
        var named = call.arguments().value("token-pins");
        this.file = named.isPresent() ? PinFile.read(named.get()) : PinFile.NONE;
    }

    @Override
    public synchronized Optional<char[]> of(String person, String provider, String token) {
        if (file.has(person)) {
            return file.of(person);
        }
        if (!persons.contains(person)) {
            persons.add(person);
        }
        var which = persons.indexOf(person);
        var given = which < VARIABLES.size() ? call.terminal().variable(VARIABLES.get(which)) : Optional.<String>empty();
        return given.map(String::toCharArray).or(() -> asked(person, provider, token));
    }

    /** One is asked once a call, however often it opens his slot. */
    private Optional<char[]> asked(String person, String provider, String token) {
        if (!answers.containsKey(person)) {
            call.terminal().prompt().ask(call.speech().phrase("prompt.token-pin", Map.of("person", person, "provider", provider, "token", token)))
                    .ifPresent(pin -> answers.put(person, pin));
        }
        return Optional.ofNullable(answers.get(person)).map(char[]::clone);
    }

    @Override
    public void close() {
        file.close();
        answers.values().forEach(pin -> Arrays.fill(pin, '\0'));
    }
}
