package lantai.ui.frame;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import lantai.ui.look.Fonts;
import lantai.ui.look.Style;
import lantai.ui.text.Messages;

/** The red line under the top bar while there is an {@link Alarm}; takes no room otherwise. */
final class AlarmBar {

    private static final int MARGIN = 14;

    private final Composite line;
    private final Label words;
    private final Button more;
    private Alarm alarm = Alarm.NONE;

    /** @param show gets the slice that shows more */
    AlarmBar(Composite parent, Consumer<String> show) {
        line = Style.ALARM.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, 4).spacing(MARGIN, 0).applyTo(line);
        words = Style.ALARM.on(new Label(line, SWT.NONE));
        words.setFont(Fonts.of(line).bold(Fonts.Size.NORMAL));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(words);
        more = new Button(line, SWT.PUSH);
        more.setText(Messages.alarm_show);
        more.addListener(SWT.Selection, event -> show.accept(alarm.slice()));
        GridDataFactory.fillDefaults().exclude(true).grab(true, false).applyTo(line);
        line.setVisible(false);
        line.addListener(SWT.Resize, event -> fit());
    }

    void show(Alarm next) {
        if (line.isDisposed() || next.equals(alarm)) {
            return;
        }
        alarm = next;
        ((GridData) line.getLayoutData()).exclude = next.isNone();
        line.setVisible(!next.isNone());
        words.setToolTipText(next.words());
        fit();
        line.requestLayout();
    }

    /** As much of it as the window has room for; the slice says it all. */
    private void fit() {
        var room = line.getSize().x - more.computeSize(SWT.DEFAULT, SWT.DEFAULT).x - 3 * MARGIN;
        var text = "✖ " + alarm.words();
        words.setText(room <= 0 ? "" : Fonts.of(line).shortened(text, words.getFont(), room));
        line.layout(true, true);
    }
}
