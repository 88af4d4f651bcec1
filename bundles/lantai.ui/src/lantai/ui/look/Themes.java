package lantai.ui.look;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import lantai.ui.memory.WindowMemory;

/** Switches the running window between light and dark and remembers it. */
@Creatable
@Singleton
public final class Themes {

    private final IThemeEngine engine;
    private final WindowMemory memory;
    private final Display display;

    @Inject
    public Themes(@Optional IThemeEngine engine, WindowMemory memory, Display display) {
        this.engine = engine;
        this.memory = memory;
        this.display = display;
    }

    /** The look chosen last. */
    public Theme current() {
        return Theme.ofWord(memory.theme());
    }

    /** Shows the whole window in another look, at once. */
    public void show(Theme theme) {
        memory.theme(theme.word());
        apply(theme);
    }

    /** Shows the remembered look, at start. */
    public void showRemembered() {
        if (current() != Theme.LIGHT) {
            apply(current());
        }
    }

    private void apply(Theme theme) {
        if (engine == null) {
            return; // a window without style sheets, in tests of one part
        }
        engine.setTheme(theme.id(), false);
        for (var shell : display.getShells()) {
            redraw(shell);
        }
    }

    private static void redraw(Control control) {
        control.redraw();
        if (control instanceof Composite composite) {
            for (var child : composite.getChildren()) {
                redraw(child);
            }
        }
    }
}
