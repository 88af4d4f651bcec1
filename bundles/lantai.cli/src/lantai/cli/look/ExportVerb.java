package lantai.cli.look;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
import lantai.app.projection.CopyRow;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;
import lantai.cli.sheet.SheetTime;
import lantai.core.mark.CarrierKind;
import lantai.rules.Finding;

/** {@code lantai export --format csv}: the register as a table. What it writes is as secret as the register itself. */
@Component(property = Verb.PROPERTY + "=export")
public final class ExportVerb implements Verb {

    private static final String[] HEADER = { "copy", "document", "copy_no", "number", "title", "level_mark", "urgency", "kind", "state",
            "holder", "holder_name", "holder_unit", "place", "since", "due", "origin", "pages", "issued", "labelled" };

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
        call.arguments().one("format", word -> Optional.of(word).filter("csv"::equals), List.of("csv"));
        var query = CopiesVerb.query(call.arguments(), CopiesVerb.now(clock));
        var out = call.arguments().value("out");
        if (call.results().isJson() && out.isEmpty()) {
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
            var rows = out.isPresent() ? toFile(call, registry, query, out.get()) : rows(call, registry, query,
                    new OutputStreamWriter(call.results().raw(), StandardCharsets.UTF_8));
            tell(call, out, carrier, rows);
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

    private static long toFile(Call call, Registry registry, CopyQuery query, String file) throws IOException, Failure {
        try (var writer = new BufferedWriter(new OutputStreamWriter(
                Files.newOutputStream(Path.of(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), StandardCharsets.UTF_8))) {
            return rows(call, registry, query, writer);
        } catch (FileAlreadyExistsException e) {
            throw new Failure(Exit.BAD_INPUT, "file-exists", Map.of("file", file), Failure.Place.file(file));
        }
    }

    private static long rows(Call call, Registry registry, CopyQuery query, Writer writer) throws IOException {
        if (call.arguments().has("bom")) {
            writer.append(Csv.MARK);
        }
        var csv = new Csv(writer);
        csv.row((Object[]) HEADER);
        var count = new long[1];
        var masked = call.arguments().has("masked");
        registry.catalogue().copies(query, row -> {
            count[0]++;
            row(csv, row, masked);
        });
        writer.flush();
        return count[0];
    }

    private static void row(Csv csv, CopyRow row, boolean masked) {
        try {
            csv.row(row.copy(), row.copy().document(), row.copy().copyNumber(), masked ? "" : row.number(),
                    masked ? row.maskedTitle() : row.title(), row.mark(), row.urgency().word(), row.kind().word(), row.status().word(),
                    row.holder().orElse(""), masked ? "" : row.holderName().orElse(""), row.holderUnit().orElse(""),
                    row.place().orElse(""), SheetTime.print(row.since()), row.due().map(SheetTime::print).orElse(""),
                    masked ? "" : row.origin(), row.pages(), row.issued(), row.labelled());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(Call call, Optional<String> out, Optional<String> carrier, long rows) throws IOException {
        if (carrier.isPresent()) {
            call.say("export.recorded", Map.of("document", carrier.get()));
        } else {
            call.say("export.not-recorded", Map.of());
        }
        if (call.results().isJson()) {
            call.results().object(json -> {
                json.writeStringField("format", "csv");
                json.writeStringField("out", out.orElseThrow());
                json.writeNumberField("rows", rows);
                json.writeBooleanField("recorded", carrier.isPresent());
            });
        }
    }
}
