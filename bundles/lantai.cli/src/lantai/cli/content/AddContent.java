package lantai.cli.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import lantai.app.door.Outcome;
import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Faults;
import lantai.cli.opening.Opening;
import lantai.core.content.ContentKind;

/** Seals a file and has its act pass the door. The file itself is left where it is. */
final class AddContent {

    private final Workstation workstation;

    AddContent(Workstation workstation) {
        this.workstation = workstation;
    }

    int run(Call call) throws Exception {
        var arguments = call.arguments();
        var subject = ContentVerb.subject(arguments);
        arguments.required("kind");
        var kind = arguments.one("kind", ContentKind::ofWord, Arrays.stream(ContentKind.values()).map(ContentKind::word).toList()).orElseThrow();
        var file = Path.of(ContentVerb.what(call));
        if (!Files.isRegularFile(file)) {
            throw new Failure(Exit.BAD_INPUT, "file-unreadable", Map.of("file", file.toString()), Failure.Place.file(file.toString()));
        }
        try (var registry = new Opening(workstation).open(call)) {
            Outcome outcome;
            try (var in = Files.newInputStream(file)) {
                outcome = registry.contents().keep(kind, subject, arguments.value("note"), in).join();
            }
            if (!(outcome instanceof Outcome.Done done)) {
                return new Faults(call.speech()).refused(((Outcome.Refused) outcome).findings(), call);
            }
            var seq = done.events().get(0).seq();
            var kept = registry.contents().all().stream().filter(one -> one.seq() == seq).findFirst().orElseThrow();
            if (call.results().isJson()) {
                call.results().object(json -> {
                    json.writeStringField("content", kept.content().name());
                    json.writeStringField("for", subject.toString());
                    json.writeStringField("kind", kind.word());
                    json.writeNumberField("size", kept.content().size());
                    json.writeStringField("hash", kept.content().file().ciphertext().toString());
                    json.writeStringField("event", kept.event().toString());
                });
            } else {
                call.results().cells(kept.content().name(), subject, kind.word(), kept.content().size());
            }
            return Exit.DONE;
        }
    }
}
