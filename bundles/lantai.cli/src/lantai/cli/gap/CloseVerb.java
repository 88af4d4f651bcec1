package lantai.cli.gap;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.door.Outcome;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.app.vault.Signer;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Faults;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.look.CopiesVerb;
import lantai.cli.opening.Opening;
import lantai.cli.opening.PinFile;
import lantai.cli.opening.PinSource;
import lantai.core.act.Act;
import lantai.core.act.DecisionAct.CloseGapAct;

/**
 * {@code lantai close GAP}: two persons close a gap (结案). The operator is {@code --by}; the second signs with a PIN from {@code --pins},
 * with one he is asked for, or on the paper that {@code --paper} names.
 */
@Component(property = Verb.PROPERTY + "=close")
public final class CloseVerb implements Verb {

    private final Workstation workstation;
    private final InstantSource clock;

    @Activate
    public CloseVerb(@Reference Workstation workstation) {
        this(workstation, InstantSource.system());
    }

    public CloseVerb(Workstation workstation, InstantSource clock) {
        this.workstation = workstation;
        this.clock = clock;
    }

    @Override
    public Usage usage() {
        return Usage.of("close", List.of("decision=", "reason=", "by=", "second=", "pins=", "paper="), "gap");
    }

    @Override
    public int run(Call call) throws Exception {
        var arguments = call.arguments();
        var by = arguments.required("by");
        var second = arguments.required("second");
        var gap = arguments.word(0).orElseThrow();
        var now = CopiesVerb.now(clock).withNano(0);
        var body = new CloseGapAct(gap, arguments.required("decision"), arguments.required("reason"), second);
        var act = new Act("close-" + gap + "-" + clock.instant().toEpochMilli(), now, now, by, arguments.value("paper"), body);
        var pin = new PinSource(call).of(by);
        try (var registry = new Opening(workstation).open(call, by, pin)) {
            return close(call, registry, act, second);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private static int close(Call call, Registry registry, Act act, String second) throws Exception {
        var signers = new HashSet<Signer>();
        signers.add(registry.signers().operator());
        var own = second.equals(act.by()) || act.paperReceipt().isPresent() ? null : unlock(call, registry, second);
        try {
            if (own != null) {
                signers.add(own);
            }
            var outcome = registry.door().submit(act, signers).join();
            if (outcome instanceof Outcome.Refused refused) {
                return new Faults(call.speech()).refused(refused.findings(), call);
            }
            tell(call, (Outcome.Done) outcome, act);
            return Exit.DONE;
        } finally {
            if (own != null) {
                own.close();
            }
        }
    }

    private static void tell(Call call, Outcome.Done done, Act act) throws Exception {
        var body = (CloseGapAct) act.body();
        if (call.results().isJson()) {
            call.results().object(json -> {
                json.writeStringField("gap", body.gap());
                json.writeStringField("result", "closed");
                json.writeStringField("decision", body.decision());
                json.writeStringField("by", act.by());
                json.writeStringField("second", body.second());
                json.writeStringField("event", done.events().get(0).id().toString());
            });
        } else {
            call.results().cells(body.gap(), "closed", body.decision(), act.by(), body.second());
        }
    }

    /** The second person's signature; none when no PIN is to be had. */
    private static Signer unlock(Call call, Registry registry, String person) throws Exception {
        if (!registry.signers().enrolled().contains(person)) {
            return null;
        }
        var file = call.arguments().value("pins");
        try (var pins = file.isPresent() ? PinFile.read(file.get()) : PinFile.NONE) {
            var pin = pins.of(person).or(() -> call.terminal().variable("LANTAI_SECOND_PIN").map(String::toCharArray))
                    .or(() -> call.terminal().interactive()
                            ? call.terminal().prompt().ask(call.speech().phrase("prompt.pin", Map.of("person", person))) : Optional.empty());
            if (pin.isEmpty()) {
                return null;
            }
            try {
                return registry.signers().unlock(person, pin.get());
            } finally {
                Arrays.fill(pin.get(), '\0');
            }
        }
    }
}
