package lantai.ui.ledger;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
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
import lantai.ui.look.Card;
import lantai.ui.look.SignColumn;
import lantai.ui.look.Style;
import lantai.ui.look.Tone;

/** Who vouches for the ledger from outside: how far, how lately, and the files that go to and fro. */
final class WitnessCard {

    private static final int[] SHARES = { 36, 15, 15, 34 };
    private static final int STATE = 3;

    private final Card card;
    private final Composite place;
    private final StackLayout stack = new StackLayout();
    private final Label nobody;
    private final Table table;
    private final Text known;
    private Ages ages;

    WitnessCard(Composite parent, WitnessDesk desk) {
        card = Card.in(parent, LedgerMessages.card_witnesses);
        var body = card.body();
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(8, 8).applyTo(body);
        place = new Composite(body, SWT.NONE);
        place.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 72).applyTo(place);
        nobody = Style.QUIET.on(new Label(place, SWT.WRAP));
        nobody.setText(LedgerMessages.witness_none);
        table = new Table(place, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
        table.setHeaderVisible(true);
        for (var title : List.of(LedgerMessages.column_witness, LedgerMessages.column_size, LedgerMessages.column_behind,
                LedgerMessages.column_age)) {
            new TableColumn(table, SWT.LEFT).setText(title);
        }
        SignColumn.on(table, STATE, item -> item.getData() instanceof WitnessState one && ages.isGood(one) ? Tone.GOOD : Tone.WARN);
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

    /** @param size events in the journal now */
    void show(List<WitnessState> witnesses, Ages how, long size) {
        ages = how;
        table.removeAll();
        for (var one : witnesses) {
            var item = new TableItem(table, SWT.NONE);
            item.setData(one);
            item.setText(new String[] { one.name(), String.format("%,d", one.size()), String.format("%,d", Math.max(0, size - one.size())),
                    how.of(one) });
        }
        stack.topControl = witnesses.isEmpty() ? nobody : table;
        place.layout();
        if (witnesses.size() == 1) {
            table.select(0);
            chosen();
        }
    }
}
