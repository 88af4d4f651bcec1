package lantai.cli.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.fasterxml.jackson.core.JsonFactory;

import lantai.app.demo.Demo;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.sheet.ActSheetWriter;

/** {@code lantai demo --out DIR}: writes the demo's act sheet and PIN file. */
@Component(property = Verb.PROPERTY + "=demo")
public final class DemoVerb implements Verb {

    private static final String SHEET = "demo.jsonl";
    private static final String PINS = "pins.json";

    private final Demo demo;

    @Activate
    public DemoVerb(@Reference Demo demo) {
        this.demo = demo;
    }

    @Override
    public Usage usage() {
        return Usage.of("demo", List.of("out="));
    }

    @Override
    public int run(Call call) throws Exception {
        var folder = Path.of(call.arguments().required("out"));
        Files.createDirectories(folder);
        var acts = demo.acts(call.speech().locale());
        var writer = new ActSheetWriter();
        try (var sheet = fresh(folder.resolve(SHEET))) {
            for (var act : acts) {
                sheet.append(writer.write(act)).append('\n');
            }
        }
        pins(folder.resolve(PINS));
        if (call.results().isJson()) {
            call.results().object(json -> {
                json.writeStringField("sheet", folder.resolve(SHEET).toString());
                json.writeStringField("pins", folder.resolve(PINS).toString());
                json.writeNumberField("acts", acts.size());
            });
        } else {
            call.say("demo.written", Map.of("folder", folder.toString()));
        }
        return Exit.DONE;
    }

    private static BufferedWriter fresh(Path file) throws IOException, Failure {
        try {
            return Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new Failure(Exit.BAD_INPUT, "file-exists", Map.of("file", file.toString()), Failure.Place.file(file.toString()));
        }
    }

    /** The demo's PINs are no secrets. */
    private void pins(Path file) throws IOException, Failure {
        try (var out = fresh(file); var json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            for (var person : demo.persons()) {
                json.writeStringField(person, demo.pin(person));
            }
            json.writeEndObject();
        }
    }
}
