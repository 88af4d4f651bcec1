package lantai.cli.keys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.PinSource;

/**
 * {@code lantai recover --as PERSON --sheets FILE|-}: gives a security administrator a new PIN with the words of three recovery sheets, a
 * line each. The new PIN comes from a file, {@code LANTAI_NEW_PIN}, or is asked.
 */
@Component(property = Verb.PROPERTY + "=recover")
public final class RecoverVerb implements Verb {

    private final Workstation workstation;

    @Activate
    public RecoverVerb(@Reference Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public Usage usage() {
        return Usage.of("recover", List.of("sheets=", "new-pin-file="));
    }

    @Override
    public int run(Call call) throws Exception {
        var person = call.arguments().required("as");
        var sheets = sheets(call, call.arguments().required("sheets"));
        var pin = new PinSource(call).of(person, "new-pin-file", "LANTAI_NEW_PIN", "prompt.new-pin");
        try (var registry = workstation.recover(call.registry(), sheets, person, pin, call.progress())) {
            if (call.results().isJson()) {
                call.results().object(json -> {
                    json.writeStringField("person", person);
                    json.writeStringField("result", "recovered");
                    json.writeNumberField("generation", registry.recovery().generation());
                });
            } else {
                call.say("recovery.used", Map.of("person", person));
            }
            return Exit.DONE;
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private static List<String> sheets(Call call, String from) throws IOException {
        try (var in = from.equals("-") ? call.terminal().in() : Files.newInputStream(Path.of(from));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
