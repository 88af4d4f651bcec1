package lantai.ui.look;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/** The tones of the running theme, for what is drawn by hand. Ask at every paint, keep nothing. */
public final class Palette {

    private static final String KEY = "lantai.palette";

    private final Display display;
    private final Map<Tone, Color> tones = new EnumMap<>(Tone.class);

    private Palette(Display display) {
        this.display = display;
    }

    /** The palette of the widget's display. Only on the display's thread. */
    public static Palette of(Widget widget) {
        return of(widget.getDisplay());
    }

    /** The palette of a display. Only on the display's thread. */
    public static Palette of(Display display) {
        if (display.getData(KEY) instanceof Palette palette) {
            return palette;
        }
        var palette = new Palette(display);
        display.setData(KEY, palette);
        return palette;
    }

    /** The colour of a tone; before a style sheet is loaded, the system's nearest. */
    public Color color(Tone tone) {
        var color = tones.get(tone);
        return color == null ? system(tone) : color;
    }

    void set(Tone tone, Color color) {
        tones.put(tone, color);
    }

    private Color system(Tone tone) {
        return display.getSystemColor(switch (tone) {
            case GROUND, HEAD, STATUS, KEY -> SWT.COLOR_WIDGET_BACKGROUND;
            case CARD -> SWT.COLOR_LIST_BACKGROUND;
            case LINE, QUIET, NONE, WORK_SECRET -> SWT.COLOR_WIDGET_NORMAL_SHADOW;
            case ACCENT, BAR_SELECTED, BAR_MARK, FOCUS, ACCENT_LINE -> SWT.COLOR_LIST_SELECTION;
            case ACCENT_TEXT, LEVEL_TEXT, BAR_TEXT -> SWT.COLOR_LIST_SELECTION_TEXT;
            case BAD, TOP_SECRET -> SWT.COLOR_DARK_RED;
            case GOOD -> SWT.COLOR_DARK_GREEN;
            case WARN -> SWT.COLOR_DARK_YELLOW;
            case BAR -> SWT.COLOR_WIDGET_DARK_SHADOW;
            case SECRET -> SWT.COLOR_DARK_MAGENTA;
            case CONFIDENTIAL -> SWT.COLOR_DARK_BLUE;
            case ACCENT_SOFT, BAD_SOFT -> SWT.COLOR_WIDGET_LIGHT_SHADOW;
            case TEXT -> SWT.COLOR_WIDGET_FOREGROUND;
        });
    }
}
