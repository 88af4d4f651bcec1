package lantai.ui.counter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import lantai.app.registry.Registry;
import lantai.core.mark.Level;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.UnitState;
import lantai.text.Words;
import lantai.ui.look.Card;
import lantai.ui.look.Fonts;
import lantai.ui.look.Style;

/** The person at the counter: class, what is allowed, dates that run out, what he holds. */
final class PersonCard {

    /** A date that runs out within this many days is called out. */
    private static final int SOON = 30;

    private final Card card;
    private final Words words;
    private final Label name;
    private final Label rank;
    private final Label review;
    private final Label training;
    private final Label held;
    private final Label second;

    PersonCard(Composite parent, Words words) {
        this.words = words;
        card = Card.in(parent, CounterMessages.person_title);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(6, 4).applyTo(card.body());
        name = label();
        name.setFont(Fonts.of(parent).bold(Fonts.Size.LARGE));
        rank = label();
        review = label();
        training = label();
        held = label();
        second = label();
        show(Optional.empty(), Optional.empty(), null);
    }

    Composite control() {
        return card.frame();
    }

    private Label label() {
        var label = new Label(card.body(), SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }

    void show(Optional<String> person, Optional<String> other, Registry registry) {
        var state = person.flatMap(code -> registry.register().person(code));
        if (state.isEmpty()) {
            say(name, CounterMessages.person_none, Style.QUIET);
            for (var label : new Label[] { rank, review, training, held, second }) {
                label.setText("");
            }
        } else {
            show(state.get(), registry);
            second.setText(other.flatMap(code -> registry.register().person(code)).map(p -> NLS.bind(CounterMessages.person_second, who(p)))
                    .orElse(""));
        }
        card.body().layout(true, true);
    }

    private static String who(PersonState p) {
        return p.name().isEmpty() ? p.person() : p.name() + " " + p.person();
    }

    private void show(PersonState p, Registry registry) {
        var unit = registry.register().unit(p.unit()).map(UnitState::name).filter(n -> !n.isEmpty()).orElse(p.unit());
        Style.plain(name).setText(unit + " · " + who(p));
        rank.setText(words.of(p.personClass()) + (p.clearance() == Level.NONE ? ""
                : " · " + NLS.bind(CounterMessages.person_cleared, words.level(p.clearance()))) + " · " + words.of(p.status()));
        date(review, CounterMessages.person_review, p.reviewUntil(), p.pledge().isPresent());
        date(training, CounterMessages.person_training, p.trainingUntil(), true);
        var copies = registry.register().heldBy(p.person());
        var now = OffsetDateTime.now();
        var overdue = copies.stream().filter(c -> c.isOverdue(now)).count();
        say(held, NLS.bind(CounterMessages.person_held, copies.size(), overdue), overdue > 0 ? Style.BAD : Style.QUIET);
    }

    private void date(Label label, String text, Optional<LocalDate> until, boolean pledge) {
        var days = until.map(day -> ChronoUnit.DAYS.between(LocalDate.now(), day));
        var bad = days.isEmpty() || days.get() < 0 || !pledge;
        var style = bad ? Style.BAD : days.get() <= SOON ? Style.WARN : Style.GOOD;
        var sign = bad ? "✖ " : days.get() <= SOON ? "! " : "✔ ";
        say(label, sign + NLS.bind(text, until.map(Object::toString).orElse("—")) + (pledge ? "" : " · " + CounterMessages.person_no_pledge),
                style);
    }

    private static void say(Label label, String text, Style style) {
        label.setText(text);
        style.on(label);
    }
}
