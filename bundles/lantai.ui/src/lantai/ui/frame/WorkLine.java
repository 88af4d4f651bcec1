package lantai.ui.frame;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;

import lantai.ui.operation.Running;
import lantai.ui.text.Messages;

/** The piece of the status line that shows what runs: a word after a moment; bar and cancel after a second. */
final class WorkLine {

    private static final Duration WORTH_A_BAR = Duration.ofSeconds(1);

    private final Composite line;
    private final Label name;
    private final ProgressBar bar;
    private final Link cancel;
    private final Runnable grown;
    private Running shown;

    WorkLine(Composite parent, java.util.concurrent.Executor later, Runnable grown) {
        this.grown = grown;
        line = new Composite(parent, SWT.NONE);
        line.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(line);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).exclude(true).applyTo(line);
        name = new Label(line, SWT.NONE);
        bar = new ProgressBar(line, SWT.HORIZONTAL);
        GridDataFactory.swtDefaults().hint(90, 8).align(SWT.FILL, SWT.CENTER).applyTo(bar);
        cancel = new Link(line, SWT.NONE);
        cancel.setText("<a>" + Messages.status_cancel + "</a>");
        cancel.addListener(SWT.Selection, event -> later.execute(() -> {
            if (shown != null) {
                shown.cancel();
            }
        }));
        line.setVisible(false);
    }

    void show(Optional<Running> running) {
        var before = shown;
        shown = running.orElse(null);
        if (shown == null && before == null) {
            return;
        }
        var data = (org.eclipse.swt.layout.GridData) line.getLayoutData();
        data.exclude = shown == null;
        line.setVisible(shown != null);
        if (shown != null) {
            var longer = shown.age().compareTo(WORTH_A_BAR) > 0;
            var percent = shown.percent();
            name.setText(percent < 0 ? shown.name() : NLS.bind(Messages.status_working, shown.name(), percent));
            bar.setVisible(longer);
            cancel.setVisible(longer);
            bar.setSelection(Math.max(0, percent));
        }
        grown.run();
    }
}
