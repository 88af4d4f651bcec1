package lantai.cli.apply;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import lantai.app.door.Outcome;
import lantai.app.door.Outcome.Done;
import lantai.app.door.Outcome.Refused;
import lantai.cli.Exit;
import lantai.cli.Faults;
import lantai.cli.Faults.Fault;
import lantai.cli.Results;
import lantai.rules.Finding;

/** Writes one line a line of the sheet and counts. Used by one thread at a time. */
final class SheetReport {

    private final Results results;
    private final Faults faults;
    private long done;
    private long repeated;
    private long refused;
    private long wrong;
    private int worst = Exit.DONE;

    SheetReport(Results results, Faults faults) {
        this.results = results;
        this.faults = faults;
    }

    void write(Optional<String> id, long line, Verdict verdict) throws IOException {
        count(verdict);
        if (results.isJson()) {
            results.object(json -> {
                Results.field(json, "id", id);
                json.writeNumberField("line", line);
                into(json, verdict);
            });
        } else {
            text(id.orElse("line " + line), verdict);
        }
    }

    private void count(Verdict verdict) {
        switch (verdict) {
            case Verdict.Through(Done outcome, var enrolment) -> {
                done++;
                repeated += outcome.repeated() ? 1 : 0;
                enrolment.ifPresent(fault -> worst = Math.max(worst, fault.exit()));
            }
            case Verdict.Through(Refused outcome, var enrolment) -> refuse();
            case Verdict.Judged judged when judged.blocked() -> refuse();
            case Verdict.Judged judged -> done++;
            case Verdict.Undecided undecided -> { }
            case Verdict.Wrong problem -> {
                wrong++;
                worst = Math.max(worst, problem.fault().exit());
            }
        }
    }

    private void refuse() {
        refused++;
        worst = Math.max(worst, Exit.REFUSED);
    }

    private void into(JsonGenerator json, Verdict verdict) throws IOException {
        switch (verdict) {
            case Verdict.Through(Done outcome, var enrolment) -> done(json, outcome, enrolment);
            case Verdict.Through(Refused outcome, var enrolment) -> refused(json, "refused", outcome.findings());
            case Verdict.Judged judged when judged.blocked() -> refused(json, "would-be-refused", judged.findings());
            case Verdict.Judged judged -> {
                json.writeStringField("result", "would-be-done");
                faults.findings(json, judged.findings());
            }
            case Verdict.Undecided undecided -> {
                json.writeStringField("result", "undecided");
                json.writeStringField("on", undecided.code());
            }
            case Verdict.Wrong problem -> {
                json.writeStringField("result", "error");
                error(json, problem.fault());
            }
        }
    }

    private void done(JsonGenerator json, Done outcome, Optional<Fault> enrolment) throws IOException {
        json.writeStringField("result", "done");
        json.writeArrayFieldStart("events");
        for (var event : outcome.events()) {
            json.writeString(event.id().toString());
        }
        json.writeEndArray();
        if (outcome.repeated()) {
            json.writeBooleanField("repeated", true);
        }
        faults.findings(json, outcome.findings());
        if (enrolment.isPresent()) {
            error(json, enrolment.get());
        }
    }

    private void refused(JsonGenerator json, String word, List<Finding> findings) throws IOException {
        json.writeStringField("result", word);
        json.writeObjectFieldStart("refused");
        faults.finding(json, findings.stream().filter(Finding::blocks).findFirst().orElseThrow());
        json.writeEndObject();
        faults.findings(json, findings);
    }

    private static void error(JsonGenerator json, Fault fault) throws IOException {
        json.writeObjectFieldStart("error");
        fault.into(json);
        json.writeEndObject();
    }

    private void text(String id, Verdict verdict) {
        switch (verdict) {
            case Verdict.Through(Done outcome, var enrolment) -> {
                results.cells(id, outcome.repeated() ? "repeated" : "done", outcome.events().size());
                outcome.findings().forEach(finding -> results.cells("", "finding", faults.line(finding)));
                enrolment.ifPresent(fault -> results.cells("", "error", fault.line()));
            }
            case Verdict.Through(Outcome outcome, var enrolment) -> refusal(id, "refused", ((Refused) outcome).findings());
            case Verdict.Judged judged -> refusal(id, judged.blocked() ? "would-be-refused" : "would-be-done", judged.findings());
            case Verdict.Undecided undecided -> results.cells(id, "undecided", undecided.code());
            case Verdict.Wrong problem -> results.cells(id, "error", problem.fault().line());
        }
    }

    private void refusal(String id, String word, List<Finding> findings) {
        results.cells(id, word, findings.stream().filter(Finding::blocks).findFirst().map(faults::line).orElse(""));
        findings.stream().skip(1).forEach(finding -> results.cells("", "finding", faults.line(finding)));
    }

    void flush() {
        results.flush();
    }

    long done() {
        return done;
    }

    long repeated() {
        return repeated;
    }

    long refused() {
        return refused;
    }

    long wrong() {
        return wrong;
    }

    /** The gravest of what happened. */
    int exit() {
        return worst;
    }
}
