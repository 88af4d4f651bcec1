package lantai.ui.frame;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import lantai.ui.look.Fonts;
import lantai.ui.look.Style;
import lantai.ui.operation.Operations;
import lantai.ui.text.Messages;

/** The line at the bottom: what the registry stands at, what runs, what time it is. */
public final class StatusLine {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int APART = 22;
    private static final int NEAR = 14;
    private static final int TICK = 250;
    private static final int MOST_LEFT_OUT = 3;
    private static final Duration WORTH_A_WORD = Duration.ofMillis(100);

    private final Operations operations;
    private final ZoneId zone = ZoneId.systemDefault();
    private Composite line;
    private Composite facts;
    private Label head;
    private Label verified;
    private Label witness;
    private Label loops;
    private Label gaps;
    private Label suite;
    private Label clock;
    private WorkLine work;

    @Inject
    public StatusLine(Operations operations) {
        this.operations = operations;
    }

    @PostConstruct
    void create(Composite parent) {
        line = new Composite(parent, SWT.NONE);
        line.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 4).spacing(20, 0).applyTo(line);
        facts = new Composite(line, SWT.NONE);
        facts.setBackgroundMode(SWT.INHERIT_DEFAULT);
        var row = new RowLayout();
        row.marginLeft = row.marginTop = row.marginBottom = row.marginRight = 0;
        row.spacing = APART;
        row.wrap = false;
        row.center = true;
        facts.setLayout(row);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.BEGINNING, SWT.CENTER).applyTo(facts);
        head = fact();
        verified = fact();
        witness = fact();
        witness.setLayoutData(new RowData());
        loops = fact();
        gaps = Style.QUIET.on(fact());
        gaps.setText(Messages.status_gaps_none_yet);
        gaps.setLayoutData(new RowData());
        suite = fact();
        work = new WorkLine(line, operations::later, this::makeRoom);
        clock = new Label(line, SWT.RIGHT);
        clock.setFont(Fonts.of(line).digits(Fonts.Size.NORMAL));
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(clock);
        line.addListener(SWT.Resize, event -> makeRoom());
        tick();
    }

    private Label fact() {
        return new Label(facts, SWT.NONE);
    }

    @Inject
    @Optional
    void changed(@UIEventTopic(FrameEvents.STATUS) StatusLineModel model) {
        if (line == null || line.isDisposed()) {
            return;
        }
        head.setText(NLS.bind(Messages.status_head, String.format("%,d", model.size()), model.shortHead()));
        verified.setText(model.verified().isEmpty() ? Messages.status_unverified
                : NLS.bind(model.sound() ? Messages.status_verified : Messages.status_unsound,
                        TIME.format(LocalDateTime.ofInstant(model.verified().get(), zone))));
        (model.verified().isEmpty() ? Style.WARN : model.sound() ? Style.GOOD : Style.BAD).on(verified);
        loops.setText(model.overdue() == 0 ? NLS.bind(Messages.status_loops, model.openLoops())
                : NLS.bind(Messages.status_loops_overdue, model.openLoops(), model.overdue()));
        (model.overdue() == 0 ? Style.QUIET : Style.WARN).on(loops);
        suite.setText(NLS.bind(Messages.status_suite, model.suite(), model.readOnly() ? Messages.status_read_only : Messages.status_metadata));
        (model.readOnly() ? Style.BAD : Style.QUIET).on(suite);
        makeRoom();
    }

    @Inject
    @Optional
    void witnessed(@UIEventTopic(FrameEvents.WITNESSED) StatusLineModel.Witness mark) {
        if (line == null || line.isDisposed()) {
            return;
        }
        witness.setText(mark.words());
        (mark.good() ? Style.GOOD : Style.WARN).on(witness);
        makeRoom();
    }

    @Inject
    @Optional
    void counted(@UIEventTopic(FrameEvents.GAPS) StatusLineModel.Gaps counts) {
        if (line == null || line.isDisposed()) {
            return;
        }
        var known = !counts.equals(StatusLineModel.Gaps.UNKNOWN);
        gaps.setText(known ? NLS.bind(Messages.status_gaps, counts.red(), counts.orange())
                : Messages.status_gaps_none_yet);
        (counts.red() > 0 ? Style.BAD : counts.orange() > 0 ? Style.WARN : Style.QUIET).on(gaps);
        makeRoom();
    }

    /** Where there is no room for all, the clock, the witnesses and the gaps, which their badge counts too, make way for the other facts and what runs. */
    private void makeRoom() {
        var room = line.getClientArea().width;
        for (var less = 0; less <= MOST_LEFT_OUT; less++) {
            ((RowLayout) facts.getLayout()).spacing = less == 0 ? APART : NEAR;
            ((GridData) clock.getLayoutData()).exclude = less > 0;
            ((RowData) witness.getLayoutData()).exclude = less > 1;
            ((RowData) gaps.getLayoutData()).exclude = less > 2;
            if (line.computeSize(SWT.DEFAULT, SWT.DEFAULT, true).x <= room) {
                break;
            }
        }
        clock.setVisible(!((GridData) clock.getLayoutData()).exclude);
        witness.setVisible(!((RowData) witness.getLayoutData()).exclude);
        gaps.setVisible(!((RowData) gaps.getLayoutData()).exclude);
        line.layout(true, true);
    }

    private void tick() {
        if (line.isDisposed()) {
            return;
        }
        var now = CLOCK.format(LocalDateTime.now(zone));
        if (!now.equals(clock.getText())) {
            clock.setText(now);
        }
        work.show(operations.running().stream().filter(running -> running.age().compareTo(WORTH_A_WORD) > 0).findFirst());
        line.getDisplay().timerExec(TICK, this::tick);
    }
}
