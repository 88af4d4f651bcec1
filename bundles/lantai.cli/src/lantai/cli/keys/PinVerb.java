package lantai.cli.keys;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.registry.Workstation;
import lantai.app.token.KeyProviders;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;
import lantai.cli.opening.PinSource;

/** {@code lantai pin}: changes the operator's own PIN; the new one comes from a file, {@code LANTAI_NEW_PIN}, or is asked twice. Puts the slot on a token, or takes it off. */
@Component(property = Verb.PROPERTY + "=pin")
public final class PinVerb implements Verb {

    private final Workstation workstation;
    private final KeyProviders providers;

    @Activate
    public PinVerb(@Reference Workstation workstation, @Reference KeyProviders providers) {
        this.workstation = workstation;
        this.providers = providers;
    }

    @Override
    public Usage usage() {
        return Usage.of("pin", Stream.concat(Stream.of(NewPin.option()), TokenChoice.OPTIONS.stream()).toList());
    }

    @Override
    public int run(Call call) throws Exception {
        var protection = TokenChoice.of(call, providers);
        var opening = new Opening(workstation);
        var person = opening.person(call);
        var source = new PinSource(call);
        var old = source.of(person);
        char[] fresh = {};
        try (var registry = opening.open(call, person, old)) {
            fresh = NewPin.of(call, source, person);
            registry.signers().changePin(person, old, fresh, protection);
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
}
