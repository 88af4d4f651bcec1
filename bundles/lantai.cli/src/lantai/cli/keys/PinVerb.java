package lantai.cli.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;
import lantai.cli.opening.PinSource;

/** {@code lantai pin}: changes the operator's own PIN; the new one comes from a file, {@code LANTAI_NEW_PIN}, or is asked twice. */
@Component(property = Verb.PROPERTY + "=pin")
public final class PinVerb implements Verb {

    private static final String OPTION = "new-pin-file";
    private static final String VARIABLE = "LANTAI_NEW_PIN";

    private final Workstation workstation;

    @Activate
    public PinVerb(@Reference Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public Usage usage() {
        return Usage.of("pin", List.of(OPTION + "="));
    }

    @Override
    public int run(Call call) throws Exception {
        var opening = new Opening(workstation);
        var person = opening.person(call);
        var source = new PinSource(call);
        var old = source.of(person);
        char[] fresh = {};
        try (var registry = opening.open(call, person, old)) {
            fresh = fresh(call, source, person);
            registry.signers().changePin(person, old, fresh);
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(fresh, '\0');
        }
        if (call.results().isJson()) {
            call.results().object(json -> {
                json.writeStringField("person", person);
                json.writeStringField("result", "changed");
            });
        } else {
            call.say("pin.changed", Map.of("person", person));
        }
        return Exit.DONE;
    }

    private static char[] fresh(Call call, PinSource source, String person) throws Failure {
        var first = source.of(person, OPTION, VARIABLE, "prompt.new-pin");
        if (call.arguments().has(OPTION) || call.terminal().variable(VARIABLE).isPresent()) {
            return first;
        }
        var second = source.of(person, OPTION, VARIABLE, "prompt.new-pin-again");
        var same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (!same) {
            Arrays.fill(first, '\0');
            throw Failure.usage("pins-differ", "--" + OPTION, Map.of());
        }
        return first;
    }
}
