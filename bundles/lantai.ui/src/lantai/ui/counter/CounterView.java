package lantai.ui.counter;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import lantai.app.paper.ReceiptPrinting;
import lantai.app.registry.Registry;
import lantai.text.Words;
import lantai.ui.look.Card;
import lantai.ui.look.Fonts;
import lantai.ui.look.KeyCaps;
import lantai.ui.look.Style;
import lantai.ui.scan.KeyField;
import lantai.ui.scan.ScanBox;

/** The widgets of the counter: the box on top, rows in the middle, the one action below; person and blocked at the right. */
final class CounterView {

    private static final int RIGHT = 430;
    private static final int BOX_HEIGHT = 54;
    /** Pixels a button is wider than its words. */
    private static final int ROOM = 24;

    private final CounterPart part;
    private final RowWords rowWords;
    private final Map<Mode, Button> modes = new EnumMap<>(Mode.class);
    private final Label step;
    private final Label message;
    private final Composite boxes;
    private final ScanBox scan;
    private final KeyField pin;
    private final Card rowsCard;
    private final RowTable rows;
    private final PersonCard person;
    private final BlockedCard blocked;
    private final Button action;
    private final Button remove;
    private final Label receipt;

    CounterView(Composite parent, Words words, CounterModel model, CounterPart part) {
        this.part = part;
        this.rowWords = new RowWords(words);
        var home = Style.GROUND.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(12, 12).applyTo(home);
        var left = column(home);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(left);
        var right = column(home);
        GridDataFactory.fillDefaults().grab(false, true).hint(RIGHT, SWT.DEFAULT).applyTo(right);
        var top = Card.in(left);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top.frame());
        GridLayoutFactory.fillDefaults().margins(16, 12).spacing(6, 8).applyTo(top.body());
        var head = new Composite(top.body(), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        GridLayoutFactory.fillDefaults().numColumns(Mode.values().length).applyTo(head);
        modeButtons(head);
        var line = new Composite(top.body(), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
        step = Style.QUIET.on(new Label(line, SWT.NONE));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(step);
        Style.QUIET.on(new Label(line, SWT.RIGHT)).setText(CounterMessages.keys_ime);
        boxes = new Composite(top.body(), SWT.NONE);
        boxes.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, BOX_HEIGHT).applyTo(boxes);
        scan = new ScanBox(boxes, home, CounterMessages.hint_person, part::scanned);
        scan.onEmptyEnter(part::finish);
        pin = KeyField.masked(boxes, CounterMessages.hint_pin);
        pin.setFont(Fonts.of(home).plain(Fonts.Size.SCAN));
        pin.onEnter(() -> part.pin(pin.take()));
        var keys = KeyCaps.in(top.body(), "[Enter]", CounterMessages.keys_next, "[Ctrl]", "[Z]", CounterMessages.keys_undo, "[F4]",
                CounterMessages.keys_finish, "[Esc]", CounterMessages.keys_back);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(keys);
        message = new Label(top.body(), SWT.WRAP);
        message.setFont(Fonts.of(home).bold(Fonts.Size.NORMAL));
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(message);
        rowsCard = Card.in(left, NLS.bind(CounterMessages.rows_title, new Object[] { 0, 0, 0 }));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(rowsCard.frame());
        GridLayoutFactory.fillDefaults().applyTo(rowsCard.body());
        rows = new RowTable(rowsCard.body(), rowWords, part::life);
        var bottom = Card.in(left);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bottom.frame());
        GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 10).applyTo(bottom.body());
        action = Style.PRIMARY.on(new Button(bottom.body(), SWT.PUSH));
        action.setFont(Fonts.of(home).bold(Fonts.Size.NORMAL));
        GridDataFactory.fillDefaults().hint(SWT.DEFAULT, 36).applyTo(action);
        action.addListener(SWT.Selection, event -> part.finish());
        remove = new Button(bottom.body(), SWT.PUSH);
        GridDataFactory.swtDefaults().hint(SWT.DEFAULT, 36).applyTo(remove);
        remove.addListener(SWT.Selection, event -> part.removeBlocked());
        receipt = Style.QUIET.on(new Label(bottom.body(), SWT.NONE));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(receipt);
        person = new PersonCard(right, words);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(person.control());
        blocked = new BlockedCard(right, rowWords, () -> focus(Step.COPIES));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(blocked.control());
        var header = new HeaderCard(right, words, model.header().dueDays().orElse(7), part::header);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header.control());
    }

    private static Composite column(Composite parent) {
        var column = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(12, 12).applyTo(column);
        return column;
    }

    private void modeButtons(Composite head) {
        var names = Map.of(Mode.ISSUE, CounterMessages.mode_issue, Mode.RETURN, CounterMessages.mode_return, Mode.READ,
                CounterMessages.mode_read, Mode.HAND_OVER, CounterMessages.mode_hand_over, Mode.CHECK_IN, CounterMessages.mode_check_in);
        for (var mode : Mode.values()) {
            var button = new Button(head, SWT.TOGGLE);
            button.setText(names.get(mode));
            button.addListener(SWT.Selection, event -> part.mode(mode));
            GridDataFactory.fillDefaults().hint(button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + ROOM, 36).applyTo(button);
            modes.put(mode, button);
        }
    }

    RowWords words() {
        return rowWords;
    }

    void message(String text, boolean bad) {
        message.setText(text);
        (bad ? Style.BAD : Style.GOOD).on(message);
        message.requestLayout();
    }

    /** Says something more beside what is said already. */
    void add(String text, boolean bad) {
        message(message.getText().isEmpty() ? text : message.getText() + " · " + text, bad);
    }

    void show(CounterModel model, Registry registry) {
        modes.forEach((mode, button) -> {
            button.setSelection(mode == model.mode());
            if (mode == model.mode()) {
                Style.PRIMARY.on(button);
            } else {
                Style.plain(button);
            }
        });
        step.setText(switch (model.step()) {
            case PERSON -> CounterMessages.step_person;
            case COPIES -> model.mode() == Mode.RETURN ? CounterMessages.step_return : CounterMessages.step_copies;
            case PIN -> NLS.bind(CounterMessages.step_pin, model.signing().orElse(""));
            case RUNNING -> CounterMessages.step_running;
        });
        scan.hint(model.step() == Step.PERSON ? CounterMessages.hint_person : CounterMessages.hint_copy);
        person.show(model.visit().person(), model.visit().second(), registry);
        action.setText(switch (model.mode()) {
            case ISSUE -> CounterMessages.action_issue;
            case RETURN -> CounterMessages.action_return;
            case READ -> CounterMessages.action_read;
            case HAND_OVER -> CounterMessages.action_hand_over;
            case CHECK_IN -> CounterMessages.action_check_in;
        });
        rows(model);
        ((StackLayout) boxes.getLayout()).topControl = model.step() == Step.PIN ? pin : scan;
        boxes.layout();
        focus(model.step());
    }

    void rows(CounterModel model) {
        var all = model.visit().rows();
        var ready = model.visit().ready().size();
        var bad = model.visit().blocked();
        rowsCard.title(NLS.bind(CounterMessages.rows_title, new Object[] { all.size(), ready, bad.size() }));
        rows.show(all);
        blocked.show(bad, part::life);
        action.setEnabled(ready > 0 && model.step() == Step.COPIES);
        remove.setText(NLS.bind(CounterMessages.blocked_remove, bad.size()));
        remove.setVisible(!bad.isEmpty());
        var pages = (ready + ReceiptPrinting.LINES - 1) / ReceiptPrinting.LINES;
        receipt.setText(ready == 0 || model.mode() != Mode.ISSUE && model.mode() != Mode.HAND_OVER ? ""
                : NLS.bind(CounterMessages.receipt_count, pages, ready));
        roomy(action);
        roomy(remove);
        action.getParent().layout(true, true);
    }

    private static void roomy(Button button) {
        ((GridData) button.getLayoutData()).widthHint = button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + ROOM;
    }

    /** After the layout: a field that has only just become visible does not take the focus at once. */
    void focus(Step now) {
        var field = now == Step.PIN ? pin : scan;
        field.setFocus();
        field.getDisplay().asyncExec(() -> {
            if (!field.isDisposed() && field.isVisible()) {
                field.setFocus();
            }
        });
    }
}
