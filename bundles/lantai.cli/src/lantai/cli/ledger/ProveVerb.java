package lantai.cli.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;

/** {@code lantai prove EVENT --out F}: a proof file of at most 2 KiB, which {@code lantai-verify} checks from the file alone. */
@Component(property = Verb.PROPERTY + "=prove")
public final class ProveVerb implements Verb {

    private final Workstation workstation;

    @Activate
    public ProveVerb(@Reference Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public Usage usage() {
        return Usage.of("prove", List.of("out="), "event");
    }

    @Override
    public int run(Call call) throws Exception {
        var out = Path.of(call.arguments().required("out"));
        try (var registry = new Opening(workstation).open(call)) {
            var proof = registry.ledger().prove(call.arguments().word(0).orElseThrow(), call.progress());
            Files.write(out, proof.file());
            if (call.results().isJson()) {
                call.results().object(json -> {
                    json.writeStringField("event", proof.event());
                    json.writeNumberField("index", proof.index());
                    json.writeNumberField("size", proof.under().size());
                    json.writeStringField("root", proof.under().root().toString());
                    json.writeNumberField("bytes", proof.file().length);
                    json.writeStringField("file", out.toString());
                });
            } else {
                call.results().cells(proof.event(), proof.index(), proof.under().size(), proof.file().length, out);
            }
            return Exit.DONE;
        }
    }
}
