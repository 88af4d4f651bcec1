package lantai.cli.keys;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.door.Outcome;
import lantai.app.keys.KeyDesk;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.app.token.KeyProviders;
import lantai.app.token.Protection;
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

/** {@code lantai slots [list|enrol|remove|unlock|providers]}: who has a PIN; giving one, taking it away, unlocking it; what a slot can demand beside it. */
@Component(property = Verb.PROPERTY + "=slots")
public final class SlotsVerb implements Verb {

    private static final String ACTIONS = "list|enrol|remove|unlock|providers";

    private final Workstation workstation;
    private final KeyProviders providers;

    @Activate
    public SlotsVerb(@Reference Workstation workstation, @Reference KeyProviders providers) {
        this.workstation = workstation;
        this.providers = providers;
    }

    @Override
    public Usage usage() {
        return Usage.of("slots", Stream.concat(Stream.of("operator", "reason=", NewPin.option()), TokenChoice.OPTIONS.stream()).toList(), ACTIONS + "?", "person?");
    }

    @Override
    public int run(Call call) throws Exception {
        var action = call.arguments().word(0).orElse("list");
        if (!List.of(ACTIONS.split("\\|")).contains(action)) {
            throw Failure.usage("no-such-word", ACTIONS, Map.of("option", "slots", "allowed", ACTIONS.replace("|", ", ")));
        }
        if (action.equals("providers")) {
            return providers(call);
        }
        if (!action.equals("enrol")) {
            refuseChoice(call, action);
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

    /** Nothing is asked of a second factor where it would go unheard. */
    private static void refuseChoice(Call call, String action) throws Failure {
        for (var option : List.of("provider", "token", "module")) {
            if (call.arguments().has(option)) {
                throw Failure.usage("unknown-option", "--" + option, Map.of("option", "--" + option, "verb", "slots " + action));
            }
        }
    }

    private int providers(Call call) throws Failure, IOException {
        if (call.arguments().has("module")) {
            TokenChoice.remember(call, TokenChoice.provider(call.arguments().required("provider"), providers));
        }
        new ProviderList(providers).tell(call);
        return Exit.DONE;
    }

    private int enrol(Call call, Registry registry, String person) throws Exception {
        var protection = TokenChoice.of(call, providers).orElse(Protection.SOFTWARE);
        var pin = NewPin.of(call, new PinSource(call), person);
        try {
            registry.signers().enrol(person, pin, call.arguments().has("operator"), protection).close();
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
            call.results().cells(slot.person(), slot.operator() ? "operator" : "signer", state, slot.failures(), slot.generation(),
                    slot.token().map(token -> token.provider() + " " + token.token()).orElse(""));
            return;
        }
        call.results().object(json -> {
            json.writeStringField("person", slot.person());
            json.writeBooleanField("operator", slot.operator());
            json.writeStringField("state", state);
            json.writeNumberField("failures", slot.failures());
            json.writeNumberField("generation", slot.generation());
            if (slot.token().isPresent()) {
                json.writeStringField("provider", slot.token().get().provider());
                json.writeStringField("token", slot.token().get().token());
                json.writeStringField("serial", slot.token().get().serial());
            }
            if (slot.damage().isPresent()) {
                Results.field(json, "file", slot.damage());
            }
        });
    }
}
