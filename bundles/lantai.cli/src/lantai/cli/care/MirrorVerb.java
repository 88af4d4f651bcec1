package lantai.cli.care;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.ledger.Ledgers;
import lantai.app.mirror.Mirrors;
import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Faults;
import lantai.cli.Results;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;
import lantai.cli.opening.PinSource;

/** {@code lantai mirror}: the journal's second copy, set with {@code --to}, ended with {@code --off}, compared with {@code --scrub}, used with {@code --repair}. */
@Component(property = Verb.PROPERTY + "=mirror")
public final class MirrorVerb implements Verb {

    private static final List<String> CHOICES = List.of("to", "off", "scrub", "repair");

    private final Workstation workstation;
    private final Mirrors mirrors;

    @Activate
    public MirrorVerb(@Reference Workstation workstation, @Reference Mirrors mirrors) {
        this.workstation = workstation;
        this.mirrors = mirrors;
    }

    @Override
    public Usage usage() {
        return Usage.of("mirror", List.of("to=", "off", "scrub", "repair", "against=..."));
    }

    @Override
    public int run(Call call) throws Exception {
        var chosen = CHOICES.stream().filter(call.arguments()::has).toList();
        if (chosen.size() > 1) {
            throw Failure.usage("one-of", "--" + chosen.get(0), Map.of("first", "--" + chosen.get(0), "second", "--" + chosen.get(1)));
        }
        return switch (chosen.isEmpty() ? "" : chosen.get(0)) {
            case "scrub" -> scrub(call);
            case "repair" -> repair(call);
            default -> set(call);
        };
    }

    private int set(Call call) throws Exception {
        try (var registry = new Opening(workstation).open(call)) {
            var mirror = registry.mirror();
            if (call.arguments().has("to") || call.arguments().has("off")) {
                var findings = call.arguments().has("off") ? mirror.end() : mirror.begin(Path.of(call.arguments().required("to")));
                if (!findings.isEmpty()) {
                    return new Faults(call.speech()).refused(findings, call);
                }
            }
            var standing = mirror.standing();
            if (call.results().isJson()) {
                call.results().object(json -> {
                    json.writeStringField("state", standing.state());
                    Results.field(json, "folder", standing.folder());
                });
            } else {
                call.results().cells(standing.state(), standing.folder());
            }
            return Exit.DONE;
        }
    }

    private int scrub(Call call) throws Exception {
        var compared = mirrors.compare(call.registry(), call.progress());
        if (call.results().isJson()) {
            call.results().object(json -> {
                json.writeStringField("folder", compared.folder().toString());
                json.writeStringField("journal", compared.journal());
                json.writeStringField("mirror", compared.mirror());
                json.writeArrayFieldStart("differences");
                for (var difference : compared.differences()) {
                    json.writeStartObject();
                    json.writeStringField("segment", difference.segment());
                    json.writeNumberField("offset", difference.offset());
                    json.writeStringField("kind", difference.kind());
                    json.writeEndObject();
                }
                json.writeEndArray();
            });
        } else {
            call.results().cells("journal", compared.journal());
            call.results().cells("mirror", compared.mirror(), compared.folder());
            compared.differences().forEach(d -> call.results().cells(d.kind(), d.segment() + "@" + d.offset()));
        }
        return compared.isGood() ? Exit.DONE : Exit.INTEGRITY;
    }

    private int repair(Call call) throws Exception {
        var against = new ArrayList<Ledgers.Outside>();
        for (var head : call.arguments().values("against")) {
            against.add(RestoreVerb.outside(head));
        }
        var person = call.arguments().required("as");
        var registry = call.registry();
        var pin = new PinSource(call).of(person);
        try {
            for (var mended : mirrors.mend(registry, person, pin, against, call.progress())) {
                if (call.results().isJson()) {
                    call.results().object(json -> {
                        json.writeStringField("in", mended.inMirror() ? "mirror" : "journal");
                        json.writeStringField("segment", mended.segment());
                        json.writeStringField("quarantined", mended.quarantined());
                    });
                } else {
                    call.results().cells(mended.inMirror() ? "mirror" : "journal", mended.segment(), mended.quarantined());
                }
            }
            return Exit.DONE;
        } finally {
            Arrays.fill(pin, '\0');
        }
    }
}
