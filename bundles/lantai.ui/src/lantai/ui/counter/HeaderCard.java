package lantai.ui.counter;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

import lantai.text.Words;
import lantai.ui.look.Card;
import lantai.ui.look.Style;

/** What is said once for the visit and stays for the next: due time, purpose, seal, conveyance, place, locker. */
final class HeaderCard {

    private static final List<String> PLANS = List.of("", "come-and-read", "courier", "face-to-face", "fax", "duty-safe");

    private final Card card;
    private final Consumer<Header> changed;
    private final Text purpose;
    private final Spinner due;
    private final Text seal;
    private final Combo plan;
    private final Text next;
    private final Spinner hours;
    private final Text place;
    private final Text device;
    private final Text slot;

    HeaderCard(Composite parent, Words words, int dueDays, Consumer<Header> changed) {
        this.changed = changed;
        card = Card.in(parent, CounterMessages.header_title);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(12, 8).spacing(8, 6).applyTo(card.body());
        purpose = text(CounterMessages.header_purpose);
        purpose.setText(CounterMessages.header_purpose_standard);
        due = spinner(CounterMessages.header_due, dueDays, 365);
        seal = text(CounterMessages.header_seal);
        place = text(CounterMessages.header_place);
        plan = new Combo(labelled(CounterMessages.header_plan), SWT.READ_ONLY);
        PLANS.forEach(kind -> plan.add(kind.isEmpty() ? CounterMessages.header_plan_none : words.get("plan." + kind)));
        plan.select(0);
        placed(plan);
        hours = spinner(CounterMessages.header_hours, 1, 720);
        next = text(CounterMessages.header_next);
        device = text(CounterMessages.header_device);
        slot = text(CounterMessages.header_locker);
        var notice = Style.QUIET.on(new Label(card.body(), SWT.WRAP));
        notice.setText(CounterMessages.header_notice);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(120, SWT.DEFAULT).applyTo(notice);
        for (Control control : List.of(purpose, seal, plan, next, place, device, slot, due, hours)) {
            control.addListener(SWT.Modify, event -> changed.accept(header()));
        }
    }

    Composite control() {
        return card.frame();
    }

    Header header() {
        var kind = PLANS.get(Math.max(0, plan.getSelectionIndex()));
        return new Header(purpose.getText().strip(), Optional.of(due.getSelection()), text(seal), kind.isEmpty() ? Optional.empty() : Optional.of(kind),
                text(next), hours.getSelection(), text(place), text(device), text(slot));
    }

    private static Optional<String> text(Text field) {
        var typed = field.getText().strip();
        return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
    }

    private Composite labelled(String words) {
        var label = Style.QUIET.on(new Label(card.body(), SWT.NONE));
        label.setText(words);
        return card.body();
    }

    private Text text(String words) {
        var field = new Text(labelled(words), SWT.BORDER | SWT.SINGLE);
        placed(field);
        return field;
    }

    private Spinner spinner(String words, int value, int most) {
        var field = new Spinner(labelled(words), SWT.BORDER);
        field.setValues(value, 0, most, 0, 1, 7);
        field.setTextLimit(3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        return field;
    }

    private static void placed(Control field) {
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(field);
    }
}
