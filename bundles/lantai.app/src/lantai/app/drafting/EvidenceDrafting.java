package lantai.app.drafting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import lantai.core.act.EvidenceAct;
import lantai.core.act.EvidenceAct.ObserveAct;
import lantai.core.act.EvidenceAct.Portion;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;

/**
 * Drafts what a device's log brings in: one event that says what was taken in, and one a portion that holds the records, sealed. Each
 * portion is a subject of its own, so that an import cut in two by a crash can be completed.
 */
final class EvidenceDrafting {

    /** Longest list of events one act makes. */
    static final int MOST_PORTIONS = 4_096;

    List<Draft> draft(String act, EvidenceAct evidence) {
        return switch (evidence) {
            case ObserveAct a -> observe(act, a);
        };
    }

    private static List<Draft> observe(String act, ObserveAct a) {
        if (a.portions().size() > MOST_PORTIONS) {
            throw new IllegalArgumentException("an import has at most " + MOST_PORTIONS + " portions");
        }
        var drafts = new ArrayList<Draft>();
        var head = new Draft.Builder(Subject.of(Type.EVIDENCE, a.device()), a.word()).field("format", a.format())
                .field("file", a.file().value()).field("bytes", a.bytes()).field("name", a.name()).field("from", micros(a.from()))
                .field("to", micros(a.to())).field("records", a.records()).field("added", a.added()).field("rejected", a.rejected())
                .field("portions", a.portions().stream().map(EvidenceDrafting::stretch).toList());
        drafts.add(head.contents(a.contents()).build());
        for (var i = 0; i < a.portions().size(); i++) {
            drafts.add(new Draft.Builder(portion(a.device(), act, i), a.word()).field("portion", (long) i).field("file", a.file().value())
                    .sealUnder("evidence:" + a.device()).text("records", a.portions().get(i).packed()).build());
        }
        return drafts;
    }

    private static Map<String, Object> stretch(Portion portion) {
        return Map.of("from", micros(portion.from()), "to", micros(portion.to()), "records", portion.records());
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** The subject of a portion. */
    static Subject portion(String device, String act, int index) {
        return Subject.of(Type.EVIDENCE, device + "/" + act + "/" + index);
    }
}
