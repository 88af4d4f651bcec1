package lantai.cli.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import lantai.core.act.DocumentAct;
import lantai.core.act.DocumentAct.DocumentDetails;
import lantai.core.mark.Urgency;

/** Writes registering and receiving. */
final class DocumentWriting {

    private DocumentWriting() {
    }

    static void write(FieldWriter w, DocumentAct body) throws IOException {
        switch (body) {
            case DocumentAct.RegisterAct a -> details(w, a.details(), false);
            case DocumentAct.ReceiveAct a -> {
                details(w, a.details(), a.barcode().isPresent());
                w.optional("barcode", a.barcode()).optional("seal", a.seal()).optional("courier", a.courier())
                        .field("from_unit", a.fromUnit());
            }
        }
    }

    private static void details(FieldWriter w, DocumentDetails d, boolean sayUrgency) throws IOException {
        w.field("document", d.document()).field("number", d.number()).field("title", d.title())
                .optional("masked_title", d.maskedTitle()).field("mark", d.mark().raw());
        if (sayUrgency || d.urgency() != Urgency.NONE) {
            w.field("urgency", d.urgency().word());
        }
        w.field("kind", d.kind().word()).field("track", d.track().word()).field("origin", d.origin()).field("pages", d.pages());
        if (isPlainCount(d.copyNumbers())) {
            w.field("copies", d.copyNumbers().size());
        } else {
            w.field("copy_numbers", d.copyNumbers());
        }
        range(w, d.range());
        w.field("copying", d.copying().word()).optional("return_by", d.returnBy()).optional("parent", d.parent());
        if (!d.telegram().isEmpty()) {
            w.field("telegram", Map.copyOf(d.telegram()));
        }
        w.field("place", d.place());
    }

    /** Whether the 份号 run from 1 without a hole. */
    private static boolean isPlainCount(List<Integer> numbers) {
        for (var i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != i + 1) {
                return false;
            }
        }
        return true;
    }

    private static void range(FieldWriter w, DocumentAct.Range range) throws IOException {
        w.name("range");
        w.begin();
        w.unlessEmpty("persons", range.persons().stream().sorted().toList()).unlessEmpty("units", range.units().stream().sorted().toList());
        w.end();
    }
}
