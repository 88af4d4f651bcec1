package lantai.ui.look;

import org.eclipse.e4.ui.css.core.dom.properties.ICSSPropertyHandler;
import org.eclipse.e4.ui.css.core.engine.CSSEngine;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.w3c.dom.css.CSSValue;

/** Takes the {@code lantai-…} properties of the style sheet's Shell rule into the {@link Palette}. Made by the CSS engine. */
public final class PaletteHandler implements ICSSPropertyHandler {

    @Override
    public boolean applyCSSProperty(Object element, String property, CSSValue value, String pseudo, CSSEngine engine) throws Exception {
        var tone = Tone.ofProperty(property);
        if (tone.isEmpty() || !(element instanceof WidgetElement styled) || !(styled.getNativeWidget() instanceof Shell shell)) {
            return false;
        }
        if (engine.convert(value, Color.class, ((Widget) shell).getDisplay()) instanceof Color color) {
            Palette.of(shell).set(tone.get(), color);
        }
        return true;
    }
}
