package lantai.cli.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.ledger.Ledger;
import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Results;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;

/**
 * {@code lantai checkpoint}: signs the present head. {@code --since} makes it a request to a witness who knows that size, {@code --take}
 * brings back what a witness has signed, {@code --keys} writes the log's public keys.
 */
@Component(property = Verb.PROPERTY + "=checkpoint")
public final class CheckpointVerb implements Verb {

    private final Workstation workstation;

    @Activate
    public CheckpointVerb(@Reference Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public Usage usage() {
        return Usage.of("checkpoint", List.of("out=", "keys=", "since=", "take="));
    }

    @Override
    public int run(Call call) throws Exception {
        var arguments = call.arguments();
        var since = arguments.whole("since", 0, Integer.MAX_VALUE);
        var taken = arguments.value("take").isPresent() ? Optional.of(Files.readAllBytes(Path.of(arguments.required("take"))))
                : Optional.<byte[]>empty();
        try (var registry = new Opening(workstation).open(call)) {
            var ledger = registry.ledger();
            Ledger.SignedHead head;
            byte[] file;
            if (taken.isPresent()) {
                head = ledger.witnessed(taken.get(), call.progress());
                file = head.note().getBytes(StandardCharsets.UTF_8);
            } else if (since.isPresent()) {
                var asked = ledger.checkpointFor(since.getAsInt(), call.progress());
                head = asked.head();
                file = asked.request();
            } else {
                head = ledger.checkpoint(call.progress());
                file = head.note().getBytes(StandardCharsets.UTF_8);
            }
            if (arguments.has("keys")) {
                Files.write(Path.of(arguments.required("keys")), ledger.keys(call.progress()), StandardCharsets.UTF_8);
            }
            if (arguments.has("out")) {
                Files.write(Path.of(arguments.required("out")), file);
            }
            tell(call, registry.origin(), head, file);
            return Exit.DONE;
        }
    }

    private static void tell(Call call, String origin, Ledger.SignedHead head, byte[] file) throws Exception {
        if (call.results().isJson()) {
            call.results().object(json -> {
                json.writeStringField("origin", origin);
                json.writeNumberField("size", head.size());
                json.writeStringField("root", head.root().toString());
                json.writeStringField("note", head.note());
                Results.field(json, "file", call.arguments().value("out"));
            });
        } else if (!call.arguments().has("out")) {
            call.results().raw().append(new String(file, StandardCharsets.UTF_8));
        } else {
            call.results().cells(origin, head.size(), head.root(), call.arguments().value("out"));
        }
    }
}
