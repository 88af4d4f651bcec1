package lantai.cli.devices;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;

import lantai.cli.Call;
import lantai.cli.sheet.SheetTime;
import lantai.core.evidence.CoverageSpan;

/** Writes spans of coverage. */
final class SpanWriting {

    private SpanWriting() {
    }

    /** An array of {@code from, to, state, why, details, message} under a name. */
    static void array(JsonGenerator json, String name, Call call, List<CoverageSpan> spans) throws IOException {
        json.writeArrayFieldStart(name);
        for (var span : spans) {
            json.writeStartObject();
            json.writeStringField("from", time(span.from()));
            json.writeStringField("to", time(span.to()));
            json.writeStringField("state", span.state().word());
            json.writeStringField("why", span.why().word());
            json.writeObjectFieldStart("details");
            for (var detail : span.details().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
                json.writeStringField(detail.getKey(), detail.getValue());
            }
            json.writeEndObject();
            json.writeStringField("message", sentence(call, span));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void lines(Call call, String device, List<CoverageSpan> spans) {
        for (var span : spans) {
            call.results().cells(device, time(span.from()), time(span.to()), span.state().word(), sentence(call, span));
        }
    }

    private static String sentence(Call call, CoverageSpan span) {
        return call.speech().rules().sentence("coverage." + span.why().word(), span.details());
    }

    static String time(Instant instant) {
        return SheetTime.print(instant.atZone(ZoneId.systemDefault()).toOffsetDateTime());
    }
}
