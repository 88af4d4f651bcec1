package lantai.cli.gap;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.gap.Gaps;
import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Results;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.look.CopiesVerb;
import lantai.cli.opening.Opening;
import lantai.cli.sheet.SheetTime;

/** {@code lantai sightings}: what was seen outside, and of which carrier it is; or that there is no such carrier. */
@Component(property = Verb.PROPERTY + "=sightings")
public final class SightingsVerb implements Verb {

    private final Workstation workstation;
    private final InstantSource clock;

    @Activate
    public SightingsVerb(@Reference Workstation workstation) {
        this(workstation, InstantSource.system());
    }

    public SightingsVerb(Workstation workstation, InstantSource clock) {
        this.workstation = workstation;
        this.clock = clock;
    }

    @Override
    public Usage usage() {
        return Usage.of("sightings", List.of("as-of="));
    }

    @Override
    public int run(Call call) throws Exception {
        var asOf = call.arguments().time("as-of").orElse(CopiesVerb.now(clock));
        try (var registry = new Opening(workstation).open(call)) {
            for (var sighting : registry.gaps().sightings(asOf)) {
                if (call.results().isJson()) {
                    call.results().object(json -> into(call, json, sighting));
                } else {
                    call.results().cells(sighting.state().sighting(), SheetTime.print(sighting.state().seenAt()), answer(sighting),
                            sighting.state().copy().map(Object::toString).orElse(String.join(",", sighting.documents())));
                }
            }
            return Exit.DONE;
        }
    }

    /** {@code copy}, {@code document} or {@code no-carrier}: nothing in the register fits. */
    private static String answer(Gaps.Sighting sighting) {
        return sighting.state().copy().isPresent() ? "copy" : sighting.documents().isEmpty() ? "no-carrier" : "document";
    }

    private static void into(Call call, JsonGenerator json, Gaps.Sighting sighting) throws IOException {
        json.writeStringField("sighting", sighting.state().sighting());
        json.writeStringField("seen_at", SheetTime.print(sighting.state().seenAt()));
        json.writeStringField("answer", answer(sighting));
        Results.field(json, "copy", sighting.state().copy());
        json.writeArrayFieldStart("documents");
        for (var document : sighting.documents()) {
            json.writeString(document);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("gaps");
        for (var gap : sighting.gaps()) {
            json.writeStartObject();
            new GapJson(call.speech()).into(json, gap);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
