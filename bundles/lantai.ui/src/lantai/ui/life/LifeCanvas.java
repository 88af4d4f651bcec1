package lantai.ui.life;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

import lantai.core.register.CopyStatus;
import lantai.ui.life.LifeLine.Lane;
import lantai.ui.life.LifeLine.Segment;
import lantai.ui.look.Fonts;
import lantai.ui.look.Palette;
import lantai.ui.look.Tone;

/** Draws a life line: lanes from left to right, events as marks below, unproven stretches hatched in red. Ctrl+wheel zooms. */
final class LifeCanvas extends Canvas {

    private static final int NAMES = 118;
    private static final int LANE = 40;
    private static final int TOP = 10;
    private static final int RIGHT = 16;
    private static final int TICK_WIDTH = 110;
    private static final int MARK = 5;
    private static final double MOST_ZOOM = 4000;

    private final Map<Lane, String> names;
    private final SegmentWords words;
    private Optional<LifeLine> line = Optional.empty();
    private double zoom = 1;
    private double left;
    private long chosen = -1;
    private LongConsumer onChosen = seq -> { };

    /** Says in words what a stretch is. */
    interface SegmentWords {
        String of(Lane lane, Segment segment);
    }

    LifeCanvas(Composite parent, Map<Lane, String> names, SegmentWords words) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL);
        this.names = names;
        this.words = words;
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseVerticalWheel, this::wheel);
        addListener(SWT.MouseMove, this::hover);
        addListener(SWT.MouseDown, this::click);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Resize, event -> scrollBar());
        getHorizontalBar().addListener(SWT.Selection, event -> {
            left = getHorizontalBar().getSelection() / 10_000.0;
            redraw();
        });
    }

    static int height() {
        return TOP + Lane.values().length * LANE + 62;
    }

    void onChosen(LongConsumer listener) {
        onChosen = listener;
    }

    /** Plus and minus zoom around the middle, the arrows move along, Home shows the whole life. */
    private void key(Event event) {
        switch (event.keyCode) {
            case '+', '=', SWT.KEYPAD_ADD -> zoom(NAMES + room() / 2, 1.25);
            case '-', SWT.KEYPAD_SUBTRACT -> zoom(NAMES + room() / 2, 0.8);
            case SWT.ARROW_LEFT -> move(-0.1);
            case SWT.ARROW_RIGHT -> move(0.1);
            case SWT.HOME -> zoom(NAMES, 0);
            default -> { }
        }
    }

    private void move(double share) {
        left = Math.clamp(left + share / zoom, 0, 1 - 1 / zoom);
        scrollBar();
        redraw();
    }

    private void zoom(int x, double factor) {
        var under = position(x);
        zoom = Math.clamp(zoom * factor, 1, MOST_ZOOM);
        left = Math.clamp(under - (x - NAMES) / (zoom * room()), 0, 1 - 1 / zoom);
        scrollBar();
        redraw();
    }

    void show(LifeLine shown) {
        line = Optional.of(shown);
        zoom = 1;
        left = 0;
        chosen = -1;
        scrollBar();
        redraw();
    }

    void choose(long seq) {
        chosen = seq;
        redraw();
    }

    private int room() {
        return Math.max(50, getClientArea().width - NAMES - RIGHT);
    }

    private int x(double position) {
        return NAMES + (int) Math.clamp(Math.round((position - left) * zoom * room()), -20_000, 20_000);
    }

    private double position(int x) {
        return (x - NAMES) / (zoom * room()) + left;
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.CTRL) == 0) {
            return;
        }
        event.doit = false;
        zoom(event.x, event.count > 0 ? 1.25 : 0.8);
    }

    private void scrollBar() {
        var bar = getHorizontalBar();
        var thumb = Math.max(1, (int) (10_000 / zoom));
        bar.setValues((int) (left * 10_000), 0, 10_000, thumb, Math.max(1, thumb / 10), thumb);
        bar.setVisible(zoom > 1);
    }

    private void hover(Event event) {
        var text = line.map(l -> mark(l, event).map(mark -> "#" + mark.seq()).orElseGet(() -> {
            var index = (event.y - TOP) / LANE;
            if (event.y < TOP || index >= Lane.values().length || event.x < NAMES) {
                return null;
            }
            var lane = Lane.values()[index];
            return l.at(lane, position(event.x)).map(segment -> words.of(lane, segment)).orElse(null);
        })).orElse(null);
        if (!Objects.equals(text, getToolTipText())) {
            setToolTipText(text);
        }
    }

    private void click(Event event) {
        setFocus();
        line.flatMap(l -> mark(l, event)).ifPresent(mark -> onChosen.accept(mark.seq()));
    }

    private Optional<LifeLine.Mark> mark(LifeLine shown, Event event) {
        var y = marksY();
        if (Math.abs(event.y - y) > 2 * MARK) {
            return Optional.empty();
        }
        return shown.marks().stream().filter(mark -> Math.abs(x(shown.position(mark.at())) - event.x) <= MARK + 1).reduce((a, b) -> b);
    }

    private int marksY() {
        return TOP + Lane.values().length * LANE + 12;
    }

    private void paint(GC gc) {
        var palette = Palette.of(this);
        var area = getClientArea();
        gc.setBackground(palette.color(Tone.CARD));
        gc.fillRectangle(area);
        line.ifPresent(shown -> {
            gc.setClipping(NAMES - MARK - 1, 0, room() + RIGHT + MARK - 1, area.height);
            scale(gc, palette, shown, area);
            for (var lane : Lane.values()) {
                shown.lanes().get(lane).forEach(segment -> segment(gc, palette, shown, lane, segment));
            }
            shown.marks().forEach(mark -> event(gc, palette, shown, mark));
            gc.setClipping((Rectangle) null);
            gc.setFont(Fonts.of(this).bold(Fonts.Size.NORMAL));
            gc.setForeground(palette.color(Tone.TEXT));
            for (var lane : Lane.values()) {
                gc.drawText(names.get(lane), 12, TOP + lane.ordinal() * LANE + (LANE - gc.getFontMetrics().getHeight()) / 2, true);
            }
        });
    }

    private void scale(GC gc, Palette palette, LifeLine shown, Rectangle area) {
        gc.setFont(Fonts.of(this).plain(Fonts.Size.SMALL));
        var bottom = marksY() + 14;
        for (var tick : LifeScale.ticks(shown, (int) (room() * zoom / TICK_WIDTH))) {
            var x = x(tick.position());
            if (x < NAMES - 50 || x > area.width) {
                continue;
            }
            gc.setForeground(palette.color(Tone.LINE));
            gc.drawLine(x, TOP, x, bottom);
            gc.setForeground(palette.color(Tone.QUIET));
            gc.drawText(tick.text(), x + 3, bottom - 2, true);
        }
    }

    private void segment(GC gc, Palette palette, LifeLine shown, Lane lane, Segment segment) {
        if (segment.text().isEmpty() && (segment.proven() || lane == Lane.READING || lane == Lane.GAPS)) {
            return;
        }
        var x = x(shown.position(segment.from()));
        var width = Math.max(3, x(shown.position(segment.to())) - x - 1);
        var box = new Rectangle(x, TOP + lane.ordinal() * LANE + 4, width, LANE - 8);
        gc.setBackground(palette.color(lane == Lane.GAPS ? Tone.BAD_SOFT : segment.proven() ? lane == Lane.READING ? Tone.ACCENT_LINE : fill(segment) : Tone.BAD_SOFT));
        gc.fillRectangle(box);
        if (!segment.proven()) {
            hatch(gc, palette, box);
        }
        var late = segment.proven() && !segment.gaps().isEmpty();
        gc.setForeground(palette.color(!segment.proven() || lane == Lane.GAPS ? Tone.BAD : late ? Tone.WARN : Tone.ACCENT_LINE));
        gc.drawRectangle(box.x, box.y, box.width - 1, box.height - 1);
        gc.setFont(Fonts.of(this).plain(Fonts.Size.SMALL));
        gc.setForeground(palette.color(!segment.proven() || lane == Lane.GAPS ? Tone.BAD : Tone.TEXT));
        text(gc, (late ? "! " : segment.proven() ? "" : "✖ ") + segment.text(), box);
    }

    private static Tone fill(Segment segment) {
        return segment.status() == CopyStatus.STORED || segment.status() == CopyStatus.REGISTERED ? Tone.HEAD : Tone.ACCENT_SOFT;
    }

    private static void hatch(GC gc, Palette palette, Rectangle box) {
        gc.setForeground(palette.color(Tone.BAD));
        var from = Math.max(box.x, NAMES);
        var to = Math.min(box.x + box.width, 5_000);
        for (var x = from - box.height; x < to; x += 7) {
            var x1 = Math.max(x, from);
            var x2 = Math.min(x + box.height, to - 1);
            if (x2 > x1) {
                gc.drawLine(x1, box.y + box.height - 1 - (x1 - x), x2, box.y + box.height - 1 - (x2 - x));
            }
        }
    }

    private static void text(GC gc, String text, Rectangle box) {
        var visible = Math.max(box.x, NAMES);
        var room = box.x + box.width - visible - 10;
        var length = text.length();
        while (length > 0 && gc.textExtent(length == text.length() ? text : text.substring(0, length) + "…").x > room) {
            length--;
        }
        if (length > 0) {
            gc.drawText(length == text.length() ? text : text.substring(0, length) + "…", visible + 6,
                    box.y + (box.height - gc.getFontMetrics().getHeight()) / 2);
        }
    }

    private void event(GC gc, Palette palette, LifeLine shown, LifeLine.Mark mark) {
        var x = x(shown.position(mark.at()));
        var y = marksY();
        var tone = palette.color(mark.corrected() ? Tone.NONE : Tone.ACCENT);
        gc.setBackground(mark.seq() == chosen ? palette.color(Tone.WARN) : mark.corrected() ? palette.color(Tone.CARD) : tone);
        gc.setForeground(tone);
        gc.fillOval(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
        gc.drawOval(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
        if (mark.corrected()) {
            gc.drawLine(x - MARK - 2, y, x + MARK + 2, y);
        }
    }
}
