package lantai.ui.keys;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import lantai.rules.Finding;
import lantai.text.Words;
import lantai.ui.look.Card;
import lantai.ui.look.Style;

/** What became of the last act: done, or not, with the rule, where it stands, and what would make it possible. */
final class AnswerCard {

    private final Words words;
    private final Card card;
    private final ScrolledComposite scroll;

    AnswerCard(Composite parent, Words words) {
        this.words = words;
        card = Card.in(parent, KeysMessages.card_answer);
        GridLayoutFactory.fillDefaults().applyTo(card.body());
        scroll = new ScrolledComposite(card.body(), SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
        scroll.addListener(SWT.Resize, event -> fit());
        show(KeysMessages.answer_none, Style.QUIET);
    }

    Composite control() {
        return card.frame();
    }

    void good(String said) {
        show("✔ " + said, Style.GOOD);
    }

    void bad(String said) {
        show("✖ " + said, Style.BAD);
    }

    private void show(String said, Style style) {
        if (!scroll.isDisposed()) {
            var list = list();
            line(list, said, style);
            content(list);
        }
    }

    void refused(List<Finding> against) {
        if (scroll.isDisposed()) {
            return;
        }
        var list = list();
        for (var finding : against) {
            line(list, "✖ " + words.finding(finding), Style.BAD);
            line(list, KeysMessages.answer_source + words.rule(finding.rule()) + " · " + finding.rule().id() + " · "
                    + words.source(finding.rule().source()), Style.QUIET);
            line(list, KeysMessages.answer_remedy + words.remedy(finding), null);
        }
        content(list);
    }

    private Composite list() {
        var list = new Composite(scroll, SWT.NONE);
        list.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().margins(12, 8).spacing(4, 4).applyTo(list);
        return list;
    }

    private void content(Composite list) {
        var old = scroll.getContent();
        scroll.setContent(list);
        if (old != null) {
            old.dispose();
        }
        fit();
    }

    private static void line(Composite list, String text, Style style) {
        var label = new Label(list, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
        if (style != null) {
            style.on(label);
        }
    }

    private void fit() {
        var content = scroll.getContent();
        if (content != null && !content.isDisposed()) {
            var width = scroll.getClientArea().width;
            scroll.setMinSize(content.computeSize(width <= 0 ? SWT.DEFAULT : width, SWT.DEFAULT));
        }
    }
}
