package lantai.ui.look;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A panel with a fine border and, if it has a title, a rule under it. Put the content into {@link #body()}. */
public final class Card {

    private final Composite frame;
    private final Composite body;
    private Label title;

    private Card(Composite parent, String words) {
        frame = Style.CARD.on(new Composite(parent, SWT.DOUBLE_BUFFERED));
        frame.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().margins(1, 1).spacing(0, 0).applyTo(frame);
        if (!words.isEmpty()) {
            title = new Label(frame, SWT.NONE);
            title.setText(words);
            title.setFont(Fonts.of(frame).bold(Fonts.Size.NORMAL));
            GridDataFactory.fillDefaults().grab(true, false).indent(12, 9).applyTo(title);
            var gap = new Label(frame, SWT.NONE);
            GridDataFactory.fillDefaults().hint(SWT.DEFAULT, 9).applyTo(gap);
        }
        body = new Composite(frame, SWT.NONE);
        body.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        frame.addListener(SWT.Paint, event -> {
            var area = frame.getClientArea();
            event.gc.setForeground(Palette.of(frame).color(Tone.LINE));
            event.gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
            if (title != null) {
                var y = body.getBounds().y - 1;
                event.gc.drawLine(0, y, area.width, y);
            }
        });
    }

    /** A card without a title. */
    public static Card in(Composite parent) {
        return new Card(parent, "");
    }

    /** A card with a title. */
    public static Card in(Composite parent, String title) {
        return new Card(parent, title);
    }

    /** The outer control: give it its layout data. */
    public Composite frame() {
        return frame;
    }

    /** Where the content goes: give it a layout. */
    public Composite body() {
        return body;
    }

    /** Says something else in the title. */
    public void title(String words) {
        if (title == null) {
            throw new IllegalStateException("this card has no title");
        }
        title.setText(words);
        title.requestLayout();
    }
}
