package lantai.cli.sheet;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonFactory;

import lantai.core.act.Act;
import lantai.core.act.ContentAct;
import lantai.core.act.CopyAct;
import lantai.core.act.CopyingAct;
import lantai.core.act.DecisionAct;
import lantai.core.act.DocumentAct;
import lantai.core.act.EvidenceAct;
import lantai.core.act.ReadingAct;
import lantai.core.act.RegistryAct;
import lantai.core.act.ReportAct;
import lantai.core.act.ShareAct;
import lantai.core.act.ThingAct;
import lantai.core.act.TraceAct;

/** Writes an act as one line of a sheet, without the line end; reading it gives the same act. Safe from any thread. */
public final class ActSheetWriter {

    private final JsonFactory json = new JsonFactory();

    /** @throws IllegalArgumentException for an act no sheet can hold ({@code key}, and what the registry records of itself) */
    public String write(Act act) {
        var line = new StringWriter(256);
        try (var generator = json.createGenerator(line)) {
            act(new FieldWriter(generator), act);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static void act(FieldWriter w, Act act) throws IOException {
        w.begin();
        w.field("id", act.id()).field("at", act.at());
        if (!act.entered().equals(act.at())) {
            w.field("entered", act.entered());
        }
        w.field("act", act.body().word()).field("by", act.by()).optional("paper_receipt", act.paperReceipt());
        body(w, act);
        w.end();
    }

    private static void body(FieldWriter w, Act act) throws IOException {
        switch (act.body()) {
            case ThingAct thing -> thing(w, thing);
            case DocumentAct document -> DocumentWriting.write(w, document);
            case CopyAct copy -> CopyWriting.write(w, copy);
            case ReadingAct.ReadBeginAct a -> readBegin(w, a);
            case ReadingAct.ReadEndAct a -> w.field("copy", a.copy()).field("reader", a.reader()).optional("pages", a.pages());
            case DecisionAct.ApproveAct a -> approve(w, a);
            case DecisionAct.DeclineAct a -> w.field("approval", a.approval()).field("reason", a.reason());
            case DecisionAct.CloseGapAct a -> w.field("gap", a.gap()).field("decision", a.decision()).field("reason", a.reason())
                    .field("second", a.second());
            case CopyingAct made -> ReportWriting.write(w, made);
            case ReportAct report -> ReportWriting.write(w, report);
            case RegistryAct.RedactAct a -> w.field(a.subject().type().word(), a.subject().code()).field("second", a.second())
                    .field("reason", a.reason());
            case EvidenceAct a -> throw new IllegalArgumentException(a.word() + " comes from the program, never from a sheet");
            case TraceAct a -> throw new IllegalArgumentException(a.word() + " comes from the program, never from a sheet");
            case ContentAct a -> throw new IllegalArgumentException(a.word() + " comes from the program, never from a sheet");
            case ShareAct a -> throw new IllegalArgumentException(a.word() + " comes from the program, never from a sheet");
            case RegistryAct a -> throw new IllegalArgumentException(a.word() + " comes from the program, never from a sheet");
            case DecisionAct.CorrectAct a -> {
                w.field("target", a.target()).field("reason", a.reason().word());
                if (a.replacement().isPresent()) {
                    w.name("replacement");
                    act(w, a.replacement().get());
                }
            }
        }
    }

    private static void thing(FieldWriter w, ThingAct body) throws IOException {
        switch (body) {
            case ThingAct.UnitAct a -> w.field("unit", a.unit()).field("name", a.name()).optional("parent", a.parent())
                    .optional("phone", a.phone());
            case ThingAct.PersonAct a -> w.field("person", a.person()).field("name", a.name()).field("unit", a.unit())
                    .field("class", a.personClass().word()).field("status", a.status().word())
                    .field("roles", a.roles().stream().sorted().map(role -> role.word()).toList())
                    .optional("review_until", a.reviewUntil()).optional("pledge", a.pledge())
                    .optional("training_until", a.trainingUntil()).optional("phone", a.phone());
            case ThingAct.PlaceAct a -> w.field("place", a.place()).field("name", a.name()).field("unit", a.unit())
                    .field("kind", a.kind().word()).field("approved", a.approved().word()).field("phones", a.phones().word())
                    .optional("in", a.in());
            case ThingAct.DeviceAct a -> w.field("device", a.device()).field("kind", a.kind().word()).field("place", a.place())
                    .field("log_format", a.logFormat()).optional("meter", a.meter())
                    .optional("clock_tolerance_s", a.clockToleranceSeconds());
            case ThingAct.DutyAct a -> w.field("place", a.place()).field("person", a.person()).field("from", a.from()).field("to", a.to());
            case ThingAct.GroupAct a -> w.field("group", a.group()).field("name", a.name()).field("owner", a.owner())
                    .unlessEmpty("members", a.members().stream().sorted().toList()).optional("purpose", a.purpose())
                    .field("created", a.created().toString()).optional("dissolved", a.dissolved());
            case ThingAct.SettingAct a -> w.field("key", a.key()).field("value", a.value()).field("reason", a.reason());
            case ThingAct.KeyAct a -> throw new IllegalArgumentException("a key comes from enrolment, never from a sheet");
        }
    }

    private static void readBegin(FieldWriter w, ReadingAct.ReadBeginAct a) throws IOException {
        w.field("copy", a.copy()).field("reader", a.reader()).field("place", a.place());
        if (a.locker().isPresent()) {
            w.name("locker");
            w.begin();
            w.field("device", a.locker().get().device()).field("slot", a.locker().get().slot());
            w.end();
        }
        w.optional("supervisor", a.supervisor()).optional("approval", a.approval());
    }

    private static void approve(FieldWriter w, DecisionAct.ApproveAct a) throws IOException {
        w.field("approval", a.approval()).field("kind", a.kind().word()).field("for", a.applicant()).unlessEmpty("copies", a.copies())
                .optional("document", a.document()).optional("pages", a.pages()).optional("count", a.count())
                .optional("device", a.device()).field("from", a.from()).field("to", a.to())
                .unlessEmpty("persons", a.persons().stream().sorted().toList());
    }
}
