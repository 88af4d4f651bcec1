package lantai.cli.label;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.label.LabelDesk.Scanned;
import lantai.app.label.LabelReading;
import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Results;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;

/** {@code lantai scan TEXT|IMAGE}: what a label means, and whether it is this registry's own. */
@Component(property = Verb.PROPERTY + "=scan")
public final class ScanVerb implements Verb {

    private final Workstation workstation;
    private final LabelReading reading;

    @Activate
    public ScanVerb(@Reference Workstation workstation, @Reference LabelReading reading) {
        this.workstation = workstation;
        this.reading = reading;
    }

    @Override
    public Usage usage() {
        return Usage.of("scan", List.of(), "text|image");
    }

    @Override
    public int run(Call call) throws Exception {
        var texts = texts(call.arguments().word(0).orElseThrow());
        try (var registry = new Opening(workstation).open(call)) {
            var exit = Exit.DONE;
            for (var text : texts) {
                var scanned = registry.labels().read(text);
                tell(call, scanned);
                exit = Math.max(exit, exit(scanned));
            }
            return exit;
        }
    }

    /** The word itself, or every code in the picture of that name. */
    private List<String> texts(String word) throws IOException, Failure {
        var file = file(word);
        if (file.isEmpty()) {
            return List.of(word);
        }
        try {
            var codes = reading.read(Files.readAllBytes(file.get())).stream().map(LabelReading.ReadCode::text).toList();
            if (codes.isEmpty()) {
                throw new Failure(Exit.BAD_INPUT, "no-label", Map.of("file", word), Failure.Place.file(word));
            }
            return codes;
        } catch (LabelReading.Unreadable e) {
            throw new Failure(Exit.BAD_INPUT, why(e), Map.of("file", word), Failure.Place.file(word));
        }
    }

    private static String why(LabelReading.Unreadable unreadable) {
        return switch (unreadable.code()) {
            case "too-large" -> "image-too-large";
            case "truncated" -> "image-truncated";
            default -> "image-not-an-image";
        };
    }

    private static Optional<Path> file(String word) {
        try {
            return Optional.of(Path.of(word)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static int exit(Scanned scanned) {
        return switch (scanned.reason()) {
            case "ok", "typed" -> Exit.DONE;
            case "unknown" -> Exit.BAD_INPUT;
            default -> Exit.INTEGRITY;
        };
    }

    private static void tell(Call call, Scanned scanned) throws IOException {
        var message = call.speech().phrase("scan." + scanned.reason());
        if (!call.results().isJson()) {
            call.results().cells(scanned.kind(), scanned.subject(), scanned.reason(), message);
            return;
        }
        call.results().object(json -> {
            json.writeStringField("kind", scanned.kind());
            Results.field(json, "subject", scanned.subject());
            Results.field(json, "copy", scanned.subject().filter(subject -> scanned.kind().equals("copy")));
            json.writeBooleanField("genuine", scanned.genuine());
            json.writeStringField("reason", scanned.reason());
            json.writeStringField("message", message);
        });
    }
}
