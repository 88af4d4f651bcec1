package lantai.ui.ledger;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import lantai.app.ledger.Ledger.SignedHead;
import lantai.app.registry.Registry;
import lantai.ui.access.LedgerKnown;
import lantai.ui.look.Card;
import lantai.ui.look.Fonts;
import lantai.ui.look.Style;

/** The head: how many events, under which root and key, when signed; to print it, save the keys, and prove one event under it. */
final class HeadCard {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int SHOWN = 8;

    private final Card card;
    private final Label events;
    private final Label newer;
    private final Label root;
    private final Button copy;
    private final Label signed;
    private final Label key;
    private final Label mode;
    private final Text event;
    private String whole = "";

    HeadCard(Composite parent, LedgerPart part) {
        card = Card.in(parent, LedgerMessages.card_head);
        var body = card.body();
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 10).spacing(10, 7).applyTo(body);
        events = fact(body, LedgerMessages.field_events, 2);
        newer = fact(body, LedgerMessages.field_newer, 2);
        root = fact(body, LedgerMessages.field_root, 1);
        root.setFont(Fonts.of(body).digits(Fonts.Size.NORMAL));
        copy = button(body, LedgerMessages.action_copy, () -> copy(part));
        signed = fact(body, LedgerMessages.field_signed, 2);
        key = fact(body, LedgerMessages.field_epoch, 2);
        mode = fact(body, LedgerMessages.field_mode, 2);
        Style.QUIET.on(new Label(body, SWT.NONE)).setText(LedgerMessages.field_event);
        event = new Text(body, SWT.BORDER | SWT.SINGLE);
        event.setMessage(LedgerMessages.field_event_hint);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(event);
        event.addListener(SWT.DefaultSelection, chosen -> part.prove(event.getText()));
        button(body, LedgerMessages.action_prove, () -> part.prove(event.getText()));
        var buttons = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(buttons);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).indent(0, 6).applyTo(buttons);
        var print = Style.PRIMARY.on(button(buttons, LedgerMessages.action_print, part::print));
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 34).applyTo(print);
        button(buttons, LedgerMessages.action_keys, part::keys);
    }

    private static Label fact(Composite body, String name, int columns) {
        var label = Style.QUIET.on(new Label(body, SWT.NONE));
        label.setText(name);
        var value = new Label(body, SWT.NONE);
        GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(value);
        return value;
    }

    private static Button button(Composite body, String words, Runnable action) {
        var button = new Button(body, SWT.PUSH);
        button.setText(words);
        button.addListener(SWT.Selection, chosen -> action.run());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
        return button;
    }

    Composite control() {
        return card.frame();
    }

    void focus() {
        event.setFocus();
    }

    /** @param size events in the journal now */
    void show(LedgerKnown known, Registry registry, long size) {
        var state = known.state();
        var head = state.flatMap(s -> s.head());
        events.setText(String.format("%,d", size));
        newer.setText(String.format("%,d", Math.max(0, size - head.map(SignedHead::size).orElse(0L))));
        whole = head.map(h -> h.root().toString()).orElse("");
        root.setText(whole.isEmpty() ? "—" : whole.substring(0, SHOWN) + "…" + whole.substring(whole.length() - SHOWN));
        root.setToolTipText(whole);
        copy.setEnabled(!whole.isEmpty());
        var ages = state.flatMap(s -> s.signedAt());
        signed.setText(ages.map(at -> TIME.format(at.atZone(ZoneId.systemDefault()))).orElse(LedgerMessages.head_none));
        key.setText(known.keys().isEmpty() ? "—" : NLS.bind(LedgerMessages.epoch_words, keyId(known.keys().get(0)), state.map(s -> s.epoch()).orElse(0)));
        key.setToolTipText(String.join("\n", known.keys()));
        mode.setText(registry.suite().name() + " · " + (registry.isReadOnly() ? LedgerMessages.mode_read_only : LedgerMessages.mode_read_write));
        (registry.isReadOnly() ? Style.BAD : Style.QUIET).on(mode);
        card.body().layout(true, true);
    }

    /** The middle of {@code NAME+ID+KEY}, as people compare it. */
    private static String keyId(String line) {
        var parts = line.split("\\+", 3);
        return parts.length == 3 ? parts[1] : line;
    }

    private void copy(LedgerPart part) {
        var clipboard = new Clipboard(root.getDisplay());
        clipboard.setContents(new Object[] { whole }, new Transfer[] { TextTransfer.getInstance() });
        clipboard.dispose();
        part.say(LedgerMessages.said_copied, false);
    }
}
