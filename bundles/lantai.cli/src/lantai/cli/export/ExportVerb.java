package lantai.cli.export;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.projection.CopyQuery;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.look.CopiesVerb;
import lantai.cli.opening.Opening;
import lantai.core.mark.CarrierKind;
import lantai.rules.Finding;

/** {@code lantai export --format F}: the register for other programs. What it writes is as secret as the register itself. */
@Component(property = Verb.PROPERTY + "=export")
public final class ExportVerb implements Verb {

    private static final List<Export> FORMATS = List.of(new CsvExport(), new TilesExport());

    private final Workstation workstation;
    private final InstantSource clock;

    @Activate
    public ExportVerb(@Reference Workstation workstation) {
        this(workstation, InstantSource.system());
    }

    public ExportVerb(Workstation workstation, InstantSource clock) {
        this.workstation = workstation;
        this.clock = clock;
    }

    @Override
    public Usage usage() {
        var options = new ArrayList<>(CopiesVerb.CHOICE);
        options.addAll(List.of("format=", "out=", "bom", "masked", "carrier=", "place=", "kind="));
        return Usage.of("export", options);
    }

    @Override
    public int run(Call call) throws Exception {
        call.arguments().required("format");
        var export = call.arguments().one("format", word -> FORMATS.stream().filter(e -> e.format().equals(word)).findFirst(),
                FORMATS.stream().map(Export::format).toList()).orElseThrow();
        var query = CopiesVerb.query(call.arguments(), CopiesVerb.now(clock));
        if ((call.results().isJson() || !export.isText()) && !call.arguments().has("out")) {
            throw Failure.usage("option-missing", "--out", Map.of("option", "--out"));
        }
        var carrier = call.arguments().value("carrier");
        if (carrier.isPresent()) {
            call.arguments().required("place");
        }
        try (var registry = new Opening(workstation).open(call)) {
            if (carrier.isPresent() && !enter(call, registry, query, carrier.get())) {
                return Exit.REFUSED;
            }
            tell(call, export, carrier, export.write(call, registry, query));
            return Exit.DONE;
        }
    }

    /** @return whether the export may go on */
    private boolean enter(Call call, Registry registry, CopyQuery query, String document) throws Failure, BadAct {
        var kinds = Arrays.stream(CarrierKind.values()).map(CarrierKind::word).toList();
        var kind = call.arguments().one("kind", CarrierKind::ofWord, kinds).orElse(CarrierKind.DISC);
        var outcome = new ExportCarrier(registry, clock).register(call, query, document, call.arguments().required("place"), kind);
        if (outcome instanceof Outcome.Refused refused) {
            refused.findings().stream().filter(Finding::blocks).forEach(finding -> call.say("export.refused",
                    Map.of("message", call.speech().rules().finding(finding), "source", call.speech().rules().source(finding))));
            return false;
        }
        return true;
    }

    private static void tell(Call call, Export export, Optional<String> carrier, Export.Told told) throws IOException {
        if (carrier.isPresent()) {
            call.say("export.recorded", Map.of("document", carrier.get()));
        } else {
            call.say("export.not-recorded", Map.of());
        }
        if (call.results().isJson()) {
            call.results().object(json -> {
                json.writeStringField("format", export.format());
                json.writeStringField("out", call.arguments().value("out").orElseThrow());
                told.into(json);
                json.writeBooleanField("recorded", carrier.isPresent());
            });
        }
    }
}
