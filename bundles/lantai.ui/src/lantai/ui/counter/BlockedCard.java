package lantai.ui.counter;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import lantai.rules.Finding;
import lantai.ui.look.Card;
import lantai.ui.look.Fonts;
import lantai.ui.look.Style;

/** What is blocked, apart from the rest: what is against it, the rule with its source, and what would make it possible. */
final class BlockedCard {

    private final Card card;
    private final ScrolledComposite scroll;
    private final RowWords words;
    private final Runnable focusBack;

    BlockedCard(Composite parent, RowWords words, Runnable focusBack) {
        this.words = words;
        this.focusBack = focusBack;
        card = Card.in(parent, CounterMessages.blocked_title);
        GridLayoutFactory.fillDefaults().applyTo(card.body());
        scroll = new ScrolledComposite(card.body(), SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
        scroll.addListener(SWT.Resize, event -> fit());
        show(List.of(), row -> { });
    }

    Composite control() {
        return card.frame();
    }

    /** Asked to show the life of a blocked copy. */
    interface LifeAsked {
        void of(Row row);
    }

    void show(List<Row> blocked, LifeAsked life) {
        var old = scroll.getContent();
        var list = new Composite(scroll, SWT.NONE);
        list.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().margins(12, 8).spacing(4, 4).applyTo(list);
        if (blocked.isEmpty()) {
            line(list, CounterMessages.blocked_none, Style.QUIET, false);
        }
        for (var row : blocked) {
            row(list, row, life);
        }
        scroll.setContent(list);
        if (old != null) {
            old.dispose();
        }
        fit();
    }

    private void row(Composite list, Row row, LifeAsked life) {
        line(list, row.copy().map(c -> c.copyNumber() + "  " + row.mark()).orElse(row.text()), Style.BAD, true);
        if (row.problem().isPresent()) {
            line(list, words.verdict(row), Style.BAD, false);
        }
        row.findings().stream().filter(Finding::blocks).forEach(finding -> {
            line(list, words.finding(finding), Style.BAD, false);
            line(list, CounterMessages.blocked_source + words.source(finding), Style.QUIET, false);
            line(list, CounterMessages.blocked_remedy + words.remedy(finding), null, false);
        });
        if (row.copy().isPresent()) {
            var button = new Button(list, SWT.PUSH);
            button.setText(CounterMessages.blocked_life);
            button.addListener(SWT.Selection, event -> {
                life.of(row);
                focusBack.run();
            });
        }
        var rule = new Label(list, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rule);
    }

    private static void line(Composite list, String text, Style style, boolean bold) {
        var label = new Label(list, SWT.WRAP);
        label.setText(text);
        if (bold) {
            label.setFont(Fonts.of(list).bold(Fonts.Size.NORMAL));
        }
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        if (style != null) {
            style.on(label);
        }
    }

    private void fit() {
        Control content = scroll.getContent();
        if (content != null && !content.isDisposed()) {
            var width = scroll.getClientArea().width;
            scroll.setMinSize(content.computeSize(width <= 0 ? SWT.DEFAULT : width, SWT.DEFAULT));
        }
    }
}
