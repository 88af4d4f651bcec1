package lantai.cli.content;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;

import lantai.app.blob.ContentFinding;
import lantai.app.blob.ContentScrub;
import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.opening.Opening;

/** Looks at every sealed content and lists all that is wrong or left over; exit 3 when a content is not what the ledger names. */
final class CheckContents {

    private final Workstation workstation;

    CheckContents(Workstation workstation) {
        this.workstation = workstation;
    }

    int run(Call call) throws Exception {
        try (var registry = new Opening(workstation).open(call)) {
            var scrub = registry.contents().scrub(call.progress());
            if (call.results().isJson()) {
                call.results().object(json -> into(json, scrub, call));
            } else {
                call.results().cells("contents", scrub.contents());
                call.results().cells("bytes", scrub.bytes());
                for (var finding : scrub.findings()) {
                    call.results().cells(finding.what().isNote() ? "note" : "finding", finding.id(), word(finding), sentence(call, finding));
                }
            }
            return scrub.isWhole() ? Exit.DONE : Exit.INTEGRITY;
        }
    }

    private static void into(JsonGenerator json, ContentScrub scrub, Call call) throws IOException {
        json.writeNumberField("contents", scrub.contents());
        json.writeNumberField("bytes", scrub.bytes());
        json.writeBooleanField("whole", scrub.isWhole());
        json.writeArrayFieldStart("findings");
        for (var finding : scrub.findings()) {
            json.writeStartObject();
            json.writeStringField("content", finding.id());
            json.writeStringField("what", word(finding));
            json.writeStringField("message", sentence(call, finding));
            json.writeBooleanField("note", finding.what().isNote());
            if (finding.chunk() >= 0) {
                json.writeNumberField("chunk", finding.chunk());
            }
            if (finding.event() >= 0) {
                json.writeNumberField("event", finding.event());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String word(ContentFinding finding) {
        return finding.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String sentence(Call call, ContentFinding finding) {
        return call.speech().phrase("content." + word(finding), Map.of("id", finding.id(), "chunk", Long.toString(finding.chunk()), "event",
                Long.toString(finding.event())));
    }
}
