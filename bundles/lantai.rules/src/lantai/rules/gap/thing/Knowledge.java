package lantai.rules.gap.thing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.mark.Level;
import lantai.core.register.ApprovalKind;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.copy.CopyTrack;
import lantai.rules.gap.copy.Step;
import lantai.rules.gap.scene.Scene;
import lantai.rules.gap.world.Reads;

/** G7 知悉无据: a person acts on content, and no reading, holding or conveyance of his comes before it. */
public final class Knowledge {

    private Knowledge() {
    }

    public static void detect(String document, Scene scene) {
        var acts = scene.world().standing(Subject.of(Type.DOCUMENT, document), "knowledge");
        if (acts.isEmpty()) {
            return;
        }
        var knowers = knowers(document, scene);
        for (var act : acts) {
            var person = act.to().orElse("");
            var since = knowers.get(person);
            if ((since == null || since.isAfter(act.instant())) && !isConveyed(document, person, act.instant(), scene)) {
                scene.found(scene.gap(GapCode.G7, document, act.at(), "W-7").variant("knowledge").document(document)
                        .level(Level.ofNumber(act.level())).to(act.at()).person(person).evidence(act.evidence())
                        .argument("how", act.field("how").orElse("")));
            }
        }
    }

    /** Since when each person had a copy of it, or of what was made of it, in hand. */
    private static Map<String, Instant> knowers(String document, Scene scene) {
        var knowers = new HashMap<String, Instant>();
        var seen = new HashSet<String>();
        var todo = new ArrayDeque<String>();
        todo.add(document);
        while (!todo.isEmpty()) {
            var next = todo.remove();
            if (!seen.add(next)) {
                continue;
            }
            scene.reads().note(new Reads.CopiesOf(next));
            todo.addAll(scene.world().madeOf(next));
            for (var copy : scene.world().copies(next)) {
                CopyTrack.of(copy, scene.world()).steps().forEach(step -> hands(step, knowers));
            }
        }
        return knowers;
    }

    private static void hands(Step step, Map<String, Instant> knowers) {
        var at = step.at().toInstant();
        step.after().holder().ifPresent(p -> knowers.merge(p, at, Knowledge::earlier));
        step.after().second().ifPresent(p -> knowers.merge(p, at, Knowledge::earlier));
        step.fact().from().ifPresent(p -> knowers.merge(p, at, Knowledge::earlier));
        knowers.merge(step.fact().actor(), at, Knowledge::earlier);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** Whether somebody approved that it be transmitted to him. */
    private static boolean isConveyed(String document, String person, Instant at, Scene scene) {
        var register = scene.register(at);
        return scene.world().copies(document).stream().flatMap(copy -> register.approvalsFor(copy).stream()).distinct()
                .anyMatch(a -> a.kind() == ApprovalKind.TRANSMIT && !a.declined() && !at.isBefore(a.from().toInstant())
                        && (a.persons().contains(person) || Optional.of(a.applicant()).filter(person::equals).isPresent()));
    }
}
