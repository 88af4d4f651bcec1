package lantai.ui.keys;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import lantai.ui.look.Card;
import lantai.ui.look.Fonts;
import lantai.ui.look.Style;

/** The page: slots at the left and what became of the last act; root key, recovery sheets and compartment beside them. */
final class KeysView {

    private static final int SIDE = 330;
    private static final int ANSWER = 130;

    private final SlotCard slots;
    private final Label root;
    private final Label sheets;
    private final Label compartment;
    private final Label holders;
    private final Button open;
    private final Button close;

    /** What its buttons do. */
    record Acts(SlotActs slots, RecoveryActs recovery, CompartmentActs compartment) {
    }

    /** Makes the acts of the page once there is a place to answer in. */
    interface Making {
        Acts with(AnswerCard answer);
    }

    KeysView(Composite parent, lantai.text.Words words, Making making) {
        var home = Style.GROUND.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(12, 10).applyTo(home);
        var wide = new Composite(home, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(wide);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 300).applyTo(wide);
        var below = new Composite(wide, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(below);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, Fonts.of(home).scaled(ANSWER)).applyTo(below);
        var answer = new AnswerCard(below, words);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(answer.control());
        var acts = making.with(answer);
        slots = new SlotCard(wide, acts.slots());
        slots.control().moveAbove(below);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(slots.control());
        var side = new Composite(home, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(side);
        GridDataFactory.fillDefaults().grab(false, true).hint(Fonts.of(home).scaled(SIDE), SWT.DEFAULT).applyTo(side);
        var key = card(side, KeysMessages.card_root);
        root = line(key, Style.CARD);
        said(key, KeysMessages.root_words);
        button(key, KeysMessages.action_rotate, () -> acts.slots().rotate(slots.chosen()));
        var paper = card(side, KeysMessages.card_sheets);
        sheets = line(paper, Style.WARN);
        said(paper, KeysMessages.sheets_about);
        button(paper, KeysMessages.action_sheets, acts.recovery()::make);
        var closed = card(side, KeysMessages.card_compartment);
        compartment = line(closed, Style.QUIET);
        holders = line(closed, Style.QUIET);
        said(closed, KeysMessages.compartment_about);
        var row = new Composite(closed, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        button(row, KeysMessages.action_set_up, () -> acts.compartment().setUp(slots.selected()));
        open = button(row, KeysMessages.action_open, acts.compartment()::open);
        close = button(row, KeysMessages.action_close, acts.compartment()::close);
    }

    private static Composite card(Composite side, String title) {
        var card = Card.in(side, title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(card.frame());
        GridLayoutFactory.fillDefaults().margins(12, 8).spacing(6, 6).applyTo(card.body());
        return card.body();
    }

    private static Label line(Composite parent, Style style) {
        var label = style.on(new Label(parent, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static void said(Composite parent, String words) {
        line(parent, Style.QUIET).setText(words);
    }

    private static Button button(Composite parent, String words, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(words);
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
        return button;
    }

    private static void shown(Button button, boolean shown) {
        button.setVisible(shown);
        ((GridData) button.getLayoutData()).exclude = !shown;
    }

    boolean isDisposed() {
        return root.isDisposed();
    }

    void focus() {
        slots.focus();
    }

    void show(KeysLook look) {
        slots.show(look.slots(), look.damage());
        root.setText(NLS.bind(KeysMessages.root_generation, look.generation()));
        sheets.setText(look.sheets() == 0 ? "! " + KeysMessages.sheets_none : "✔ " + NLS.bind(KeysMessages.sheets_generation, look.sheets()));
        (look.sheets() == 0 ? Style.WARN : Style.GOOD).on(sheets);
        var there = !look.holders().isEmpty();
        compartment.setText(!there ? KeysMessages.compartment_none : look.open() ? "! " + KeysMessages.compartment_open
                : "✔ " + KeysMessages.compartment_closed);
        (!there ? Style.QUIET : look.open() ? Style.WARN : Style.GOOD).on(compartment);
        holders.setText(there ? NLS.bind(KeysMessages.compartment_holders, String.join(", ", look.holders())) : KeysMessages.compartment_how);
        shown(open, there && !look.open());
        shown(close, look.open());
        root.getParent().getParent().getParent().layout(true, true);
    }
}
