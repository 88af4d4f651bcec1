package lantai.app.trace;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.registry.Registry;
import lantai.core.act.Act;
import lantai.core.act.ReportAct.SightingAct;
import lantai.core.code.CopyId;

/** Opens a sighting (外现, G8) from an answer; its clock runs from there. */
public final class Sightings {

    private final Registry registry;

    public Sightings(Registry registry) {
        this.registry = registry;
    }

    /**
     * @param seenAt  when the content was seen outside
     * @param channel where: group, moments, website …
     * @return the id of the sighting; the act is a fact and is taken in
     * @throws BadAct when something it names is not in the register
     */
    public String open(TraceAnswer answer, OffsetDateTime seenAt, String channel) throws BadAct {
        var id = "sighting-" + answer.picture().value().hex().substring(0, 12) + "-" + UUID.randomUUID().toString().substring(0, 4);
        var copy = answer.first().map(TraceAnswer.Lead::copy);
        var now = OffsetDateTime.now().withNano(0);
        var sighting = new SightingAct(id, seenAt, registry.operator(), channel, Optional.empty(), copy, copy.map(CopyId::document), Optional.empty(),
                Optional.empty(), Optional.of(answer.picture().toString()), Optional.empty());
        var act = new Act("act-" + id, now, now, registry.operator(), Optional.empty(), sighting);
        if (registry.door().submit(act, List.of()).join() instanceof Outcome.Done) {
            return id;
        }
        throw new IllegalStateException("a fact was refused");
    }
}
