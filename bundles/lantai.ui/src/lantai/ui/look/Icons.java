package lantai.ui.look;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/** Draws the icons in the size, colour and zoom they are needed in, each once. */
public final class Icons {

    private record Key(Icon icon, int size, RGB colour) {
    }

    private static final String KEY = "lantai.icons";

    private final Display display;
    private final Map<Key, Image> drawn = new HashMap<>();
    private final Map<Icon, Mask> masks = new EnumMap<>(Icon.class);

    private Icons(Display display) {
        this.display = display;
        display.disposeExec(() -> drawn.values().forEach(Image::dispose));
    }

    /** The icons of the widget's display. Only on the display's thread. */
    public static Icons of(Widget widget) {
        var display = widget.getDisplay();
        if (display.getData(KEY) instanceof Icons icons) {
            return icons;
        }
        var icons = new Icons(display);
        display.setData(KEY, icons);
        return icons;
    }

    /**
     * The icon as an image that belongs to the display; do not dispose it.
     *
     * @param size edge in points (pixels at 100 %)
     */
    public Image image(Icon icon, int size, Color colour) {
        return drawn.computeIfAbsent(new Key(icon, size, colour.getRGB()), this::draw);
    }

    private Image draw(Key key) {
        var mask = masks.computeIfAbsent(key.icon(), Mask::of);
        return new Image(display, (ImageDataProvider) zoom -> mask.scaled(Math.max(1, Math.round(key.size() * zoom / 100f)), key.colour()));
    }
}
