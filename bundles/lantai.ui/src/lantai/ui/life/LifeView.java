package lantai.ui.life;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import lantai.app.life.Life;
import lantai.app.registry.Registry;
import lantai.core.event.RecordedEvent;
import lantai.text.Words;
import lantai.ui.life.LifeLine.Lane;
import lantai.ui.look.Card;
import lantai.ui.look.Fonts;
import lantai.ui.look.KeyCaps;
import lantai.ui.look.Notice;
import lantai.ui.look.Palette;
import lantai.ui.look.Style;
import lantai.ui.look.Tone;

/** The page of one life: the line on top, its events below, and beside them what one event says. */
public final class LifeView {

    private static final int[] SHARES = { 10, 28, 20, 14, 14, 14 };

    private final Words words;
    private final Composite page;
    private final Label title;
    private final Label verdict;
    private final LifeCanvas canvas;
    private final Table events;
    private final Text details;
    private final Notice notice;
    private LifeWords said;

    /**
     * @param back  leads back to where the person came from
     * @param prove gets the number of an event that is to be proved to somebody outside
     */
    public LifeView(Composite parent, Words words, Runnable back, LongConsumer prove) {
        this.words = words;
        page = Style.GROUND.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().spacing(12, 12).applyTo(page);
        var top = Card.in(page);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top.frame());
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 10).spacing(12, 6).applyTo(top.body());
        var button = new Button(top.body(), SWT.PUSH);
        button.setText(LifeMessages.back);
        button.addListener(SWT.Selection, event -> back.run());
        title = new Label(top.body(), SWT.NONE);
        title.setFont(Fonts.of(page).bold(Fonts.Size.LARGE));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
        KeyCaps.in(top.body(), "[Ctrl]", LifeMessages.zoom, "[+]", "[−]");
        verdict = new Label(top.body(), SWT.WRAP);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(300, SWT.DEFAULT).applyTo(verdict);
        var drawn = Card.in(page);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(drawn.frame());
        GridLayoutFactory.fillDefaults().margins(1, 1).applyTo(drawn.body());
        canvas = new LifeCanvas(drawn.body(),
                Map.of(Lane.HOLDER, LifeMessages.lane_holder, Lane.PLACE, LifeMessages.lane_place, Lane.PERMISSION,
                        LifeMessages.lane_permission, Lane.READING, LifeMessages.lane_reading, Lane.GAPS, LifeMessages.lane_gaps),
                (lane, segment) -> said.segment(lane, segment));
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, LifeCanvas.height()).applyTo(canvas);
        var below = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(below);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 12).applyTo(below);
        var left = Card.in(below, LifeMessages.events_title);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(left.frame());
        GridLayoutFactory.fillDefaults().margins(1, 1).applyTo(left.body());
        events = table(left.body());
        var right = Card.in(below, LifeMessages.detail_title);
        GridDataFactory.fillDefaults().grab(false, true).hint(330, 120).applyTo(right.frame());
        GridLayoutFactory.fillDefaults().margins(12, 8).applyTo(right.body());
        details = new Text(right.body(), SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(250, 60).applyTo(details);
        var proving = new Button(right.body(), SWT.PUSH);
        proving.setText(LifeMessages.prove);
        proving.addListener(SWT.Selection, event -> current().ifPresent(chosen -> prove.accept(chosen.seq())));
        GridDataFactory.swtDefaults().applyTo(proving);
        notice = new Notice(right.body(), 1);
        canvas.onChosen(this::choose);
        events.addListener(SWT.Selection, event -> chosen());
    }

    private static Table table(Composite parent) {
        var table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        for (var name : Arrays.asList(LifeMessages.column_seq, LifeMessages.column_at, LifeMessages.column_act, LifeMessages.column_by,
                LifeMessages.column_from, LifeMessages.column_to)) {
            new TableColumn(table, SWT.LEFT).setText(name);
        }
        table.addListener(SWT.Resize, event -> {
            var width = table.getClientArea().width;
            for (var i = 0; i < SHARES.length; i++) {
                table.getColumn(i).setWidth(width * SHARES[i] / 100);
            }
        });
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        return table;
    }

    public Composite control() {
        return page;
    }

    public void focus() {
        events.setFocus();
    }

    /** Shows a life with all its events; the last one is chosen. */
    public void show(Registry registry, Life life, String heading) {
        said = new LifeWords(registry, words, life);
        title.setText(heading);
        verdict.setText(said.gaps());
        (said.isWhole() ? Style.GOOD : Style.BAD).on(verdict);
        canvas.show(LifeLine.of(life, said));
        events.setRedraw(false);
        events.removeAll();
        var palette = Palette.of(events);
        events.setHeaderBackground(palette.color(Tone.HEAD));
        events.setHeaderForeground(palette.color(Tone.TEXT));
        var grey = palette.color(Tone.NONE);
        for (var event : life.events()) {
            var item = new TableItem(events, SWT.NONE);
            item.setText(said.cells(event));
            item.setData(event);
            if (said.isCorrected(event)) {
                item.setForeground(grey);
            }
        }
        events.setRedraw(true);
        events.select(events.getItemCount() - 1);
        events.showSelection();
        chosen();
        page.layout(true, true);
    }

    /** Says what became of a proof. */
    public void say(String words, boolean bad) {
        if (bad) {
            notice.bad(words);
        } else {
            notice.good(words);
        }
    }

    private Optional<RecordedEvent> current() {
        var items = events.getSelection();
        return items.length == 1 && items[0].getData() instanceof RecordedEvent event ? Optional.of(event) : Optional.empty();
    }

    private void choose(long seq) {
        for (var item : events.getItems()) {
            if (item.getData() instanceof RecordedEvent event && event.seq() == seq) {
                events.setSelection(item);
                chosen();
                return;
            }
        }
    }

    private void chosen() {
        current().ifPresent(event -> {
            details.setText(said.details(event));
            canvas.choose(event.seq());
            notice.clear();
        });
    }
}
