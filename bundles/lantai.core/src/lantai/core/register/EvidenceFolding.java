package lantai.core.register;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.core.event.Fields;
import lantai.core.event.Hash;
import lantai.core.event.RecordedEvent;
import lantai.core.evidence.ImportFact;
import lantai.core.register.State.EvidenceState;
import lantai.core.register.State.EvidenceState.Import;
import lantai.core.register.State.EvidenceState.Stretch;

/** Folds what was taken in of a device's logs. The portions hold records only and have no state of their own. */
final class EvidenceFolding {

    Optional<State> step(Optional<State> before, RecordedEvent recorded) {
        var fields = recorded.event().fields();
        if (fields.number("portion").isPresent()) {
            return Optional.empty();
        }
        var known = before.map(EvidenceState.class::cast);
        var imports = new ArrayList<>(known.map(EvidenceState::imports).orElse(List.of()));
        imports.add(imported(recorded, fields));
        var name = fields.text("name").or(() -> known.flatMap(EvidenceState::name));
        return Optional.of(new EvidenceState(recorded.event().subject().code(), name, List.copyOf(imports)));
    }

    private static Import imported(RecordedEvent r, Fields f) {
        var e = r.event();
        var portions = f.asMap().get("portions") instanceof List<?> list ? list.stream().map(EvidenceFolding::stretch).toList()
                : List.<Stretch>of();
        return new Import(new ImportFact(e.act(), e.subject().code(), f.text("format").orElseThrow(), new Hash(f.bytes("file").orElseThrow()),
                e.at(), instant(f.number("from").orElseThrow()), instant(f.number("to").orElseThrow()), f.number("records").orElseThrow(),
                f.number("added").orElseThrow(), f.number("rejected").orElseThrow()), e.entered(), e.by(), portions);
    }

    private static Stretch stretch(Object portion) {
        var map = (Map<?, ?>) portion;
        return new Stretch(instant((Long) map.get("from")), instant((Long) map.get("to")), (Long) map.get("records"));
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
