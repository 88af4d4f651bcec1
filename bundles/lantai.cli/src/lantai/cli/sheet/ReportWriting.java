package lantai.cli.sheet;

import java.io.IOException;

import lantai.core.act.CopyingAct;
import lantai.core.act.ReportAct;

/** Writes reports, and what was copied and digitized. */
final class ReportWriting {

    private ReportWriting() {
    }

    static void write(FieldWriter w, CopyingAct body) throws IOException {
        w.optional("approval", body.approval()).field("copy", body.copy()).field("device", body.device());
        switch (body) {
            case CopyingAct.ReproduceAct a -> w.field("count", a.count()).field("pages", a.pages()).field("children", a.children())
                    .field("stamp", a.stamp()).optional("meter_before", a.meterBefore()).optional("meter_after", a.meterAfter());
            case CopyingAct.DigitizeAct a -> {
                w.field("pages", a.pages());
                w.name("result");
                w.begin();
                w.field("document", a.result().document()).field("kind", a.result().kind().word());
                w.end();
            }
        }
    }

    static void write(FieldWriter w, ReportAct body) throws IOException {
        switch (body) {
            case ReportAct.CountAct a -> w.field("place", a.place()).field("found", a.found()).field("overseer", a.overseer())
                    .field("blind", a.blind());
            case ReportAct.MeterAct a -> w.field("device", a.device()).field("value", Math.toIntExact(a.value()));
            case ReportAct.SightingAct a -> w.field("sighting", a.sighting()).field("seen_at", a.seenAt())
                    .field("reported_by", a.reportedBy()).field("channel", a.channel()).optional("group", a.group())
                    .optional("copy", a.copy()).optional("document", a.document()).optional("number", a.number())
                    .optional("text", a.text()).optional("image", a.image()).optional("visible", a.visible());
            case ReportAct.KnowledgeAct a -> w.field("document", a.document()).field("person", a.person()).field("how", a.how().word())
                    .optional("evidence", a.evidence());
            case ReportAct.RefusedOrderAct a -> w.field("ordered_by", a.orderedBy()).field("order", a.order()).field("reason", a.reason())
                    .optional("copy", a.copy());
            case ReportAct.PatrolAct a -> w.field("group", a.group()).optional("finding", a.finding());
        }
    }
}
