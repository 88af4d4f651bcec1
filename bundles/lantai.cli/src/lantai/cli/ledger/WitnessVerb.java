package lantai.cli.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Results;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;

/** {@code lantai witness --other F}: signs another registry's head, if it continues what this one has seen of it. */
@Component(property = Verb.PROPERTY + "=witness")
public final class WitnessVerb implements Verb {

    private final Workstation workstation;

    @Activate
    public WitnessVerb(@Reference Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public Usage usage() {
        return Usage.of("witness", List.of("other=", "keys=", "out="));
    }

    @Override
    public int run(Call call) throws Exception {
        var other = Files.readAllBytes(Path.of(call.arguments().required("other")));
        var keys = call.arguments().has("keys") ? Files.readAllLines(Path.of(call.arguments().required("keys")), StandardCharsets.UTF_8)
                : List.<String>of();
        try (var registry = new Opening(workstation).open(call)) {
            var witnessed = registry.ledger().witness(other, keys);
            if (call.arguments().has("out")) {
                Files.writeString(Path.of(call.arguments().required("out")), witnessed.note());
            }
            if (call.results().isJson()) {
                call.results().object(json -> {
                    json.writeStringField("origin", witnessed.origin());
                    json.writeNumberField("size", witnessed.size());
                    json.writeStringField("note", witnessed.note());
                    json.writeStringField("key", witnessed.key());
                    Results.field(json, "file", call.arguments().value("out"));
                });
            } else if (call.arguments().has("out")) {
                call.results().cells(witnessed.origin(), witnessed.size(), witnessed.key(), call.arguments().value("out"));
            } else {
                call.results().raw().append(witnessed.note());
            }
            return Exit.DONE;
        }
    }
}
