package lantai.rules;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import lantai.core.act.Act;
import lantai.core.act.ActBody;

/** One act put to the rule book: who does it, when, who has signed. By default the clerk, in October 2024, everybody signing. */
final class Asked {

    private static final Set<String> EVERYBODY = Set.of("core", "core2", "important", "general", "none", "townsman", "collector", "trainee",
            "officer", "head", "authority", "someone");

    private final Desk desk = new Desk();
    private final ActBody body;
    private String by = "clerk";
    private OffsetDateTime at = Desk.NINE;
    private OffsetDateTime entered = Desk.NINE;
    private Set<String> signers = EVERYBODY;
    private Optional<String> paper = Optional.empty();

    private Asked(ActBody body) {
        this.body = body;
    }

    static Asked about(ActBody body) {
        return new Asked(body);
    }

    Asked by(String person) {
        by = person;
        return this;
    }

    /** Nine o'clock of a day, entered at once. */
    Asked on(String day) {
        at = OffsetDateTime.parse(day + "T09:00:00+08:00");
        entered = at;
        return this;
    }

    Asked enteredMinutesLater(int minutes) {
        entered = at.plusMinutes(minutes);
        return this;
    }

    Asked signedOnlyBy(String... persons) {
        signers = Set.of(persons);
        return this;
    }

    Asked onPaper() {
        paper = Optional.of("R-1");
        return this;
    }

    Asked when(Consumer<Desk> given) {
        given.accept(desk);
        return this;
    }

    List<Finding> findings() {
        var all = new HashSet<>(signers);
        all.add(by);
        return new RuleBook().judge(new Situation(new Act("a-1", at, entered, by, paper, body), desk, all, Desk.NINE.toInstant()));
    }
}
