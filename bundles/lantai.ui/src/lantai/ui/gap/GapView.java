package lantai.ui.gap;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import lantai.ui.look.Style;

/** The widgets of the gap desk: figures on top, the list on the left, on the right why one is a gap and its closing. */
final class GapView {

    private final Composite home;
    private final GapWords words;
    private final GapTiles tiles;
    private final GapTable table;
    private final GapDetail detail;
    private final CloseForm form;

    GapView(Composite parent, GapWords words, GapPart part) {
        this.words = words;
        home = Style.GROUND.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).margins(12, 12).spacing(12, 12).applyTo(home);
        tiles = new GapTiles(home, words, severity -> part.only(severity), part::lookOrStop);
        table = new GapTable(home, row -> part.chosen(row));
        var right = new Composite(home, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 12).applyTo(right);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(right);
        detail = new GapDetail(right, words, part::open);
        form = new CloseForm(right, words, part);
        form.enable(false);
    }

    boolean isGone() {
        return home.isDisposed();
    }

    void show(GapKnown known) {
        known.look().ifPresent(look -> words.know(look.names()));
        tiles.show(known);
        known.look().ifPresent(look -> form.people(look.people()));
        known.look().ifPresent(look -> table.show(look.gaps().stream().map(gap -> GapRow.of(gap, look, words)).toList()));
    }

    GapTable table() {
        return table;
    }

    GapDetail detail() {
        return detail;
    }

    CloseForm form() {
        return form;
    }
}
