package lantai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

import com.fasterxml.jackson.core.JsonGenerator;

import lantai.app.backup.BackupRefused;
import lantai.app.blob.BlobRefused;
import lantai.app.door.BadAct;
import lantai.app.door.JournalUnavailable;
import lantai.app.evidence.BadLog;
import lantai.app.ledger.LedgerRefused;
import lantai.app.stamp.StampRefused;
import lantai.app.mirror.MirrorRefused;
import lantai.app.registry.CannotOpen;
import lantai.cli.sheet.BadLine;
import lantai.rules.Finding;

/** Turns whatever went wrong into an exit code, a code and a sentence. */
public final class Faults {

    /** One fault, said. */
    public record Fault(int exit, String code, String message, Failure.Place place) {

        /** {@code code, message, file?, line?, field?} into an object already begun. */
        public void into(JsonGenerator json) throws IOException {
            json.writeStringField("code", code);
            json.writeStringField("message", message);
            if (place.file().isPresent()) {
                json.writeStringField("file", place.file().get());
            }
            if (place.line().isPresent()) {
                json.writeNumberField("line", place.line().getAsLong());
            }
            if (place.field().isPresent()) {
                json.writeStringField("field", place.field().get());
            }
        }

        /** One line of text: {@code file:line: field: message}. */
        public String line() {
            var where = new StringBuilder();
            place.file().ifPresent(where::append);
            place.line().ifPresent(line -> where.append(':').append(line));
            place.field().ifPresent(field -> where.append(where.isEmpty() ? "" : ": ").append(field));
            return where.isEmpty() ? message : where + ": " + message;
        }
    }

    private final Speech speech;

    public Faults(Speech speech) {
        this.speech = speech;
    }

    /** @param place where it happened, for faults that do not know it themselves */
    public Fault of(Throwable problem, Failure.Place place) {
        return switch (problem) {
            case Failure f -> new Fault(f.exit(), f.code(), speech.phrase("failure." + f.code(), f.arguments()), f.place());
            case BadLine b -> new Fault(Exit.BAD_INPUT, b.code(), speech.phrase("bad-line." + b.code(), b.arguments()),
                    at(place, b.field()));
            case BadAct b -> new Fault(Exit.BAD_INPUT, b.code(), speech.rules().sentence("bad-act." + b.code(), b.arguments()),
                    at(place, b.field()));
            case BadLog b -> new Fault(Exit.BAD_INPUT, b.code(), speech.rules().sentence("evidence." + b.code(), b.arguments()),
                    new Failure.Place(b.file(), b.line(), Optional.of(b.field()).filter(field -> !field.isEmpty())));
            case CancellationException c -> new Fault(Exit.CANNOT_OPEN, "stopped", speech.phrase("failure.stopped"), place);
            case CannotOpen c -> new Fault(c.reason().exitCode(), word(c.reason()),
                    speech.rules().sentence("cannot-open." + c.reason().name(), c.arguments()), place);
            case StampRefused s -> new Fault(Exit.INTEGRITY, "stamp-" + word(s.reason()), speech.rules().sentence("stamp-refused." + s.reason().name(), Map.of()), place);
            case LedgerRefused l -> new Fault(l.reason().exitCode(), "ledger-" + word(l.reason()),
                    speech.rules().sentence("ledger-refused." + l.reason().name(), l.arguments()), ledgerPlace(l, place));
            case BlobRefused b -> new Fault(exit(b.reason()), "content-" + word(b.reason()),
                    speech.phrase("failure.content-" + word(b.reason()), Map.of("id", b.id(), "chunk", Long.toString(b.chunk()))), place);
            case BackupRefused b -> new Fault(b.reason().exitCode(), "backup-" + word(b.reason()),
                    speech.rules().sentence("backup-refused." + b.reason().name(), b.arguments()), backupPlace(b, place));
            case MirrorRefused m -> new Fault(m.reason().exitCode(), "mirror-" + word(m.reason()),
                    speech.rules().sentence("mirror-refused." + m.reason().name(), m.arguments()), place);
            case JournalUnavailable j -> new Fault(
                    j.reason() == JournalUnavailable.Reason.READ_ONLY ? Exit.INTEGRITY : Exit.CANNOT_OPEN, "journal-" + word(j.reason()),
                    speech.phrase("failure.journal-" + word(j.reason())), place);
            case FileSystemException f -> new Fault(Exit.BAD_INPUT, "file-unreadable",
                    speech.phrase("failure.file-unreadable", Map.of("file", String.valueOf(f.getFile()))),
                    Failure.Place.file(String.valueOf(f.getFile())));
            case InvalidPathException p -> new Fault(Exit.BAD_INPUT, "file-unreadable",
                    speech.phrase("failure.file-unreadable", Map.of("file", p.getInput())), Failure.Place.file(p.getInput()));
            case UncheckedIOException u -> of(u.getCause(), place);
            case IOException i -> new Fault(Exit.CANNOT_OPEN, "input-output", speech.phrase("failure.input-output"), place);
            default -> new Fault(Exit.CANNOT_OPEN, "internal",
                    speech.phrase("failure.internal", Map.of("kind", problem.getClass().getName())), place);
        };
    }

    private static int exit(BlobRefused.Reason reason) {
        return switch (reason) {
            case METADATA_ONLY -> Exit.REFUSED;
            case UNKNOWN -> Exit.BAD_INPUT;
            case MISSING, HASH_DIFFERS, FORMAT, WRONG_KEY, CHUNK -> Exit.INTEGRITY;
            case KEY_GONE, SEALED -> Exit.CANNOT_OPEN;
        };
    }

    private static Failure.Place ledgerPlace(LedgerRefused refused, Failure.Place place) {
        var source = Optional.ofNullable(refused.arguments().get("source")).filter(file -> !file.equals("-"));
        var field = Optional.ofNullable(refused.arguments().get("field"));
        return source.isEmpty() && field.isEmpty() ? place : new Failure.Place(source, OptionalLong.empty(), field);
    }

    private static Failure.Place backupPlace(BackupRefused refused, Failure.Place place) {
        var file = Optional.ofNullable(refused.arguments().get("file"));
        var offset = Optional.ofNullable(refused.arguments().get("offset"));
        return file.isEmpty() ? place : new Failure.Place(file, OptionalLong.empty(),
                Optional.ofNullable(refused.arguments().get("part")).map(part -> part + offset.map(at -> "@" + at).orElse("")));
    }

    private static Failure.Place at(Failure.Place place, String field) {
        return new Failure.Place(place.file(), place.line(), field.isEmpty() ? Optional.empty() : Optional.of(field));
    }

    private static String word(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code rule, severity, source, message, subject, remedy} of one finding into an object already begun. */
    public void finding(JsonGenerator json, Finding finding) throws IOException {
        json.writeStringField("rule", finding.rule().id());
        json.writeStringField("source", speech.rules().source(finding));
        json.writeStringField("message", speech.rules().finding(finding));
        json.writeStringField("subject", finding.subject());
        json.writeStringField("remedy", speech.rules().remedy(finding));
        json.writeStringField("severity", word(finding.severity()));
        Results.field(json, "gap", finding.rule().gap());
    }

    /** The same as one line of text. */
    public String line(Finding finding) {
        return finding.rule().id() + " " + finding.subject() + ": " + speech.rules().finding(finding) + " ("
                + speech.rules().source(finding) + ") " + speech.rules().remedy(finding);
    }

    /** Tells a refusal of the one act a command made; the first blocking finding counts. */
    public int refused(List<Finding> findings, Call call) throws IOException {
        var first = findings.stream().filter(Finding::blocks).findFirst().orElseThrow();
        if (!call.results().isJson()) {
            findings.forEach(finding -> call.terminal().err().println("lantai: " + line(finding)));
            return Exit.REFUSED;
        }
        call.results().object(json -> {
            json.writeObjectFieldStart("refused");
            finding(json, first);
            json.writeEndObject();
            findings(json, findings);
        });
        return Exit.REFUSED;
    }

    /** {@code findings} into an object already begun; nothing when there are none. */
    public void findings(JsonGenerator json, List<Finding> findings) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("findings");
        for (var finding : findings) {
            json.writeStartObject();
            finding(json, finding);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Says it to standard error, or as the JSON result. */
    public int tell(Throwable problem, Call call) throws IOException {
        var fault = of(problem, Failure.Place.NOWHERE);
        if (call.results().isJson()) {
            call.results().object(json -> {
                json.writeObjectFieldStart("error");
                fault.into(json);
                json.writeEndObject();
            });
        } else {
            call.terminal().err().println("lantai: " + fault.line());
        }
        return fault.exit();
    }
}
