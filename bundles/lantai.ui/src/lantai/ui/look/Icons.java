package lantai.ui.look;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
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
    private final Map<Icon, String> sources = new HashMap<>();

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
        var source = sources.computeIfAbsent(key.icon(), Icons::read);
        var rgb = key.colour();
        var coloured = source.replace("currentColor", String.format("#%02x%02x%02x", rgb.red, rgb.green, rgb.blue));
        return new Image(display, (ImageDataProvider) zoom -> {
            var edge = Integer.toString(Math.round(key.size() * zoom / 100f));
            var sized = coloured.replace("width=\"24\" height=\"24\"", "width=\"" + edge + "\" height=\"" + edge + "\"");
            return new ImageData(new ByteArrayInputStream(sized.getBytes(StandardCharsets.UTF_8)));
        });
    }

    private static String read(Icon icon) {
        try (var in = Icons.class.getResourceAsStream(icon.path())) {
            if (in == null) {
                throw new IllegalStateException("no icon file " + icon.path());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(icon.path(), e);
        }
    }
}
