package lantai.cli.gap;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import lantai.cli.Results;
import lantai.cli.Speech;
import lantai.cli.sheet.SheetTime;
import lantai.rules.gap.Gap;
import lantai.rules.gap.GapClock;
import lantai.rules.gap.GapEvidence;
import lantai.rules.gap.GapHolder;
import lantai.rules.gap.engine.ListedGap;

/** Writes gaps as JSON. */
public final class GapJson {

    private final Speech speech;

    public GapJson(Speech speech) {
        this.speech = speech;
    }

    /** All that is known of a gap, into an object already begun. */
    public void into(JsonGenerator json, ListedGap listed) throws IOException {
        var gap = listed.gap();
        json.writeStringField("gap", gap.id());
        json.writeStringField("code", gap.code().name());
        json.writeStringField("severity", listed.severity().word());
        json.writeStringField("state", state(listed));
        json.writeStringField("subject", gap.subject());
        Results.field(json, "copy", gap.copy());
        Results.field(json, "document", gap.document());
        Results.field(json, "person", gap.person());
        json.writeStringField("level", gap.level().word());
        json.writeStringField("from", SheetTime.print(gap.from()));
        Results.field(json, "to", listed.to().map(SheetTime::print));
        json.writeStringField("detected", SheetTime.print(gap.detected()));
        holders(json, listed.holders());
        json.writeStringField("rule", gap.rule().id());
        json.writeStringField("source", speech.rules().source(gap.rule()));
        json.writeArrayFieldStart("evidence");
        for (var evidence : gap.evidence()) {
            evidence(json, evidence);
        }
        json.writeEndArray();
        json.writeStringField("explanation", speech.rules().gap(gap));
        clocks(json, gap);
        json.writeArrayFieldStart("related");
        for (var related : listed.related()) {
            json.writeString(related);
        }
        json.writeEndArray();
        closing(json, listed.closing());
    }

    /** {@code open} while it lasts, {@code ended} when it is over, {@code closed} when two persons closed it. */
    static String state(ListedGap listed) {
        return listed.isClosed() ? "closed" : listed.to().isEmpty() ? "open" : "ended";
    }

    private static void holders(JsonGenerator json, List<GapHolder> holders) throws IOException {
        json.writeArrayFieldStart("holders");
        for (var holder : holders) {
            json.writeStartObject();
            json.writeStringField("person", holder.person());
            json.writeStringField("copy", holder.copy().toString());
            json.writeStringField("from", SheetTime.print(holder.from()));
            Results.field(json, "to", holder.to().map(SheetTime::print));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void evidence(JsonGenerator json, GapEvidence evidence) throws IOException {
        json.writeStartObject();
        json.writeStringField(evidence.type(), evidence.ref());
        json.writeStringField(evidence.type().equals("event") ? "act" : "device", evidence.act());
        json.writeStringField("kind", evidence.kind());
        json.writeStringField("at", evidence.at().toString());
        json.writeEndObject();
    }

    private static void clocks(JsonGenerator json, Gap gap) throws IOException {
        Results.field(json, "report_by", GapClock.reportBy(gap).map(SheetTime::print));
        Results.field(json, "leaked_at", GapClock.leakedAt(gap).map(SheetTime::print));
    }

    private static void closing(JsonGenerator json, Optional<ListedGap.Closing> closing) throws IOException {
        if (closing.isEmpty()) {
            json.writeNullField("closing");
            return;
        }
        json.writeObjectFieldStart("closing");
        json.writeStringField("by", closing.get().by());
        json.writeStringField("second", closing.get().second());
        json.writeStringField("decision", closing.get().decision());
        json.writeStringField("reason", closing.get().reason());
        json.writeStringField("at", SheetTime.print(closing.get().at()));
        json.writeBooleanField("reopened", closing.get().reopened());
        json.writeEndObject();
    }
}
