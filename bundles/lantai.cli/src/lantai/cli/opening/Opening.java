package lantai.cli.opening;

import java.util.Arrays;
import java.util.Map;

import lantai.app.registry.CannotOpen;
import lantai.app.registry.Peek;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Failure;

/** Opens the registry a call names, as the person it names, with the PIN it gives. */
public final class Opening {

    private final Workstation workstation;

    public Opening(Workstation workstation) {
        this.workstation = workstation;
    }

    /** @throws Failure bad usage: no registry named, nobody named, no PIN given */
    public Registry open(Call call) throws Failure, CannotOpen {
        var folder = call.registry();
        var peek = workstation.peek(folder);
        if (peek.kind() != Peek.Kind.REGISTRY) {
            return workstation.open(folder, "", new char[0], call.progress());
        }
        var person = person(call, peek);
        var pin = new PinSource(call).of(person);
        try {
            return workstation.open(folder, person, pin, call.progress());
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private static String person(Call call, Peek peek) throws Failure {
        var named = call.arguments().value("as");
        if (named.isPresent()) {
            return named.get();
        }
        if (peek.operators().size() == 1) {
            return peek.operators().get(0);
        }
        return call.terminal().variable("LANTAI_AS").orElseThrow(
                () -> Failure.usage("no-operator-named", "--as", Map.of("operators", String.join(", ", peek.operators()))));
    }
}
