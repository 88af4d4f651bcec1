package lantai.ui.look;

import org.eclipse.e4.ui.css.swt.CSSSWTConstants;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;

/** The style sheet's classes for controls. */
public enum Style {

    GROUND, CARD, HEAD, ACCENT_SOFT, QUIET, GOOD, WARN, BAD, ACCENT, ALARM, PRIMARY;

    /** Gives the control this class and has it styled anew. */
    public <C extends Control> C on(C control) {
        var word = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        if (!word.equals(control.getData(CSSSWTConstants.CSS_CLASS_NAME_KEY))) {
            control.setData(CSSSWTConstants.CSS_CLASS_NAME_KEY, word);
            var engine = WidgetElement.getEngine(control);
            if (engine != null) {
                engine.applyStyles(control, true);
            }
        }
        return control;
    }

    /** Enables or disables the one action of a page; a style sheet hides the difference unless the class goes too. */
    public static void enablePrimary(Button button, boolean enabled) {
        button.setEnabled(enabled);
        if (enabled) {
            PRIMARY.on(button);
        } else {
            plain(button);
        }
    }

    /** Takes every class off the control. */
    public static <C extends Control> C plain(C control) {
        if (control.getData(CSSSWTConstants.CSS_CLASS_NAME_KEY) == null) {
            return control;
        }
        control.setData(CSSSWTConstants.CSS_CLASS_NAME_KEY, null);
        var engine = WidgetElement.getEngine(control);
        if (engine != null) {
            engine.applyStyles(control, true);
        }
        return control;
    }
}
