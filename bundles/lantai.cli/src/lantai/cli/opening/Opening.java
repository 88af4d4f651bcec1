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
        var person = person(call);
        var pin = new PinSource(call).of(person);
        try {
            return open(call, person, pin);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    /** @param pin wiped by the caller */
    public Registry open(Call call, String person, char[] pin) throws Failure, CannotOpen {
        return workstation.open(call.registry(), person, pin, call.progress());
    }

    /**
     * Who operates: {@code --as}, else the only operator there is, else {@code LANTAI_AS}.
     *
     * @throws CannotOpen when the folder holds no registry that could be opened
     */
    public String person(Call call) throws Failure, CannotOpen {
        var folder = call.registry();
        var peek = workstation.peek(folder);
        if (peek.kind() != Peek.Kind.REGISTRY) {
            throw new CannotOpen(reason(peek.kind()), Map.of("folder", folder.toString(), "part", peek.part()));
        }
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

    private static CannotOpen.Reason reason(Peek.Kind kind) {
        return switch (kind) {
            case EMPTY -> CannotOpen.Reason.NO_REGISTRY;
            case NEWER -> CannotOpen.Reason.NEWER_VERSION;
            case INCOMPLETE -> CannotOpen.Reason.INCOMPLETE;
            case FOREIGN, REGISTRY -> CannotOpen.Reason.FOREIGN;
        };
    }
}
