package lantai.cli.keys;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.compartment.CompartmentDesk;
import lantai.app.door.Outcome;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Faults;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.HolderPins;
import lantai.cli.opening.Opening;
import lantai.core.mark.Level;
import lantai.core.register.State.DocumentState;

/** {@code lantai compartment status|set-up|open}: the compartment of top-secret documents, two of three. */
@Component(property = Verb.PROPERTY + "=compartment")
public final class CompartmentVerb implements Verb {

    private final Workstation workstation;

    @Activate
    public CompartmentVerb(@Reference Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public Usage usage() {
        return Usage.of("compartment", List.of("pins=", "new-pins="), "status|set-up|open");
    }

    @Override
    public int run(Call call) throws Exception {
        var what = call.arguments().word(0).orElseThrow();
        if (!List.of("status", "set-up", "open").contains(what)) {
            throw Failure.usage("no-such-word", "status|set-up|open", Map.of("option", "compartment", "allowed", "status, set-up, open"));
        }
        if (!what.equals("status")) {
            call.arguments().required("pins");
        }
        try (var registry = new Opening(workstation).open(call)) {
            return switch (what) {
                case "set-up" -> setUp(call, registry.compartment());
                case "open" -> open(call, registry);
                default -> status(call, registry.compartment());
            };
        }
    }

    /** With a compartment there already, {@code --pins} opens it and {@code --new-pins} names who shall hold it. */
    private static int setUp(Call call, CompartmentDesk desk) throws Exception {
        var again = call.arguments().has("new-pins");
        if (again && opened(call, desk) instanceof Outcome.Refused refused) {
            return new Faults(call.speech()).refused(refused.findings(), call);
        }
        try (var pins = HolderPins.read(call.arguments().required(again ? "new-pins" : "pins"))) {
            var outcome = desk.setUp(pins.all());
            return outcome instanceof Outcome.Refused refused ? new Faults(call.speech()).refused(refused.findings(), call) : status(call, desk);
        }
    }

    private static Outcome opened(Call call, CompartmentDesk desk) throws Exception {
        try (var pins = HolderPins.read(call.arguments().required("pins"))) {
            return desk.open(pins.all());
        }
    }

    private static int open(Call call, Registry registry) throws Exception {
        if (opened(call, registry.compartment()) instanceof Outcome.Refused refused) {
            return new Faults(call.speech()).refused(refused.findings(), call);
        }
        for (var document : registry.catalogue().documents()) {
            if (document.mark().level() == Level.TOP_SECRET) {
                row(call, document);
            }
        }
        return Exit.DONE;
    }

    private static void row(Call call, DocumentState document) throws IOException {
        if (!call.results().isJson()) {
            call.results().cells(document.document(), document.number(), document.title(), document.origin());
            return;
        }
        call.results().object(json -> {
            json.writeStringField("document", document.document());
            json.writeStringField("number", document.number());
            json.writeStringField("title", document.title());
            json.writeStringField("origin", document.origin());
        });
    }

    private static int status(Call call, CompartmentDesk desk) throws IOException {
        if (!call.results().isJson()) {
            call.results().cells(desk.exists() ? "there" : "none", String.join(",", desk.holders()));
            return Exit.DONE;
        }
        call.results().object(json -> {
            json.writeBooleanField("there", desk.exists());
            json.writeArrayFieldStart("holders");
            for (var holder : desk.holders()) {
                json.writeString(holder);
            }
            json.writeEndArray();
        });
        return Exit.DONE;
    }
}
