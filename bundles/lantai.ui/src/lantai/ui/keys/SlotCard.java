package lantai.ui.keys;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import lantai.app.vault.VaultDamage;
import lantai.ui.look.Card;
import lantai.ui.look.SignColumn;
import lantai.ui.look.Style;
import lantai.ui.look.Tone;

/** Everybody who has a PIN, with the state of his slot; what can be done with one. */
final class SlotCard {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final int[] SHARES = { 21, 22, 14, 14, 17, 12 };
    private static final int STATE = 4;

    private final Card card;
    private final Table table;
    private final Label damage;
    private final Text reason;

    SlotCard(Composite parent, SlotActs acts) {
        card = Card.in(parent, KeysMessages.card_slots);
        var body = card.body();
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(8, 8).applyTo(body);
        table = new Table(body, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(table);
        for (var title : List.of(KeysMessages.column_person, KeysMessages.column_role, KeysMessages.column_opens, KeysMessages.column_made,
                KeysMessages.column_state, KeysMessages.column_provider)) {
            new TableColumn(table, SWT.LEFT).setText(title);
        }
        SignColumn.on(table, STATE, item -> !(item.getData() instanceof SlotRow row) || row.isBad() ? Tone.BAD : row.isGood() ? Tone.GOOD : Tone.WARN);
        table.addListener(SWT.Resize, event -> share());
        damage = Style.BAD.on(new Label(body, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).hint(200, SWT.DEFAULT).applyTo(damage);
        damage.setVisible(false);
        var buttons = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(buttons);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
        button(buttons, KeysMessages.action_pin, acts::changePin);
        button(buttons, KeysMessages.action_unlock, () -> acts.unlock(chosen()));
        reason = new Text(buttons, SWT.BORDER | SWT.SINGLE);
        reason.setMessage(KeysMessages.field_reason);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(reason);
        button(buttons, KeysMessages.action_remove, () -> acts.remove(chosen(), reason.getText()));
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

    void focus() {
        table.setFocus();
    }

    /** The persons that are selected, in order. */
    List<String> selected() {
        return Arrays.stream(table.getSelection()).map(TableItem::getData).map(SlotRow.class::cast).map(row -> row.slot().person()).toList();
    }

    /** The one person that is selected. */
    Optional<String> chosen() {
        var selected = selected();
        return selected.size() == 1 ? Optional.of(selected.get(0)) : Optional.empty();
    }

    private void share() {
        var width = table.getClientArea().width;
        for (var i = 0; i < SHARES.length; i++) {
            table.getColumn(i).setWidth(width * SHARES[i] / 100);
        }
    }

    void show(List<SlotRow> rows, List<VaultDamage> damages) {
        var selected = selected();
        table.removeAll();
        for (var row : rows) {
            var item = new TableItem(table, SWT.NONE);
            item.setData(row);
            item.setText(cells(row));
            if (selected.contains(row.slot().person())) {
                table.select(table.indexOf(item));
            }
        }
        var torn = damages.stream().map(one -> NLS.bind(KeysMessages.damage_file, one.file(), kind(one.kind()))).toList();
        damage.setText(torn.isEmpty() ? "" : "✖ " + String.join("; ", torn));
        damage.setVisible(!torn.isEmpty());
        ((org.eclipse.swt.layout.GridData) damage.getLayoutData()).exclude = torn.isEmpty();
        damage.requestLayout();
    }

    private static String[] cells(SlotRow row) {
        var slot = row.slot();
        return new String[] { slot.person() + (row.name().isEmpty() ? "" : "  " + row.name()), row.roles(),
                slot.operator() ? KeysMessages.opens_registry : KeysMessages.opens_signs,
                row.made().map(at -> DAY.format(at.atZone(ZoneId.systemDefault()))).orElse("—"), state(row),
                slot.token().map(token -> token.provider() + " · " + token.token()).orElse(KeysMessages.provider_program) };
    }

    private static String state(SlotRow row) {
        var slot = row.slot();
        return slot.damage().isPresent() ? NLS.bind(KeysMessages.state_damaged, slot.damage().get())
                : slot.locked() ? KeysMessages.state_locked
                        : slot.failures() > 0 ? NLS.bind(KeysMessages.state_failures, slot.failures()) : KeysMessages.state_good;
    }

    private static String kind(VaultDamage.Kind kind) {
        return switch (kind) {
            case CHANGED -> KeysMessages.damage_changed;
            case OLDER -> KeysMessages.damage_older;
            case MISSING -> KeysMessages.damage_missing;
            case TORN -> KeysMessages.damage_torn;
        };
    }
}
