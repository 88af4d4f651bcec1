package lantai.ui.gap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import lantai.core.register.State.PersonState;
import lantai.ui.look.Card;
import lantai.ui.look.Style;

/** The closing of a gap by two persons (结案): decision, reason, the second person, and his paper slip if he has no PIN here. */
final class CloseForm {

    /** What was filled in. */
    record Entry(String decision, String reason, Optional<String> second, Optional<String> paper) {
    }

    private final GapWords words;
    private final Card card;
    private final Text decision;
    private final Text reason;
    private final Combo second;
    private final Text paper;
    private final Button close;
    private final Label message;
    private List<PersonState> people = List.of();

    CloseForm(Composite parent, GapWords words, GapPart part) {
        this.words = words;
        card = Card.in(parent, GapMessages.close_title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(card.frame());
        GridLayoutFactory.fillDefaults().numColumns(4).margins(12, 8).spacing(8, 6).applyTo(card.body());
        decision = text(GapMessages.close_decision, 1);
        second = new Combo(card.body(), SWT.READ_ONLY);
        second.setItems(GapMessages.close_second);
        second.select(0);
        second.setToolTipText(GapMessages.close_second);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(110, SWT.DEFAULT).applyTo(second);
        paper = text(GapMessages.close_paper, 2);
        reason = text(GapMessages.close_reason, 4);
        close = new Button(card.body(), SWT.PUSH);
        close.setText(GapMessages.action_close);
        GridDataFactory.fillDefaults().hint(SWT.DEFAULT, 34).applyTo(close);
        close.addListener(SWT.Selection, event -> part.close());
        button(GapMessages.action_life, part::life);
        button(GapMessages.action_export, part::export);
        message = new Label(card.body(), SWT.WRAP);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(300, SWT.DEFAULT).applyTo(message);
    }

    private void button(String text, Runnable action) {
        var button = new Button(card.body(), SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().hint(SWT.DEFAULT, 34).applyTo(button);
        button.addListener(SWT.Selection, event -> action.run());
    }

    /** Whom to offer as the second person; whether one may close is the door's to say. What was chosen stays chosen. */
    void people(List<PersonState> all) {
        var others = all.stream().filter(person -> !person.person().equals(words.operator())).toList();
        if (!others.equals(people)) {
            var before = entry().second();
            people = others;
            second.setItems(Stream.concat(Stream.of(GapMessages.close_second), people.stream().map(p -> words.person(p.person()))).toArray(String[]::new));
            second.select(1 + people.stream().map(PersonState::person).toList().indexOf(before.orElse("")));
        }
    }

    private Text text(String hint, int columns) {
        var text = new Text(card.body(), SWT.BORDER);
        text.setMessage(hint);
        text.setToolTipText(hint);
        GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).align(SWT.FILL, SWT.CENTER).hint(90, SWT.DEFAULT).applyTo(text);
        return text;
    }

    Entry entry() {
        var chosen = second.getSelectionIndex() - 1;
        return new Entry(decision.getText().strip(), reason.getText().strip(), chosen < 0 ? Optional.empty()
                : Optional.of(people.get(chosen).person()), Optional.of(paper.getText().strip()).filter(number -> !number.isEmpty()));
    }

    void clear() {
        decision.setText("");
        reason.setText("");
        paper.setText("");
        second.select(0);
    }

    void enable(boolean possible) {
        Style.enablePrimary(close, possible);
    }

    void say(String text, boolean bad) {
        message.setText(text);
        (bad ? Style.BAD : Style.GOOD).on(message);
        card.frame().getParent().layout(true, true);
    }
}
