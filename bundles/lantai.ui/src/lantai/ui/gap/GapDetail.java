package lantai.ui.gap;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import lantai.rules.gap.GapEvidence;
import lantai.ui.look.Card;
import lantai.ui.look.Fonts;
import lantai.ui.look.Style;

/** Why something is a gap: the sentence, its interval and clocks, the rule with its source, the evidence, and the people to call. */
final class GapDetail {

    private static final int ROWS = 6;
    private static final int[] EVIDENCE = { 36, 40, 24 };
    private static final int[] PEOPLE = { 30, 36, 34 };

    private final GapWords words;
    private final Card card;
    private final ScrolledComposite scroll;
    private final Consumer<GapEvidence> evidence;

    /** @param evidence gets the row of evidence that somebody opens */
    GapDetail(Composite parent, GapWords words, Consumer<GapEvidence> evidence) {
        this.words = words;
        this.evidence = evidence;
        card = Card.in(parent, GapMessages.detail_title);
        GridDataFactory.fillDefaults().grab(true, true).hint(340, 200).applyTo(card.frame());
        GridLayoutFactory.fillDefaults().applyTo(card.body());
        scroll = new ScrolledComposite(card.body(), SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
        scroll.addListener(SWT.Resize, event -> fit());
    }

    void show(Optional<GapRow> row, GapLook look) {
        var old = scroll.getContent();
        var list = new Composite(scroll, SWT.NONE);
        list.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 8).spacing(10, 5).applyTo(list);
        if (row.isEmpty()) {
            wide(list, look.gaps().isEmpty() ? "✔ " + GapMessages.detail_nothing : GapMessages.detail_none, Style.QUIET, false);
        } else {
            fill(list, row.get(), look);
        }
        scroll.setContent(list);
        if (old != null) {
            old.dispose();
        }
        fit();
        scroll.setOrigin(0, 0);
    }

    private void fill(Composite list, GapRow row, GapLook look) {
        var listed = row.listed();
        var gap = listed.gap();
        card.title(words.title(gap));
        wide(list, words.severity(listed), row.state() == GapState.CLOSED ? Style.GOOD : GapTiles.style(listed.severity()), true);
        wide(list, words.why(gap), null, false);
        for (var clock : words.clocks(listed, look.at())) {
            wide(list, clock, Style.BAD, false);
        }
        words.closing(listed).ifPresent(text -> wide(list, text, listed.isClosed() ? Style.GOOD : Style.WARN, false));
        line(list, GapMessages.detail_subject, words.carrier(gap));
        line(list, GapMessages.detail_interval, words.interval(listed, look.at()));
        line(list, GapMessages.detail_detected, GapWords.minute(gap.detected()));
        line(list, GapMessages.detail_rule, words.rule(gap));
        line(list, GapMessages.detail_source, words.source(gap));
        if (!listed.related().isEmpty()) {
            line(list, GapMessages.detail_related, String.join("  ", listed.related()));
        }
        line(list, GapMessages.detail_id, gap.id());
        table(list, GapMessages.evidence_title, EVIDENCE, List.of(GapMessages.column_at, GapMessages.column_what, GapMessages.column_where),
                gap.evidence().stream().map(one -> new Line(words.evidence(one), one)).toList());
        table(list, GapMessages.people_title, PEOPLE, List.of(GapMessages.column_person, GapMessages.column_why, GapMessages.column_phone),
                new GapPeople(words, look.people()).of(listed).stream().map(one -> new Line(one.cells(), one)).toList());
    }

    /** A row of one of the two tables. */
    private record Line(String[] cells, Object of) {
    }

    private void table(Composite list, String title, int[] shares, List<String> columns, List<Line> lines) {
        wide(list, title, null, true);
        var table = new Table(list, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
        table.setHeaderVisible(true);
        columns.forEach(words -> new TableColumn(table, SWT.LEFT).setText(words));
        for (var line : lines) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(line.cells());
            item.setData(line.of());
        }
        table.addListener(SWT.Resize, event -> {
            for (var i = 0; i < shares.length; i++) {
                table.getColumn(i).setWidth(table.getClientArea().width * shares[i] / 100);
            }
        });
        table.addListener(SWT.DefaultSelection, event -> {
            if (event.item.getData() instanceof GapEvidence one) {
                evidence.accept(one);
            }
        });
        var height = table.getHeaderHeight() + table.getItemHeight() * Math.min(ROWS, Math.max(1, lines.size())) + 8;
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(260, height).applyTo(table);
    }

    private static void line(Composite list, String name, String value) {
        var label = Style.QUIET.on(new Label(list, SWT.NONE));
        label.setText(name);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        var text = new Label(list, SWT.WRAP);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).hint(160, SWT.DEFAULT).applyTo(text);
    }

    private static void wide(Composite list, String text, Style style, boolean bold) {
        var label = new Label(list, SWT.WRAP);
        label.setText(text);
        if (bold) {
            label.setFont(Fonts.of(list).bold(Fonts.Size.NORMAL));
        }
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(260, SWT.DEFAULT).applyTo(label);
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
