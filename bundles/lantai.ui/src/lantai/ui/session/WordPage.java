package lantai.ui.session;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import lantai.ui.finding.FindingTable;
import lantai.ui.finding.Inspection;
import lantai.ui.look.Fonts;
import lantai.ui.look.Style;
import lantai.ui.text.Messages;

/**
 * Says in one sentence why the registry does not open; when its files may say more, also what to do, and on demand everything that a
 * verification finds.
 */
final class WordPage implements Page {

    private static final int NARROW = 520;
    private static final int WIDTH = 900;
    private static final int ROWS = 200;

    private final Frontispiece front;
    private Button findings;
    private Button again;
    private Label verdict;
    private FindingTable table;

    /** A sentence, and a way to look again. */
    static WordPage plain(Composite parent, String words, Runnable lookAgain) {
        var page = new WordPage(parent, NARROW);
        wrapped(page.front.card().body(), Style.CARD, words);
        page.buttons(lookAgain, Optional.empty());
        return page;
    }

    /** @param inspect begins the verification, which ends in {@link #show} or {@link #stopped} */
    static WordPage damaged(Composite parent, String words, Runnable lookAgain, Runnable inspect) {
        var page = new WordPage(parent, WIDTH);
        var body = page.front.card().body();
        wrapped(body, Style.BAD, "✖ " + words).setFont(Fonts.of(body).bold(Fonts.Size.NORMAL));
        wrapped(body, Style.CARD, Messages.session_damaged_help);
        page.verdict = wrapped(body, Style.QUIET, "");
        page.buttons(lookAgain, Optional.of(inspect));
        return page;
    }

    private WordPage(Composite parent, int width) {
        front = new Frontispiece(parent, Messages.session_unusable_title, width);
    }

    private void buttons(Runnable lookAgain, Optional<Runnable> inspect) {
        var buttons = new Composite(front.card().body(), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(buttons);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(buttons);
        inspect.ifPresent(begin -> {
            findings = Style.PRIMARY.on(new Button(buttons, SWT.PUSH));
            findings.setText(Messages.session_findings);
            findings.addListener(SWT.Selection, event -> {
                Style.enablePrimary(findings, false);
                say(Messages.session_inspecting, Style.QUIET);
                begin.run();
            });
        });
        again = new Button(buttons, SWT.PUSH);
        again.setText(Messages.session_look_again);
        again.addListener(SWT.Selection, event -> lookAgain.run());
    }

    private static Label wrapped(Composite body, Style style, String words) {
        var label = style.on(new Label(body, SWT.WRAP));
        label.setText(words);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void say(String words, Style style) {
        verdict.setText(words);
        style.on(verdict);
        front.ground().layout(true, true);
    }

    void show(Inspection inspection) {
        if (verdict.isDisposed()) {
            return;
        }
        Style.enablePrimary(findings, true);
        if (table == null) {
            var place = new Composite(front.card().body(), SWT.NONE);
            GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(place);
            GridDataFactory.fillDefaults().grab(true, true).hint(300, Fonts.of(verdict).scaled(ROWS)).applyTo(place);
            table = new FindingTable(place);
        }
        table.show(inspection.rows());
        say((inspection.sound() ? "✔ " : "✖ ") + inspection.verdict(), inspection.sound() ? Style.GOOD : Style.BAD);
    }

    void stopped() {
        if (!verdict.isDisposed()) {
            Style.enablePrimary(findings, true);
            say("", Style.QUIET);
        }
    }

    @Override
    public Composite control() {
        return front.ground();
    }

    @Override
    public void focus() {
        (findings == null ? again : findings).setFocus();
    }
}
