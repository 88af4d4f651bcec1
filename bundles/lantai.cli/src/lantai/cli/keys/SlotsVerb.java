package lantai.cli.keys;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.door.Outcome;
import lantai.app.keys.KeyDesk;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.app.vault.SlotInfo;
import lantai.app.vault.VaultDamage;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Faults;
import lantai.cli.Results;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;
import lantai.cli.opening.PinSource;

/** {@code lantai slots [list|enrol|remove|unlock]}: who has a PIN; giving one, taking it away, and unlocking it. */
@Component(property = Verb.PROPERTY + "=slots")
public final class SlotsVerb implements Verb {

    private static final String ACTIONS = "list|enrol|remove|unlock";

    private final Workstation workstation;

    @Activate
    public SlotsVerb(@Reference Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public Usage usage() {
        return Usage.of("slots", List.of("operator", "reason=", NewPin.option()), ACTIONS + "?", "person?");
    }

    @Override
    public int run(Call call) throws Exception {
        var action = call.arguments().word(0).orElse("list");
        if (!List.of(ACTIONS.split("\\|")).contains(action)) {
            throw Failure.usage("no-such-word", ACTIONS, Map.of("option", "slots", "allowed", ACTIONS.replace("|", ", ")));
        }
        var reason = action.equals("remove") ? call.arguments().required("reason") : "";
        var person = action.equals("list") ? "" : call.arguments().word(1)
                .orElseThrow(() -> Failure.usage("word-missing", "person", Map.of("word", "person", "verb", "slots " + action)));
        try (var registry = new Opening(workstation).open(call)) {
            return switch (action) {
                case "enrol" -> enrol(call, registry, person);
                case "remove" -> tell(call, person, "removed", registry.keys().revoke(person, reason).join());
                case "unlock" -> tell(call, person, "unlocked", registry.keys().unlock(person).join());
                default -> list(call, registry.keys());
            };
        }
    }

    private static int enrol(Call call, Registry registry, String person) throws Exception {
        var pin = NewPin.of(call, new PinSource(call), person);
        try {
            registry.signers().enrol(person, pin, call.arguments().has("operator")).close();
        } finally {
            Arrays.fill(pin, '\0');
        }
        said(call, person, "enrolled");
        return Exit.DONE;
    }

    private static int tell(Call call, String person, String result, Outcome outcome) throws Exception {
        if (outcome instanceof Outcome.Refused refused) {
            return new Faults(call.speech()).refused(refused.findings(), call);
        }
        said(call, person, result);
        return Exit.DONE;
    }

    private static void said(Call call, String person, String result) throws IOException {
        if (call.results().isJson()) {
            call.results().object(json -> {
                json.writeStringField("person", person);
                json.writeStringField("result", result);
            });
        } else {
            call.results().cells(person, result);
        }
    }

    private static int list(Call call, KeyDesk keys) throws IOException {
        for (var slot : keys.slots()) {
            row(call, slot);
        }
        for (var damage : keys.damage()) {
            if (call.results().isJson()) {
                call.results().object(json -> {
                    json.writeStringField("file", damage.file());
                    json.writeStringField("damage", damage.kind().word());
                });
            } else {
                call.results().cells(damage.file(), damage.kind().word());
            }
        }
        return keys.damage().stream().allMatch(damage -> damage.kind() == VaultDamage.Kind.TORN) ? Exit.DONE : Exit.INTEGRITY;
    }

    private static void row(Call call, SlotInfo slot) throws IOException {
        var state = slot.damage().isPresent() ? "damaged" : slot.locked() ? "locked" : "open";
        if (!call.results().isJson()) {
            call.results().cells(slot.person(), slot.operator() ? "operator" : "signer", state, slot.failures(), slot.generation());
            return;
        }
        call.results().object(json -> {
            json.writeStringField("person", slot.person());
            json.writeBooleanField("operator", slot.operator());
            json.writeStringField("state", state);
            json.writeNumberField("failures", slot.failures());
            json.writeNumberField("generation", slot.generation());
            if (slot.damage().isPresent()) {
                Results.field(json, "file", slot.damage());
            }
        });
    }
}
