package lantai.cli.export;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.projection.CopyQuery;
import lantai.app.projection.CopyRow;
import lantai.app.registry.Registry;
import lantai.cli.Call;
import lantai.core.act.Act;
import lantai.core.act.DocumentAct.DocumentDetails;
import lantai.core.act.DocumentAct.Range;
import lantai.core.act.DocumentAct.RegisterAct;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.mark.Level;
import lantai.core.mark.Mark;
import lantai.core.mark.Track;
import lantai.core.mark.Urgency;

/**
 * Enters an export in the register as a carrier (载体) of its own: one copy, marked like the highest of what it lists, known to who made
 * it, not to be copied. Done before the table is written, so that no table is there without its entry.
 */
final class ExportCarrier {

    private final Registry registry;
    private final InstantSource clock;

    ExportCarrier(Registry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** @return what the door said */
    Outcome register(Call call, CopyQuery query, String document, String place, CarrierKind kind) throws BadAct {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
        var highest = highest(query);
        var state = highest.filter(row -> row.level().compareTo(Level.WORK) > 0).isPresent();
        var mark = highest.map(CopyRow::mark).filter(raw -> !raw.isEmpty()).orElse(Level.WORK.word());
        var title = call.speech().phrase("export.title", Map.of("time", now.toString()));
        var details = new DocumentDetails(document, document, title, Optional.empty(), Mark.parse(mark), Urgency.NONE, kind,
                state ? Track.STATE : Track.WORK, registry.unit(), 1, List.of(1), new Range(Set.of(registry.operator()), Set.of()),
                Copying.FORBIDDEN, Optional.empty(), Optional.empty(), Map.of(), place);
        return registry.door().submit(new Act("export-" + UUID.randomUUID(), now, now, registry.operator(), Optional.empty(), new RegisterAct(details)),
                List.of()).join();
    }

    private Optional<CopyRow> highest(CopyQuery query) {
        var found = new CopyRow[1];
        registry.catalogue().copies(query, row -> {
            if (found[0] == null || row.level().compareTo(found[0].level()) > 0) {
                found[0] = row;
            }
        });
        return Optional.ofNullable(found[0]);
    }
}
