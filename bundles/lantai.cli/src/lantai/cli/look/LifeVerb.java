package lantai.cli.look;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.fasterxml.jackson.core.JsonGenerator;

import lantai.app.life.Life;
import lantai.app.registry.Workstation;
import lantai.cli.Arguments;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Results;
import lantai.cli.Speech;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.gap.GapJson;
import lantai.cli.opening.Opening;
import lantai.cli.sheet.SheetTime;

/** {@code lantai life COPY}: the life line (全程轨迹) of a copy, from birth to now or to another moment. */
@Component(property = Verb.PROPERTY + "=life")
public final class LifeVerb implements Verb {

    private final Workstation workstation;
    private final InstantSource clock;

    @Activate
    public LifeVerb(@Reference Workstation workstation) {
        this(workstation, InstantSource.system());
    }

    public LifeVerb(Workstation workstation, InstantSource clock) {
        this.workstation = workstation;
        this.clock = clock;
    }

    @Override
    public Usage usage() {
        return Usage.of("life", List.of("as-of="), "copy");
    }

    @Override
    public int run(Call call) throws Exception {
        var copy = Arguments.copy("COPY", call.arguments().word(0).orElseThrow());
        var asOf = call.arguments().time("as-of").orElse(CopiesVerb.now(clock));
        try (var registry = new Opening(workstation).open(call)) {
            var life = registry.lives().of(copy, asOf).orElseThrow(() -> new Failure(Exit.BAD_INPUT, "unknown-copy",
                    Map.of("copy", copy.toString()), Failure.Place.field("COPY")));
            if (call.results().isJson()) {
                call.results().object(json -> into(json, life, call.speech()));
            } else {
                text(call, life);
            }
            return Exit.DONE;
        }
    }

    private static void text(Call call, Life life) {
        for (var interval : life.intervals()) {
            call.results().cells(SheetTime.print(interval.from()), SheetTime.print(interval.to()), interval.holder(), interval.place(),
                    interval.status().word(), interval.permission(), interval.proven() ? "proven" : "unproven",
                    String.join(" ", interval.gaps()));
        }
    }

    private static void into(JsonGenerator json, Life life, Speech speech) throws IOException {
        var ids = new HashMap<Long, String>();
        life.events().forEach(event -> ids.put(event.seq(), event.event().id().toString()));
        json.writeStringField("copy", life.copy().toString());
        json.writeStringField("as_of", SheetTime.print(life.asOf()));
        json.writeArrayFieldStart("intervals");
        for (var interval : life.intervals()) {
            json.writeStartObject();
            interval(json, interval, ids);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("gaps");
        for (var gap : life.gaps()) {
            json.writeStartObject();
            new GapJson(speech).into(json, gap);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("events");
        for (var event : life.events()) {
            json.writeStartObject();
            json.writeNumberField("seq", event.seq());
            json.writeStringField("event", event.event().id().toString());
            json.writeStringField("act", event.event().act());
            json.writeStringField("kind", event.event().kind());
            json.writeStringField("at", SheetTime.print(event.event().at()));
            json.writeStringField("by", event.event().by());
            json.writeStringField("leaf", event.leaf().toString());
            json.writeBooleanField("corrected", life.corrected().contains(event.seq()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void interval(JsonGenerator json, Life.Interval interval, Map<Long, String> ids) throws IOException {
        json.writeStringField("from", SheetTime.print(interval.from()));
        json.writeStringField("to", SheetTime.print(interval.to()));
        Results.field(json, "holder", interval.holder());
        Results.field(json, "place", interval.place());
        json.writeStringField("state", interval.status().word());
        json.writeStringField("permission", interval.permission());
        json.writeBooleanField("proven", interval.proven());
        json.writeArrayFieldStart("events");
        for (var seq : interval.events()) {
            json.writeString(ids.getOrDefault(seq, Long.toString(seq)));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("gaps");
        for (var gap : interval.gaps()) {
            json.writeString(gap);
        }
        json.writeEndArray();
    }
}
