package lantai.app.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import lantai.core.act.Act;
import lantai.core.act.DocumentAct;
import lantai.core.act.DocumentAct.DocumentDetails;
import lantai.core.code.CopyId;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.mark.CarrierKind;
import lantai.core.register.CopyStatus;

/** Drafts the event of a document that comes into the register, and one for each of its copies. */
final class DocumentDrafting {

    List<Draft> draft(Act act, DocumentAct body) {
        var drafts = new ArrayList<Draft>();
        var details = switch (body) {
            case DocumentAct.RegisterAct register -> register.details();
            case DocumentAct.ReceiveAct receive -> receive.details();
        };
        var document = document(act, body.word(), details);
        if (body instanceof DocumentAct.ReceiveAct receive) {
            document.field("from_unit", receive.fromUnit()).field("seal", receive.seal()).field("courier", receive.courier())
                    .text("barcode", receive.barcode());
        }
        drafts.add(document.build());
        for (var number : details.copyNumbers()) {
            var copy = new Draft.Builder(Subject.copy(new CopyId(details.document(), number)), body.word())
                    .level(details.mark().level()).to(act.by()).field("place", details.place()).field("pages", details.pages())
                    .field("status", CopyStatus.REGISTERED.word()).sealUnder(purpose(details.document()));
            if (body instanceof DocumentAct.ReceiveAct receive) {
                copy.from(Optional.of(receive.fromUnit())).field("seal", receive.seal());
            }
            drafts.add(copy.build());
        }
        return drafts;
    }

    static String purpose(String document) {
        return "document:" + document;
    }

    private static Draft.Builder document(Act act, String kind, DocumentDetails d) {
        var draft = new Draft.Builder(Subject.of(Type.DOCUMENT, d.document()), kind).level(d.mark().level())
                .field("urgency", d.urgency().word()).field("kind", d.kind().word()).field("track", d.track().word())
                .field("pages", d.pages()).field("copies", d.copyNumbers().size()).field("copying", d.copying().word())
                .field("range_persons", d.range().persons().stream().sorted().toList())
                .field("range_units", d.range().units().stream().sorted().toList()).field("return_by", d.returnBy())
                .field("parent", d.parent()).field("place", d.place()).field("issued", act.at().toLocalDate().toString());
        return draft.sealUnder(purpose(d.document())).text("number", d.number()).text("title", d.title())
                .text("masked_title", d.maskedTitle().orElseGet(() -> masked(d))).text("mark", d.mark().raw()).text("origin", d.origin())
                .text("telegram", new TreeMap<>(d.telegram()).entrySet().stream().map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining("\n")));
    }

    /** A title that gives nothing away: what kind of carrier it is and its code, which stand in clear anyway. */
    private static String masked(DocumentDetails d) {
        var word = d.kind() == CarrierKind.TELEGRAM ? "电报" : d.kind() == CarrierKind.PAPER ? "文件" : "载体";
        return word + " " + d.document();
    }
}
