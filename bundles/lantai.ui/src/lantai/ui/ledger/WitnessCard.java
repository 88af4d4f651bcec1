package lantai.ui.ledger;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import lantai.app.ledger.WitnessState;
import lantai.app.stamp.StampBook.Entry;
import lantai.text.Words;
import lantai.ui.look.Card;
import lantai.ui.look.SignColumn;
import lantai.ui.look.Style;
import lantai.ui.look.Tone;

/** Who vouches for the ledger from outside: how far, how lately, and the files that go to and fro. */
final class WitnessCard {

    private static final int[] SHARES = { 36, 12, 12, 40 };
    private static final int STATE = 3;

    private final Card card;
    private final Composite place;
    private final StackLayout stack = new StackLayout();
    private final Label nobody;
    private final Table table;
    private final Text known;
    private final Words words = Words.of(Locale.getDefault());
    private Ages ages;

    WitnessCard(Composite parent, WitnessDesk desk, StampDesk stamps) {
        card = Card.in(parent, LedgerMessages.card_witnesses);
        var body = card.body();
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(8, 8).applyTo(body);
        place = new Composite(body, SWT.NONE);
        place.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 96).applyTo(place);
        nobody = Style.QUIET.on(new Label(place, SWT.WRAP));
        nobody.setText(LedgerMessages.witness_none);
        table = new Table(place, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
        table.setHeaderVisible(true);
        for (var title : List.of(LedgerMessages.column_witness, LedgerMessages.column_size, LedgerMessages.column_behind,
                LedgerMessages.column_age)) {
            new TableColumn(table, SWT.LEFT).setText(title);
        }
        SignColumn.on(table, STATE, item -> tone(item.getData()));
        table.addListener(SWT.Resize, event -> share());
        table.addListener(SWT.Selection, event -> chosen());
        stack.topControl = nobody;
        var buttons = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).spacing(8, 0).applyTo(buttons);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        button(buttons, LedgerMessages.action_ask, () -> desk.ask(known()));
        Style.QUIET.on(new Label(buttons, SWT.NONE)).setText(LedgerMessages.field_known);
        known = new Text(buttons, SWT.BORDER | SWT.SINGLE);
        known.setMessage("0");
        known.addVerifyListener(event -> event.doit = event.text.chars().allMatch(Character::isDigit));
        known.setTextLimit(12);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(40, SWT.DEFAULT).applyTo(known);
        button(buttons, LedgerMessages.action_take, desk::take);
        button(buttons, LedgerMessages.action_sign, desk::sign);
        var outside = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(outside);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(outside);
        Style.QUIET.on(new Label(outside, SWT.NONE)).setText(LedgerMessages.field_stamps);
        button(outside, LedgerMessages.action_stamp, stamps::ask);
        button(outside, LedgerMessages.action_take_stamp, stamps::take);
    }

    private Tone tone(Object row) {
        var good = row instanceof WitnessState one && ages.isGood(one) || row instanceof Entry entry && entry.stamped().isPresent();
        return good ? Tone.GOOD : row instanceof Entry entry && entry.wrong().isPresent() ? Tone.BAD : Tone.WARN;
    }

    private static void button(Composite body, String words, Runnable action) {
        var button = new Button(body, SWT.PUSH);
        button.setText(words);
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
    }

    Composite control() {
        return card.frame();
    }

    private long known() {
        return known.getText().isBlank() ? 0 : Long.parseLong(known.getText());
    }

    private void row(Object what, String name, long covered, long size, String state) {
        var item = new TableItem(table, SWT.NONE);
        item.setData(what);
        item.setText(new String[] { name, String.format("%,d", covered), String.format("%,d", Math.max(0, size - covered)), state });
    }

    private void chosen() {
        if (table.getSelectionCount() == 1 && table.getSelection()[0].getData() instanceof WitnessState one) {
            known.setText(Long.toString(one.size()));
        }
    }

    private void share() {
        var width = table.getClientArea().width;
        for (var i = 0; i < SHARES.length; i++) {
            table.getColumn(i).setWidth(width * SHARES[i] / 100);
        }
    }

    /**
     * @param stamps time-stamps that came, and those that were asked for
     * @param size   events in the journal now
     */
    void show(List<WitnessState> witnesses, List<Entry> stamps, Ages how, long size) {
        ages = how;
        table.removeAll();
        for (var one : witnesses) {
            row(one, one.name(), one.size(), size, how.of(one));
        }
        for (var entry : stamps) {
            row(entry, entry.stamped().map(stamped -> NLS.bind(LedgerMessages.stamp_of, stamped.stamp().authority())).orElse(LedgerMessages.stamp_none),
                    entry.size(), size, how.of(entry, words));
        }
        stack.topControl = witnesses.isEmpty() && stamps.isEmpty() ? nobody : table;
        place.layout();
        if (witnesses.size() == 1) {
            table.select(0);
            chosen();
        }
    }
}
