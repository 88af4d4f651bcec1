package lantai.cli.trace;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import lantai.app.life.Life;
import lantai.app.trace.TraceAnswer;
import lantai.app.trace.TraceAnswer.Lead;
import lantai.cli.Call;
import lantai.cli.Faults;
import lantai.cli.Results;
import lantai.cli.sheet.SheetTime;

/** Tells the answer for each picture. */
final class TraceReport {

    private static final long NANOS = 1_000_000;

    private final Call call;

    TraceReport(Call call) {
        this.call = call;
    }

    void answer(String name, TraceAnswer answer, long begun) throws IOException {
        var ms = (System.nanoTime() - begun) / NANOS;
        if (!call.results().isJson()) {
            text(name, answer, ms);
            return;
        }
        call.results().object(json -> {
            json.writeStringField("image", name);
            json.writeStringField("answer", answer.kind().word());
            var first = answer.first();
            Results.field(json, "copy", first.map(Lead::copy));
            page(json, first);
            Results.field(json, "by", first.map(Lead::by));
            Results.field(json, "reason", answer.reason());
            json.writeObjectFieldStart("confidence");
            first.ifPresent(lead -> confidence(json, lead));
            json.writeEndObject();
            json.writeArrayFieldStart("holders");
            for (var interval : first.map(Lead::holdings).orElse(java.util.List.of())) {
                holding(json, interval);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("leads");
            for (var lead : answer.leads()) {
                lead(json, lead);
            }
            json.writeEndArray();
            json.writeStringField("picture", answer.picture().toString());
            json.writeNumberField("ms", ms);
        });
    }

    private static void page(JsonGenerator json, Optional<Lead> lead) throws IOException {
        var page = lead.map(Lead::page).filter(p -> p.isPresent() && p.getAsInt() > 0);
        if (page.isPresent()) {
            json.writeNumberField("page", page.get().getAsInt());
        } else {
            json.writeNullField("page");
        }
    }

    private static void lead(JsonGenerator json, Lead lead) throws IOException {
        json.writeStartObject();
        json.writeStringField("copy", lead.copy().toString());
        page(json, Optional.of(lead));
        json.writeStringField("by", lead.by());
        Results.field(json, "kind", lead.mark().map(mark -> mark.kind().word()));
        Results.field(json, "mark", lead.mark().map(mark -> mark.act()));
        json.writeObjectFieldStart("confidence");
        confidence(json, lead);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void confidence(JsonGenerator json, Lead lead) {
        try {
            if (lead.found().isPresent()) {
                var found = lead.found().get();
                json.writeBooleanField("check", true);
                json.writeNumberField("sync", rounded(found.sync()));
                json.writeNumberField("agreement", rounded(found.agreement()));
                json.writeNumberField("tiles", found.tiles().size());
                json.writeNumberField("px_per_mm", rounded(found.nodes() / 2));
            }
            if (lead.likely().isPresent()) {
                json.writeBooleanField("check", false);
                json.writeNumberField("z", rounded(lead.likely().get().z()));
                json.writeNumberField("margin", rounded(lead.likely().get().margin()));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static void holding(JsonGenerator json, Life.Interval interval) throws IOException {
        json.writeStartObject();
        json.writeStringField("from", SheetTime.print(interval.from()));
        json.writeStringField("to", SheetTime.print(interval.to()));
        Results.field(json, "holder", interval.holder());
        Results.field(json, "place", interval.place());
        json.writeStringField("state", interval.status().word());
        json.writeBooleanField("proven", interval.proven());
        json.writeArrayFieldStart("gaps");
        for (var gap : interval.gaps()) {
            json.writeString(gap);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void text(String name, TraceAnswer answer, long ms) {
        var speech = call.speech();
        if (answer.leads().isEmpty()) {
            call.results().cells(name, answer.kind().word(), speech.phrase("trace." + answer.reason().orElse("no-mark")), ms + " ms");
        }
        for (var lead : answer.leads()) {
            var page = lead.page().orElse(0);
            call.results().cells(name, answer.kind().word(), lead.copy(), page > 0 ? Integer.toString(page) : "", lead.by(), sureness(lead), ms + " ms");
            for (var interval : lead.holdings()) {
                call.results().cells("", SheetTime.print(interval.from()), SheetTime.print(interval.to()), interval.holder(), interval.place(),
                        interval.status().word(), interval.proven() ? "proven" : "unproven", String.join(" ", interval.gaps()));
            }
        }
        if (!answer.leads().isEmpty()) {
            call.say("trace.lead", Map.of());
        }
    }

    private static String sureness(Lead lead) {
        return lead.found().map(found -> String.format(Locale.ROOT, "%.0f %%", 100 * found.agreement()))
                .or(() -> lead.likely().map(likely -> String.format(Locale.ROOT, "z %.1f", likely.z()))).orElse("");
    }

    /** A picture that could not be looked at; the others are. */
    int failed(String name, Faults.Fault fault) throws IOException {
        if (call.results().isJson()) {
            call.results().object(json -> {
                json.writeStringField("image", name);
                json.writeObjectFieldStart("error");
                fault.into(json);
                json.writeEndObject();
            });
        } else {
            call.terminal().err().println(fault.line());
        }
        return fault.exit();
    }
}
