package lantai.cli.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.fasterxml.jackson.core.JsonGenerator;

import lantai.app.projection.CopyQuery;
import lantai.app.projection.CopyRow;
import lantai.app.registry.Workstation;
import lantai.cli.Arguments;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Results;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;
import lantai.cli.sheet.SheetTime;
import lantai.core.register.CopyStatus;

/** {@code lantai copies}: the copies that match, ordered by document and 份号. */
@Component(property = Verb.PROPERTY + "=copies")
public final class CopiesVerb implements Verb {

    /** The options that choose copies. */
    public static final List<String> CHOICE = List.of("document=", "holder=", "state=", "overdue", "search=");

    private final Workstation workstation;
    private final InstantSource clock;

    @Activate
    public CopiesVerb(@Reference Workstation workstation) {
        this(workstation, InstantSource.system());
    }

    public CopiesVerb(Workstation workstation, InstantSource clock) {
        this.workstation = workstation;
        this.clock = clock;
    }

    @Override
    public Usage usage() {
        return Usage.of("copies", CHOICE);
    }

    @Override
    public int run(Call call) throws Exception {
        var query = query(call.arguments(), now(clock));
        try (var registry = new Opening(workstation).open(call)) {
            registry.catalogue().copies(query, row -> write(call, row));
            return Exit.DONE;
        }
    }

    public static OffsetDateTime now(InstantSource clock) {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    public static CopyQuery query(Arguments arguments, OffsetDateTime now) throws Failure {
        var states = Arrays.stream(CopyStatus.values()).map(CopyStatus::word).toList();
        return new CopyQuery(arguments.value("document"), arguments.value("holder"), arguments.one("state", CopyStatus::ofWord, states),
                arguments.value("search"), arguments.has("overdue") ? Optional.of(now) : Optional.empty());
    }

    private static void write(Call call, CopyRow row) {
        try {
            if (call.results().isJson()) {
                call.results().object(json -> into(json, row));
            } else {
                call.results().cells(row.copy(), row.mark(), row.status().word(), row.holder(), row.place(), SheetTime.print(row.since()),
                        row.due().map(SheetTime::print),
                        row.isRedacted() ? call.speech().rules().sentence("redacted", Map.of()) : row.maskedTitle());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void into(JsonGenerator json, CopyRow row) throws IOException {
        json.writeStringField("copy", row.copy().toString());
        json.writeStringField("document", row.copy().document());
        json.writeStringField("copy_no", row.copy().copyNumber());
        json.writeStringField("number", row.number());
        json.writeStringField("title", row.title());
        json.writeStringField("masked_title", row.maskedTitle());
        json.writeStringField("level_mark", row.mark());
        json.writeStringField("urgency", row.urgency().word());
        json.writeStringField("kind", row.kind().word());
        json.writeStringField("state", row.status().word());
        Results.field(json, "holder", row.holder());
        Results.field(json, "holder_name", row.holderName());
        Results.field(json, "holder_unit", row.holderUnit());
        Results.field(json, "place", row.place());
        json.writeStringField("since", SheetTime.print(row.since()));
        Results.field(json, "due", row.due().map(SheetTime::print));
        json.writeStringField("origin", row.origin());
        json.writeNumberField("pages", row.pages());
        json.writeStringField("issued", row.issued().toString());
        json.writeBooleanField("labelled", row.labelled());
        if (row.isRedacted()) {
            json.writeBooleanField("redacted", true);
        }
    }
}
