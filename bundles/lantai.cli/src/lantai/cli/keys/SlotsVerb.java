package lantai.cli.keys;

import java.util.List;
import java.util.TreeSet;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;

/** {@code lantai slots}: who has a PIN, and whose PIN opens the registry. */
@Component(property = Verb.PROPERTY + "=slots")
public final class SlotsVerb implements Verb {

    private final Workstation workstation;

    @Activate
    public SlotsVerb(@Reference Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public Usage usage() {
        return Usage.of("slots", List.of());
    }

    @Override
    public int run(Call call) throws Exception {
        var operators = workstation.peek(call.registry()).operators();
        try (var registry = new Opening(workstation).open(call)) {
            for (var person : new TreeSet<>(registry.signers().enrolled())) {
                var opens = operators.contains(person);
                if (call.results().isJson()) {
                    call.results().object(json -> {
                        json.writeStringField("person", person);
                        json.writeBooleanField("operator", opens);
                    });
                } else {
                    call.results().cells(person, opens ? "operator" : "signer");
                }
            }
            return Exit.DONE;
        }
    }
}
