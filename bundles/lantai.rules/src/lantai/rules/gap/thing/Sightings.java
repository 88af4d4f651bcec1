package lantai.rules.gap.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import lantai.core.code.CopyId;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.register.ApprovalKind;
import lantai.core.register.State.DocumentState;
import lantai.core.register.State.SightingState;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Scene;
import lantai.rules.gap.world.Fact;
import lantai.rules.gap.world.Reads;

/**
 * G8 外现: content of a carrier was seen outside and no approved transmission explains it. What names neither copy nor document is
 * compared with numbers and titles of the register; where nothing fits there is no carrier, and no gap.
 */
public final class Sightings {

    /** A shorter title says too little to be found in a text. */
    private static final int SHORTEST_TITLE = 6;

    private Sightings() {
    }

    public static void detect(String sighting, Scene scene) {
        var facts = scene.world().standing(Subject.of(Type.SIGHTING, sighting), "sighting");
        if (facts.isEmpty()) {
            return;
        }
        var fact = facts.get(facts.size() - 1);
        var state = scene.world().last(Type.SIGHTING, sighting, SightingState.class).orElseThrow();
        if (state.copy().isPresent()) {
            seen(sighting, fact, state, state.copy().get().document(), List.of(state.copy().get()), scene);
        } else {
            documents(state, scene).forEach(document -> seen(sighting, fact, state, document, List.of(), scene));
        }
    }

    /** The documents of the register that a sighting means; none when there is no such carrier. */
    public static List<String> documents(SightingState state, Scene scene) {
        if (state.copy().isPresent()) {
            return List.of(state.copy().get().document());
        }
        if (state.document().isPresent()) {
            return List.of(state.document().get());
        }
        scene.reads().note(new Reads.AllDocuments());
        var found = new ArrayList<String>();
        var number = plain(state.number().orElse(""));
        var text = plain(state.text().orElse(""));
        for (var code : scene.world().codes(Type.DOCUMENT)) {
            scene.world().last(Type.DOCUMENT, code, DocumentState.class).filter(d -> fits(d, number, text)).ifPresent(d -> found.add(code));
        }
        return found;
    }

    private static boolean fits(DocumentState document, String number, String text) {
        var own = plain(document.number());
        var title = plain(document.title());
        return !own.isEmpty() && (own.equals(number) || own.length() >= SHORTEST_TITLE && text.contains(own))
                || title.length() >= SHORTEST_TITLE && text.contains(title);
    }

    /** Without blanks and with one kind of brackets: numbers are written in many ways. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "").replaceAll("[〔\\[【(（﹝]", "(").replaceAll("[〕\\]】)）﹞]", ")").toLowerCase(Locale.ROOT);
    }

    private static void seen(String sighting, Fact fact, SightingState state, String document, List<CopyId> copies, Scene scene) {
        var at = state.seenAt();
        var register = scene.register(at.toInstant());
        var about = copies.isEmpty() ? scene.world().copies(document) : copies;
        var explained = about.stream().flatMap(copy -> register.approvalsFor(copy).stream().filter(a -> a.covers(copy)))
                .anyMatch(a -> a.kind() == ApprovalKind.TRANSMIT && !a.declined() && !at.isBefore(a.from()) && !at.isAfter(a.to()));
        if (explained) {
            return;
        }
        var subject = copies.isEmpty() ? document : copies.get(0).toString();
        var gap = scene.gap(GapCode.G8, subject, at, "W-8").variant("sighting").document(document).detected(fact.at().isBefore(at) ? at : fact.at())
                .argument("sighting", sighting).evidence(fact.evidence());
        copies.forEach(gap::copy);
        register.document(document).ifPresent(d -> gap.level(d.mark().level()));
        scene.found(gap);
    }
}
