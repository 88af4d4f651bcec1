package lantai.cli.care;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.backup.BackupRefused;
import lantai.app.backup.Restores;
import lantai.app.ledger.Ledgers;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Faults;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.PinSource;

/** {@code lantai restore --from F --registry DIR}: verifies the whole backup before anything is made; two administrators sign. */
@Component(property = Verb.PROPERTY + "=restore")
public final class RestoreVerb implements Verb {

    private final Restores restores;

    @Activate
    public RestoreVerb(@Reference Restores restores) {
        this.restores = restores;
    }

    @Override
    public Usage usage() {
        return Usage.of("restore", List.of("from=", "second=", "second-pin-file=", "against=..."));
    }

    @Override
    public int run(Call call) throws Exception {
        var by = call.arguments().required("as");
        var second = call.arguments().required("second");
        var from = Path.of(call.arguments().required("from"));
        var registry = call.registry();
        var against = new ArrayList<Ledgers.Outside>();
        for (var head : call.arguments().values("against")) {
            against.add(outside(head));
        }
        var pin = new PinSource(call).of(by);
        var secondPin = new PinSource(call).of(second, "second-pin-file", "LANTAI_SECOND_PIN", "prompt.pin");
        try {
            var restored = restores.restore(new Restores.Order(from, registry, new Restores.Hand(by, pin), new Restores.Hand(second, secondPin),
                    against), call.progress());
            tell(call, restored, registry);
            return Exit.DONE;
        } catch (BackupRefused refused) {
            if (refused.findings().isEmpty()) {
                throw refused;
            }
            return new Faults(call.speech()).refused(refused.findings(), call);
        } finally {
            Arrays.fill(pin, '\0');
            Arrays.fill(secondPin, '\0');
        }
    }

    /** A file; or the text of a checkpoint itself, as a scanner reads it from a printed code. */
    static Ledgers.Outside outside(String given) throws IOException {
        return given.contains("\n") ? new Ledgers.Outside("--against", given.getBytes(StandardCharsets.UTF_8))
                : new Ledgers.Outside(given, Files.readAllBytes(Path.of(given)));
    }

    private static void tell(Call call, Restores.Restored restored, Path registry) throws IOException {
        if (call.results().isJson()) {
            call.results().object(json -> {
                json.writeStringField("registry", registry.toString());
                json.writeStringField("origin", restored.origin());
                json.writeNumberField("size", restored.size());
                json.writeStringField("root", restored.root().toString());
                json.writeNumberField("known", restored.known());
                json.writeNumberField("missing", restored.missing());
                json.writeNumberField("files", restored.files());
                json.writeNumberField("event", restored.event());
            });
        } else {
            call.results().cells(restored.origin(), restored.size(), restored.root(), restored.missing(), registry);
        }
        if (restored.missing() > 0) {
            call.terminal().err().println("lantai: " + call.speech().phrase("restore.missing", Map.of("missing",
                    Long.toString(restored.missing()), "known", Long.toString(restored.known()), "size", Long.toString(restored.size()))));
        }
    }
}
