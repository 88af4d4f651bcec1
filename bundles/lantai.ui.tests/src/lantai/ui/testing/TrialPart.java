package lantai.ui.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import jakarta.annotation.PostConstruct;
import lantai.ui.scan.Scan;
import lantai.ui.scan.ScanBox;

/** A slice with nothing but a scan box, a place to click on, and a button that fails. */
public final class TrialPart {

    private final List<Scan> scans = new CopyOnWriteArrayList<>();
    private ScanBox box;

    @PostConstruct
    void create(Composite parent, MPart part) {
        GridLayoutFactory.swtDefaults().applyTo(parent);
        new Label(parent, SWT.NONE).setText("Here is " + part.getElementId());
        box = new ScanBox(parent, parent, "Scan here", scans::add);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        var failing = new Button(parent, SWT.PUSH);
        failing.setText("Fail");
        failing.addListener(SWT.Selection, event -> {
            throw new UnsupportedOperationException("绝密标题");
        });
    }

    @Focus
    void focus() {
        box.setFocus();
    }

    /** What was scanned, oldest first. */
    public List<Scan> scans() {
        return List.copyOf(scans);
    }
}
