package lantai.ui.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import lantai.app.watch.LedgerWatch;
import lantai.text.Words;
import lantai.ui.access.LedgerKnown;
import lantai.ui.finding.FindingRow;
import lantai.ui.finding.FindingTable;
import lantai.ui.look.Card;
import lantai.ui.look.Style;

/** The last verification: verdict, when and over what; the findings; and what can be verified against. */
final class VerificationCard {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Card card;
    private final Label verdict;
    private final Button now;
    private final Text code;
    private final FindingTable findings;
    private final Button export;

    VerificationCard(Composite parent, LedgerPart part) {
        card = Card.in(parent, LedgerMessages.card_verification);
        var body = card.body();
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(8, 8).applyTo(body);
        verdict = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, verdict.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * 2).applyTo(verdict);
        var top = row(body, 3);
        now = Style.PRIMARY.on(button(top, LedgerMessages.action_verify, part::verify));
        GridDataFactory.fillDefaults().hint(now.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 24, SWT.DEFAULT).applyTo(now);
        button(top, LedgerMessages.action_against, part::verifyAgainst);
        export = button(top, LedgerMessages.action_export, () -> part.export(csv()));
        var label = Style.QUIET.on(new Label(body, SWT.NONE));
        label.setText(LedgerMessages.card_code);
        var scanned = row(body, 3);
        code = new Text(scanned, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, 2 * code.getLineHeight()).applyTo(code);
        button(scanned, LedgerMessages.action_check, () -> part.check(code.getText()));
        button(scanned, LedgerMessages.action_verify_code, () -> part.verifyCode(code.getText()));
        findings = new FindingTable(body);
    }

    private static Composite row(Composite body, int columns) {
        var row = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    private static Button button(Composite body, String words, Runnable action) {
        var button = new Button(body, SWT.PUSH);
        button.setText(words);
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
        return button;
    }

    Composite control() {
        return card.frame();
    }

    void filter() {
        findings.filter();
    }

    private String csv() {
        return findings.csv();
    }

    /** @param running whether a verification is under way, which the button then stops */
    void running(boolean running) {
        now.setText(running ? LedgerMessages.action_stop : LedgerMessages.action_verify);
    }

    void show(LedgerKnown known, LedgerWatch watch, Words words) {
        var checked = known.checked();
        export.setEnabled(checked.isPresent() && !checked.get().report().findings().isEmpty());
        findings.show(checked.map(last -> FindingRow.of(last.report(), words)).orElse(List.of()));
        if (checked.isEmpty()) {
            watched(watch, words);
            return;
        }
        var report = checked.get().report();
        var good = report.isIntact();
        verdict.setText((good ? "✔ " : "✖ ") + NLS.bind(LedgerMessages.verdict_when,
                new Object[] { words.get("verdict." + report.verdict(), report.arguments()), time(checked.get().at()),
                        String.format("%,d", report.size()), String.format("%,d", report.signatures()),
                        checked.get().against().isEmpty() ? LedgerMessages.verified_alone
                                : NLS.bind(LedgerMessages.verified_against, String.join(", ", checked.get().against())) }));
        (good ? Style.GOOD : Style.BAD).on(verdict);
    }

    /** What is known from the watch in the background, while nobody has asked for more. */
    private void watched(LedgerWatch watch, Words words) {
        var last = watch.last();
        verdict.setText(last.map(checked -> (checked.isIntact() ? "✔ " : "✖ ") + NLS.bind(LedgerMessages.watch_when,
                new Object[] { words.get("verdict-word." + checked.verdict()), time(checked.when()), String.format("%,d", checked.size()),
                        watch.wholeAt().map(VerificationCard::time).orElse(LedgerMessages.watch_never) }))
                .orElse("! " + LedgerMessages.verdict_never));
        last.map(checked -> checked.isIntact() ? Style.GOOD : Style.BAD).orElse(Style.WARN).on(verdict);
    }

    private static String time(Instant when) {
        return TIME.format(when.atZone(ZoneId.systemDefault()));
    }
}
