package lantai.cli.look;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.fasterxml.jackson.core.JsonGenerator;

import lantai.app.compare.ProjectionComparison;
import lantai.app.registry.Registry;
import lantai.app.registry.StatusReport;
import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Results;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;
import lantai.rules.gap.GapSeverity;

/** {@code lantai status}: size and head of the journal, what is open, key slots, state of the projection. */
@Component(property = Verb.PROPERTY + "=status")
public final class StatusVerb implements Verb {

    private final Workstation workstation;

    @Activate
    public StatusVerb(@Reference Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public Usage usage() {
        return Usage.of("status", List.of("compare"));
    }

    @Override
    public int run(Call call) throws Exception {
        try (var registry = new Opening(workstation).open(call)) {
            var status = registry.status();
            var gaps = registry.gaps().counts(CopiesVerb.now(InstantSource.system()));
            var compared = call.arguments().has("compare") ? Optional.of(registry.compareProjection(call.progress()))
                    : Optional.<ProjectionComparison.Compared>empty();
            if (call.results().isJson()) {
                call.results().object(json -> into(json, registry, status, gaps, compared));
            } else {
                text(call, registry, status, gaps, compared);
            }
            return status.vault().isEmpty() && compared.filter(c -> !c.isSame()).isEmpty() ? Exit.DONE : Exit.INTEGRITY;
        }
    }

    private static void into(JsonGenerator json, Registry registry, StatusReport status, Map<GapSeverity, Long> gaps,
            Optional<ProjectionComparison.Compared> compared) throws IOException {
        json.writeStringField("registry", registry.folder().toString());
        json.writeStringField("origin", registry.origin());
        json.writeStringField("suite", registry.suite().id());
        json.writeStringField("unit", registry.unit());
        json.writeStringField("operator", registry.operator());
        json.writeStringField("mode", status.mode());
        Results.field(json, "why", status.why());
        json.writeNumberField("size", status.size());
        Results.field(json, "head", status.head());
        json.writeStringField("verified", status.verified().toString());
        json.writeNumberField("documents", status.counts().documents());
        json.writeNumberField("copies", status.counts().copies());
        json.writeNumberField("persons", status.counts().persons());
        json.writeNumberField("open", status.counts().open());
        json.writeNumberField("overdue", status.counts().overdue());
        json.writeNumberField("slots", status.slots());
        json.writeObjectFieldStart("gaps");
        for (var count : gaps.entrySet()) {
            json.writeNumberField(count.getKey().word(), count.getValue());
        }
        json.writeEndObject();
        json.writeStringField("mirror", status.mirror());
        json.writeArrayFieldStart("vault");
        for (var damage : status.vault()) {
            json.writeStartObject();
            json.writeStringField("file", damage.file());
            json.writeStringField("what", damage.kind().word());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("projection");
        json.writeStringField("state", status.projectionState());
        json.writeNumberField("seq", status.projectionSeq());
        if (compared.isPresent()) {
            json.writeStringField("compared", compared.get().isSame() ? "same" : "differs");
            json.writeArrayFieldStart("tables");
            for (var table : compared.get().differ()) {
                json.writeString(table);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void text(Call call, Registry registry, StatusReport status, Map<GapSeverity, Long> gaps,
            Optional<ProjectionComparison.Compared> compared) {
        var out = call.results();
        out.cells("registry", registry.folder());
        out.cells("origin", registry.origin());
        out.cells("suite", registry.suite().id());
        out.cells("unit", registry.unit());
        out.cells("operator", registry.operator());
        out.cells("mode", status.mode(), status.why());
        out.cells("size", status.size());
        out.cells("head", status.head());
        out.cells("verified", status.verified());
        out.cells("documents", status.counts().documents());
        out.cells("copies", status.counts().copies());
        out.cells("persons", status.counts().persons());
        out.cells("open", status.counts().open());
        out.cells("overdue", status.counts().overdue());
        out.cells("slots", status.slots());
        gaps.forEach((severity, count) -> out.cells("gaps " + severity.word(), count));
        out.cells("mirror", status.mirror());
        status.vault().forEach(damage -> out.cells("vault", damage.file(), damage.kind().word()));
        out.cells("projection", status.projectionState(), status.projectionSeq());
        compared.ifPresent(c -> out.cells("compared", c.isSame() ? "same" : "differs", String.join(",", c.differ())));
    }
}
