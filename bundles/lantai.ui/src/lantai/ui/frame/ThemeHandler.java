package lantai.ui.frame;

import org.eclipse.e4.core.di.annotations.Execute;

import lantai.ui.look.Themes;

/** Switches between light and dark. */
public final class ThemeHandler {

    @Execute
    void switchOver(Themes themes) {
        themes.show(themes.current().other());
    }
}
