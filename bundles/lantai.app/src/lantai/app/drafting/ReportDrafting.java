package lantai.app.drafting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import lantai.core.act.ReportAct;
import lantai.core.act.ReportAct.CountAct;
import lantai.core.act.ReportAct.SightingAct;
import lantai.core.code.CopyId;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.mark.Level;
import lantai.core.register.CopyState;
import lantai.core.register.Register;

/** Drafts what was reported. A count speaks in the life of the place and of every copy that was found there. */
final class ReportDrafting {

    private final Function<String, Optional<CopyId>> labels;

    ReportDrafting(Function<String, Optional<CopyId>> labels) {
        this.labels = labels;
    }

    List<Draft> draft(ReportAct act, Register register) {
        return switch (act) {
            case CountAct a -> count(a, register);
            case ReportAct.MeterAct a -> List.of(new Draft.Builder(Subject.of(Type.DEVICE, a.device()), a.word()).field("value", a.value()).build());
            case SightingAct a -> List.of(sighting(a, register));
            case ReportAct.KnowledgeAct a -> List.of(new Draft.Builder(Subject.of(Type.DOCUMENT, a.document()), a.word()).to(a.person())
                    .level(register.document(a.document()).map(d -> d.mark().level()).orElse(Level.NONE)).field("how", a.how().word())
                    .sealUnder(DocumentDrafting.purpose(a.document())).text("evidence", a.evidence()).build());
            case ReportAct.RefusedOrderAct a -> List.of(new Draft.Builder(Subject.of(Type.PERSON, a.orderedBy()), a.word())
                    .from(Optional.of(a.orderedBy())).field("copy", a.copy().map(CopyId::toString)).text("order", a.order())
                    .text("reason", a.reason()).build());
            case ReportAct.PatrolAct a -> List.of(new Draft.Builder(Subject.of(Type.GROUP, a.group()), a.word())
                    .field("clean", a.finding().isEmpty()).text("finding", a.finding()).build());
        };
    }

    /** What was found and is no copy of the register stands sealed: nobody knows what is written on it. */
    private List<Draft> count(CountAct a, Register register) {
        var known = new LinkedHashSet<CopyId>();
        var unknown = new ArrayList<String>();
        for (var text : a.found()) {
            var copy = copy(text);
            if (copy.flatMap(register::copy).isPresent()) {
                known.add(copy.get());
            } else {
                unknown.add(text);
            }
        }
        var drafts = new ArrayList<Draft>();
        drafts.add(new Draft.Builder(Subject.of(Type.PLACE, a.place()), a.word()).field("overseer", a.overseer()).field("blind", a.blind())
                .field("found", known.stream().map(CopyId::toString).toList()).field("unknown", unknown.size())
                .text("unknown", unknown.stream().collect(Collectors.joining("\n"))).build());
        for (var copy : known) {
            drafts.add(new Draft.Builder(Subject.copy(copy), a.word()).level(register.copy(copy).map(CopyState::level).orElse(Level.NONE))
                    .field("place", a.place()).field("overseer", a.overseer()).build());
        }
        return drafts;
    }

    private Optional<CopyId> copy(String text) {
        try {
            return Optional.of(CopyId.parse(text));
        } catch (IllegalArgumentException e) {
            return labels.apply(text);
        }
    }

    private static Draft sighting(SightingAct a, Register register) {
        var level = a.copy().flatMap(register::copy).map(CopyState::level)
                .or(() -> a.document().flatMap(register::document).map(d -> d.mark().level())).orElse(Level.NONE);
        var draft = new Draft.Builder(Subject.of(Type.SIGHTING, a.sighting()), a.word()).level(level).field("seen_at", a.seenAt().toString())
                .field("group", a.group()).field("copy", a.copy().map(CopyId::toString)).field("document", a.document())
                .text("reported_by", a.reportedBy()).text("channel", a.channel()).text("number", a.number()).text("text", a.text())
                .text("image", a.image()).text("visible", a.visible());
        a.copy().map(CopyId::document).or(a::document).ifPresent(document -> draft.sealUnder(DocumentDrafting.purpose(document)));
        return draft.build();
    }
}
