package lantai.bench.window;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import jakarta.annotation.PostConstruct;

/** One text field: the least a window can be started for. */
public final class BarePart {

    @PostConstruct
    void create(Composite parent) {
        parent.setLayout(new FillLayout());
        new Text(parent, SWT.MULTI).setFocus();
    }
}
