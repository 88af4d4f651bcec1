package lantai.cli.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.door.Outcome;
import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Faults;
import lantai.cli.Failure;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;
import lantai.cli.opening.PinFile;
import lantai.cli.opening.PinSource;

/** {@code lantai rekey --second PERSON}: rotates the root key; a system and a security administrator sign. */
@Component(property = Verb.PROPERTY + "=rekey")
public final class RekeyVerb implements Verb {

    private final Workstation workstation;

    @Activate
    public RekeyVerb(@Reference Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public Usage usage() {
        return Usage.of("rekey", List.of("second=", "pins=", "second-pin-file="));
    }

    @Override
    public int run(Call call) throws Exception {
        var person = call.arguments().required("second");
        try (var registry = new Opening(workstation).open(call)) {
            var pin = pin(call, person);
            Outcome outcome;
            try (var second = registry.signers().unlock(person, pin)) {
                outcome = registry.keys().rotate(second).join();
            } finally {
                Arrays.fill(pin, '\0');
            }
            if (outcome instanceof Outcome.Refused refused) {
                return new Faults(call.speech()).refused(refused.findings(), call);
            }
            var generation = registry.keys().generation();
            if (call.results().isJson()) {
                call.results().object(json -> {
                    json.writeStringField("result", "done");
                    json.writeNumberField("generation", generation);
                });
            } else {
                call.say("rekey.done", Map.of("generation", Integer.toString(generation)));
            }
            return Exit.DONE;
        }
    }

    private static char[] pin(Call call, String person) throws Failure {
        var file = call.arguments().value("pins");
        try (var pins = file.isPresent() ? PinFile.read(file.get()) : PinFile.NONE) {
            Optional<char[]> own = pins.of(person);
            return own.isPresent() ? own.get() : new PinSource(call).of(person, "second-pin-file", "LANTAI_SECOND_PIN", "prompt.pin");
        }
    }
}
