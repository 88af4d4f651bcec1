package lantai.cli.content;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import lantai.app.blob.OpenContent;
import lantai.app.door.Outcome;
import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Faults;
import lantai.cli.opening.HolderPins;
import lantai.cli.opening.Opening;

/** Gives a content out into a file, after the sealed file as a whole was compared with the ledger. */
final class GetContent {

    private static final int PIECE = 1 << 20;

    private final Workstation workstation;

    GetContent(Workstation workstation) {
        this.workstation = workstation;
    }

    int run(Call call) throws Exception {
        var id = ContentVerb.what(call);
        var out = Path.of(call.arguments().required("out"));
        try (var registry = new Opening(workstation).open(call)) {
            if (call.arguments().has("compartment-pins")) {
                try (var pins = HolderPins.read(call.arguments().required("compartment-pins"))) {
                    if (registry.compartment().open(pins.all()) instanceof Outcome.Refused refused) {
                        return new Faults(call.speech()).refused(refused.findings(), call);
                    }
                }
            }
            var contents = registry.contents();
            var kept = contents.find(id);
            contents.confirm(kept);
            try (var content = contents.open(kept)) {
                write(content, out);
            }
            if (call.results().isJson()) {
                call.results().object(json -> {
                    json.writeStringField("content", id);
                    json.writeStringField("out", out.toString());
                    json.writeNumberField("size", kept.content().size());
                });
            } else {
                call.results().cells(id, kept.content().size(), out);
            }
            return Exit.DONE;
        }
    }

    /** A file that could not be written whole is taken away again: half a content in clear helps nobody. */
    private static void write(OpenContent content, Path out) throws IOException, Failure {
        try (var file = Files.newOutputStream(out, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long at = 0; at < content.size(); at += PIECE) {
                file.write(content.page(at, PIECE));
            }
        } catch (FileAlreadyExistsException e) {
            throw new Failure(Exit.BAD_INPUT, "file-exists", Map.of("file", out.toString()), Failure.Place.file(out.toString()));
        } catch (IOException e) {
            Files.deleteIfExists(out);
            throw e;
        }
    }
}
