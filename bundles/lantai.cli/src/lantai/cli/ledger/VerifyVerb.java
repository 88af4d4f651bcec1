package lantai.cli.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.fasterxml.jackson.core.JsonGenerator;

import lantai.app.ledger.LedgerReport;
import lantai.app.ledger.Ledgers;
import lantai.app.ledger.ScannedHead;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Results;
import lantai.cli.Usage;
import lantai.cli.Verb;

/** {@code lantai verify [--against F …]}: the whole ledger, from its files alone. Needs no PIN and changes nothing. */
@Component(property = Verb.PROPERTY + "=verify")
public final class VerifyVerb implements Verb {

    private final Ledgers ledgers;

    @Activate
    public VerifyVerb(@Reference Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    @Override
    public Usage usage() {
        return Usage.of("verify", List.of("against=...", "full"));
    }

    @Override
    public int run(Call call) throws Exception {
        var against = new ArrayList<Ledgers.Outside>();
        for (var head : call.arguments().values("against")) {
            against.add(outside(head));
        }
        var report = ledgers.verify(call.registry(), against, call.progress());
        if (call.results().isJson()) {
            call.results().object(json -> into(json, report, call));
        } else {
            text(call, report);
            if (!against.isEmpty() && (report.verdict().equals("rolled-back") || report.verdict().equals("forked"))) {
                call.say("verify.changes-nothing", Map.of());
            }
        }
        return exit(report);
    }

    /** A file; or the text of a checkpoint itself, as a scanner reads it from a printed code. */
    private static Ledgers.Outside outside(String given) throws IOException, Failure {
        if (given.contains("\n")) {
            return new Ledgers.Outside("--against", ScannedHead.note(given));
        }
        try {
            return new Ledgers.Outside(given, Files.readAllBytes(Path.of(given)));
        } catch (InvalidPathException e) {
            throw Failure.usage("file-unreadable", "--against", Map.of("file", given));
        }
    }

    private static int exit(LedgerReport report) {
        if (report.isIntact()) {
            return Exit.DONE;
        }
        return switch (report.arguments().getOrDefault("why", "")) {
            case "no-registry" -> Exit.BAD_INPUT;
            case "unreadable", "unknown-suite", "unknown-version" -> Exit.CANNOT_OPEN;
            default -> Exit.INTEGRITY;
        };
    }

    private static void into(JsonGenerator json, LedgerReport report, Call call) throws IOException {
        json.writeStringField("verdict", report.verdict());
        json.writeStringField("message", call.speech().rules().sentence("verdict." + report.verdict(), report.arguments()));
        for (var argument : report.arguments().entrySet()) {
            if (!argument.getKey().equals("size")) {
                json.writeStringField(argument.getKey(), argument.getValue());
            }
        }
        Results.field(json, "origin", report.origin());
        json.writeNumberField("size", report.size());
        Results.field(json, "root", report.root());
        json.writeNumberField("signatures", report.signatures());
        json.writeArrayFieldStart("findings");
        for (var found : report.findings()) {
            json.writeStartObject();
            json.writeStringField("place", found.place());
            json.writeStringField("what", found.what());
            json.writeStringField("message", call.speech().rules().sentence("ledger-finding." + found.what(), found.details()));
            json.writeBooleanField("note", found.isNote());
            json.writeStringField("segment", found.segment());
            json.writeNumberField("offset", found.offset());
            json.writeNumberField("event", found.event());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!report.heads().isEmpty()) {
            json.writeStringField("ours", report.heads().get(0));
            json.writeStringField("theirs", report.heads().get(1));
        }
    }

    private static void text(Call call, LedgerReport report) {
        var out = call.results();
        out.cells("verdict", report.verdict(), call.speech().rules().sentence("verdict." + report.verdict(), report.arguments()));
        out.cells("origin", report.origin());
        out.cells("size", report.size());
        out.cells("root", report.root());
        out.cells("signatures", report.signatures());
        for (var found : report.findings()) {
            out.cells(found.isNote() ? "note" : "finding", found.place(), found.what(),
                    call.speech().rules().sentence("ledger-finding." + found.what(), found.details()));
        }
        for (var head : report.heads()) {
            out.raw().append(head.strip()).append("\n\n");
        }
    }
}
