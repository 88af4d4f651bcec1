package lantai.cli.devices;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.fasterxml.jackson.core.JsonGenerator;

import lantai.app.evidence.Evidence;
import lantai.app.evidence.ImportReport;
import lantai.app.evidence.LogFile;
import lantai.app.evidence.ObserveRequest;
import lantai.app.evidence.RejectedLine;
import lantai.app.registry.Workstation;
import lantai.cli.Arguments;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Faults;
import lantai.cli.Results;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;

/** {@code lantai observe}: takes the log of a device in (设备日志导入). */
@Component(property = Verb.PROPERTY + "=observe")
public final class ObserveVerb implements Verb {

    /** The one zone of the country whose registries this is for; devices write local times. */
    private static final String ZONE = "Asia/Shanghai";

    private final Workstation workstation;
    private final Evidence formats;

    @Activate
    public ObserveVerb(@Reference Workstation workstation, @Reference Evidence formats) {
        this.workstation = workstation;
        this.formats = formats;
    }

    @Override
    public Usage usage() {
        return Usage.of("observe", List.of("format=", "device=", "source=", "zone=", "charset=", "page-log-format="), "file");
    }

    @Override
    public int run(Call call) throws Exception {
        var request = request(call.arguments());
        try (var registry = new Opening(workstation).open(call)) {
            var report = registry.evidence().observe(formats, request, call.progress());
            if (call.results().isJson()) {
                call.results().object(json -> into(json, call, request, report));
            } else {
                text(call, request, report);
            }
            if (report.counts().rejected() > 0) {
                call.say("observe.rejected", Map.of("lines", Long.toString(report.counts().rejected())));
            }
            var isNothing = report.counts().accepted() + report.counts().known() == 0;
            return isNothing ? Exit.BAD_INPUT : Exit.DONE;
        }
    }

    private static ObserveRequest request(Arguments arguments) throws Failure {
        var options = new HashMap<String, String>();
        for (var option : List.of(LogFile.CHARSET, LogFile.PAGE_LOG_FORMAT)) {
            arguments.value(option).ifPresent(value -> options.put(option, value));
        }
        return new ObserveRequest(Path.of(arguments.word(0).orElseThrow()), arguments.required("format"), arguments.required("device"),
                arguments.value("source"), zone(arguments.value("zone").orElse(ZONE)), options);
    }

    private static ZoneId zone(String name) throws Failure {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Failure.usage("no-zone", "--zone", Map.of("zone", name));
        }
    }

    private static void into(JsonGenerator json, Call call, ObserveRequest request, ImportReport report) throws IOException {
        Results.field(json, "act", Optional.of(report.act()).filter(act -> !act.isEmpty()));
        json.writeStringField("device", request.device());
        json.writeStringField("format", request.format());
        json.writeStringField("file", report.file().toString());
        json.writeStringField("charset", report.charset());
        json.writeNumberField("records", report.counts().records());
        json.writeNumberField("accepted", report.counts().accepted());
        json.writeNumberField("known", report.counts().known());
        json.writeNumberField("others", report.counts().others());
        json.writeArrayFieldStart("rejected");
        for (var line : report.rejected()) {
            json.writeStartObject();
            json.writeNumberField("line", line.line());
            json.writeStringField("field", line.field());
            json.writeStringField("code", line.code());
            json.writeStringField("message", sentence(call, line));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("rejected_lines", report.counts().rejected());
        new Faults(call.speech()).findings(json, report.findings());
        SpanWriting.array(json, "coverage", call, report.coverage());
    }

    private static String sentence(Call call, RejectedLine line) {
        return call.speech().rules().sentence("evidence." + line.code(), line.arguments());
    }

    private static void text(Call call, ObserveRequest request, ImportReport report) {
        var out = call.results();
        out.cells("file", report.file());
        out.cells("charset", report.charset());
        out.cells("records", report.counts().records());
        out.cells("accepted", report.counts().accepted());
        out.cells("known", report.counts().known());
        out.cells("others", report.counts().others());
        for (var line : report.rejected()) {
            out.cells("rejected", request.file() + ":" + line.line(), line.field(), sentence(call, line));
        }
        SpanWriting.lines(call, request.device(), report.coverage());
        report.findings().forEach(finding -> call.terminal().err().println("lantai: " + new Faults(call.speech()).line(finding)));
    }
}
