package lantai.cli.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.blob.Contents;
import lantai.app.blob.KeptContent;
import lantai.app.registry.Workstation;
import lantai.cli.Arguments;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;
import lantai.core.code.CopyId;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;

/** {@code lantai content add|get|list|check}: photographs, signatures, scans and raw logs kept sealed beside the journal. */
@Component(property = Verb.PROPERTY + "=content")
public final class ContentVerb implements Verb {

    private final Workstation workstation;

    @Activate
    public ContentVerb(@Reference Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public Usage usage() {
        return Usage.of("content", List.of("for=", "kind=", "note=", "out=", "compartment-pins="), "add|get|list|check", "what?");
    }

    @Override
    public int run(Call call) throws Exception {
        return switch (call.arguments().word(0).orElseThrow()) {
            case "add" -> new AddContent(workstation).run(call);
            case "get" -> new GetContent(workstation).run(call);
            case "list" -> list(call);
            case "check" -> new CheckContents(workstation).run(call);
            default -> throw Failure.usage("no-such-word", "add|get|list|check",
                    Map.of("option", "content", "allowed", "add, get, list, check"));
        };
    }

    static String what(Call call) throws Failure {
        return call.arguments().word(1).orElseThrow(() -> Failure.usage("word-missing", "what", Map.of("word", "what", "verb", "content")));
    }

    private int list(Call call) throws Exception {
        var wanted = call.arguments().has("for") ? List.of(subject(call.arguments())) : List.<Subject>of();
        try (var registry = new Opening(workstation).open(call)) {
            for (var kept : of(registry.contents(), wanted)) {
                row(call, kept);
            }
            return Exit.DONE;
        }
    }

    private static List<KeptContent> of(Contents contents, List<Subject> wanted) {
        var all = new ArrayList<>(contents.all());
        all.removeIf(kept -> !wanted.isEmpty() && !wanted.contains(kept.about()));
        return all;
    }

    private static void row(Call call, KeptContent kept) throws Exception {
        var content = kept.content();
        if (!call.results().isJson()) {
            call.results().cells(content.name(), kept.about(), content.kind().word(), content.size(), kept.by(), kept.at());
            return;
        }
        call.results().object(json -> {
            json.writeStringField("content", content.name());
            json.writeStringField("for", kept.about().toString());
            json.writeStringField("kind", content.kind().word());
            json.writeNumberField("size", content.size());
            json.writeStringField("hash", content.file().ciphertext().toString());
            json.writeStringField("event", kept.event().toString());
            json.writeNumberField("seq", kept.seq());
            json.writeStringField("by", kept.by());
            json.writeStringField("at", kept.at().toString());
        });
    }

    /** {@code document:CODE}, {@code person:CODE} …, or a copy as {@code DOCUMENT/000012}. */
    static Subject subject(Arguments arguments) throws Failure {
        var given = arguments.required("for");
        if (given.contains("/")) {
            return Subject.copy(Arguments.copy("--for", given.startsWith("copy:") ? given.substring(5) : given));
        }
        var colon = given.indexOf(':');
        var types = Arrays.stream(Type.values()).filter(type -> type != Type.COPY).map(Type::word).toList();
        if (colon > 0 && colon + 1 < given.length() && types.contains(given.substring(0, colon))) {
            return Subject.of(Type.ofWord(given.substring(0, colon)), given.substring(colon + 1));
        }
        throw Failure.usage("no-subject", "--for", Map.of("types", String.join(", ", types), "example", new CopyId("D31", 1).toString()));
    }
}
