package lantai.cli.keys;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.paper.RecoveryPrinting;
import lantai.app.recovery.RecoveryDesk.Made;
import lantai.app.recovery.SheetFile;
import lantai.app.registry.Workstation;
import lantai.app.vault.RecoverySheets;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Faults;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;

/** {@code lantai recovery (--out FILE.pdf | --words)}: makes five recovery sheets, of which three open the registry; earlier ones are worthless. */
@Component(property = Verb.PROPERTY + "=recovery")
public final class RecoveryVerb implements Verb {

    private final Workstation workstation;
    private final RecoveryPrinting printing;

    @Activate
    public RecoveryVerb(@Reference Workstation workstation, @Reference RecoveryPrinting printing) {
        this.workstation = workstation;
        this.printing = printing;
    }

    @Override
    public Usage usage() {
        return Usage.of("recovery", List.of("out=", "words"));
    }

    @Override
    public int run(Call call) throws Exception {
        call.arguments().oneOf("out", "words");
        var out = call.arguments().value("out").map(Path::of);
        if (out.filter(Files::exists).isPresent()) {
            throw exists(out.get());
        }
        try (var registry = new Opening(workstation).open(call)) {
            var made = registry.recovery().make();
            if (made instanceof Made.Refused refused) {
                return new Faults(call.speech()).refused(refused.findings(), call);
            }
            var sheets = ((Made.Sheets) made).sheets();
            if (out.isPresent()) {
                print(call, registry.origin(), sheets, out.get());
            }
            tell(call, sheets, out.isEmpty());
            return Exit.DONE;
        }
    }

    private static Failure exists(Path out) {
        return new Failure(Exit.BAD_INPUT, "file-exists", Map.of("file", out.toString()), Failure.Place.file(out.toString()));
    }

    private void print(Call call, String origin, RecoverySheets sheets, Path out) throws IOException, Failure {
        var said = Map.of("origin", origin, "vault", sheets.vault(), "generation", Integer.toString(sheets.generation()), "needed",
                Integer.toString(sheets.needed()), "made", Integer.toString(sheets.sheets().size()));
        var wording = new RecoveryPrinting.Wording(call.speech().phrase("recovery.title"),
                List.of(call.speech().phrase("recovery.registry", said), call.speech().phrase("recovery.generation", said),
                        call.speech().phrase("recovery.use", said)),
                List.of(call.speech().phrase("recovery.keep"), call.speech().phrase("recovery.sealed")));
        try {
            SheetFile.create(out).write(printing.recovery(sheets, wording));
        } catch (FileAlreadyExistsException e) {
            throw exists(out);
        }
    }

    private static void tell(Call call, RecoverySheets sheets, boolean words) throws IOException {
        if (!call.results().isJson()) {
            call.results().cells("generation", sheets.generation());
            call.results().cells("vault", sheets.vault());
            if (words) {
                for (var i = 0; i < sheets.sheets().size(); i++) {
                    call.results().cells(i + 1, String.join(" ", sheets.sheets().get(i)));
                }
            }
            return;
        }
        call.results().object(json -> {
            json.writeNumberField("generation", sheets.generation());
            json.writeStringField("vault", sheets.vault());
            json.writeNumberField("needed", sheets.needed());
            json.writeNumberField("made", sheets.sheets().size());
            if (words) {
                json.writeArrayFieldStart("sheets");
                for (var sheet : sheets.sheets()) {
                    json.writeString(String.join(" ", sheet));
                }
                json.writeEndArray();
            }
        });
    }
}
