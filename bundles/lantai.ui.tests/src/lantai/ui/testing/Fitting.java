package lantai.ui.testing;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

import lantai.ui.look.KeyCaps;

/** Finds controls whose words do not fit them, or that stand outside their parent. */
final class Fitting {

    private Fitting() {
    }

    /** Every visible control that is cut off, in words; on the display thread. */
    static List<String> cutOff(Display display) {
        var found = new ArrayList<String>();
        for (var shell : display.getShells()) {
            if (shell.isVisible()) {
                look(shell, found);
            }
        }
        return found;
    }

    private static void look(Control control, List<String> found) {
        if (!control.isVisible()) {
            return;
        }
        if (control instanceof Label || control instanceof Button || control instanceof Link || control instanceof KeyCaps
                || control.getClass().getSimpleName().equals("BarButton")) {
            check(control, found);
        }
        if (control instanceof Composite composite) {
            for (var child : composite.getChildren()) {
                look(child, found);
            }
        }
    }

    private static void check(Control control, List<String> found) {
        var size = control.getSize();
        var wrapped = (control.getStyle() & SWT.WRAP) != 0 && !(control instanceof Button);
        var wanted = control.computeSize(wrapped ? size.x : SWT.DEFAULT, SWT.DEFAULT);
        var inside = control.getParent().getClientArea();
        var bounds = control.getBounds();
        if (words(control).isEmpty() || size.x == 0) {
            return;
        }
        if (wanted.x > size.x + 1 || wanted.y > size.y + 1 || bounds.x + bounds.width > inside.x + inside.width + 1
                || bounds.y + bounds.height > inside.y + inside.height + 1) {
            found.add(control.getClass().getSimpleName() + " \"" + words(control) + "\" wants " + wanted + " has " + bounds + " in " + inside);
        }
    }

    /** The words a control shows. */
    static String words(Control control) {
        return switch (control) {
            case Label label -> label.getText();
            case Button button -> button.getText();
            case Link link -> link.getText().replaceAll("</?a>", "");
            default -> control.getAccessible() == null ? "" : control.toString();
        };
    }
}
