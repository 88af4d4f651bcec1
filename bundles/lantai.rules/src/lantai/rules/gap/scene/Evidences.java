package lantai.rules.gap.scene;

import java.time.Instant;

import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.evidence.EvidenceRecord;
import lantai.core.evidence.LockerEvent;
import lantai.core.evidence.Observation;
import lantai.core.evidence.RecordSource;
import lantai.rules.gap.GapEvidence;

/** Records of devices as something a gap rests on. */
public final class Evidences {

    private Evidences() {
    }

    public static GapEvidence of(EvidenceRecord record, Scene scene) {
        var kind = switch (record) {
            case Observation o -> o.kind().word();
            case LockerEvent e -> e.deposit() ? "deposit" : "withdraw";
            default -> "record";
        };
        return of(record.device(), record.source(), kind, record.begin(), scene);
    }

    /** A record by its place in a log. */
    public static GapEvidence of(String device, RecordSource source, String kind, Instant at, Scene scene) {
        return new GapEvidence("record", device + ":" + source.file().value().hex() + ":" + source.line(), device, kind, at,
                imported(device, source, scene));
    }

    /** The position of the import that brought the record in. */
    private static long imported(String device, RecordSource source, Scene scene) {
        var act = scene.observed().imports(device).stream().filter(i -> i.file().equals(source.file())).map(i -> i.act()).findFirst();
        return act.flatMap(id -> scene.world().past(Subject.of(Type.EVIDENCE, device)).stream().filter(f -> f.act().equals(id))
                .map(f -> f.seq()).findFirst()).orElse(-1L);
    }
}
