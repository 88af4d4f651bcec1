package lantai.rules.gap.thing;

import java.time.OffsetDateTime;
import java.util.Optional;

import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.register.State.GroupState;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;
import lantai.rules.gap.world.Fact;

/** C2: a work group was not looked through in its period. */
public final class Patrols {

    private Patrols() {
    }

    public static void detect(String group, Scene scene) {
        var subject = Subject.of(Type.GROUP, group);
        var registered = scene.world().standing(subject, "group");
        var state = scene.world().last(Type.GROUP, group, GroupState.class);
        if (registered.isEmpty() || state.isEmpty()) {
            return;
        }
        var first = registered.get(0);
        var created = state.get().created().atStartOfDay().atOffset(first.at().getOffset());
        var since = created.isAfter(first.at()) ? created : first.at();
        Optional<OffsetDateTime> dissolved = state.get().dissolved().map(day -> day.plusDays(1).atStartOfDay().atOffset(first.at().getOffset()));
        Fact last = first;
        for (var patrol : scene.world().standing(subject, "patrol")) {
            overdue(group, since, Optional.of(patrol.at()), dissolved, last, scene);
            since = patrol.at();
            last = patrol;
        }
        overdue(group, since, Optional.empty(), dissolved, last, scene);
    }

    private static void overdue(String group, OffsetDateTime since, Optional<OffsetDateTime> next, Optional<OffsetDateTime> dissolved, Fact last,
            Scene scene) {
        var period = scene.days("patrol.period_days", since.toInstant());
        var deadline = since.plus(period);
        var end = next.filter(n -> dissolved.filter(n::isAfter).isEmpty()).or(() -> dissolved);
        if (end.filter(e -> !e.isAfter(deadline)).isEmpty()) {
            scene.found(scene.gap(GapCode.C2, group, deadline, "V-5").variant("patrol").to(end).limit(period).evidence(last.evidence())
                    .argument("group", group).argument("days", Long.toString(period.toDays())));
        }
    }
}
