package lantai.ui.session;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import lantai.ui.look.Fonts;
import lantai.ui.look.Notice;
import lantai.ui.look.Style;
import lantai.ui.text.Messages;

/** The first start in three steps: what to begin with, the unit, the three administrators. */
final class FirstStartPage implements Page {

    private static final int WIDTH = 780;
    private static final int LEAST_BUTTON = 96;
    private static final int BUTTON_PAD = 8;

    private final Frontispiece front;
    private final Composite steps;
    private final StackLayout stack = new StackLayout();
    private final BeginStep begin;
    private final UnitStep unit;
    private final AdministratorsStep administrators;
    private final Notice notice;
    private final Button back;
    private final Button next;
    private final Consumer<FirstStart> found;
    private final Runnable demo;
    private boolean working;
    private int step;

    FirstStartPage(Composite parent, Consumer<FirstStart> found, Runnable demo) {
        this.found = found;
        this.demo = demo;
        front = new Frontispiece(parent, Messages.first_title, WIDTH);
        var body = front.card().body();
        steps = new Composite(body, SWT.NONE);
        steps.setBackgroundMode(SWT.INHERIT_DEFAULT);
        steps.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, SWT.DEFAULT).applyTo(steps);
        begin = new BeginStep(steps, this::check);
        unit = new UnitStep(steps, this::check);
        administrators = new AdministratorsStep(steps, this::check);
        notice = new Notice(body, 1);
        var buttons = new Composite(body, SWT.NONE);
        buttons.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(buttons);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(buttons);
        back = new Button(buttons, SWT.PUSH);
        back.setText(Messages.first_back);
        back.addListener(SWT.Selection, event -> show(step - 1));
        next = Style.PRIMARY.on(new Button(buttons, SWT.PUSH));
        next.setFont(Fonts.of(next).bold(Fonts.Size.NORMAL));
        next.addListener(SWT.Selection, event -> go());
        GridDataFactory.swtDefaults().hint(widest(), SWT.DEFAULT).applyTo(next);
        GridDataFactory.swtDefaults().hint(Fonts.of(back).scaled(LEAST_BUTTON), SWT.DEFAULT).applyTo(back);
        var shell = parent.getShell();
        shell.setDefaultButton(next);
        next.addListener(SWT.Dispose, event -> {
            if (!shell.isDisposed()) {
                shell.setDefaultButton(null);
            }
        });
        administrators.onEnter(this::goIfComplete);
        show(0);
    }

    private int widest() {
        var width = Fonts.of(next).scaled(LEAST_BUTTON);
        for (var words : new String[] { Messages.first_next, Messages.first_make, Messages.first_open_demo }) {
            next.setText(words);
            width = Math.max(width, next.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 2 * BUTTON_PAD);
        }
        return width;
    }

    private void show(int wanted) {
        step = wanted;
        stack.topControl = switch (step) {
            case 0 -> begin.control();
            case 1 -> unit.control();
            default -> administrators.control();
        };
        steps.layout();
        check();
        focus();
    }

    private void check() {
        if (next == null || working) {
            return;
        }
        next.setText(step == 2 ? Messages.first_make : step == 0 && begin.isDemo() ? Messages.first_open_demo : Messages.first_next);
        back.setEnabled(step > 0);
        var finding = switch (step) {
            case 0 -> java.util.Optional.<FirstStartCheck.Finding>empty();
            case 1 -> FirstStartCheck.unit(unit.code(), unit.name());
            default -> administrators.check();
        };
        Style.enablePrimary(next, finding.isEmpty());
        finding.ifPresentOrElse(it -> notice.warn(words(it)), notice::clear);
    }

    private void goIfComplete() {
        if (next.isEnabled()) {
            go();
        }
    }

    private void go() {
        if (step == 0 && begin.isDemo()) {
            demo.run();
        } else if (step < 2) {
            show(step + 1);
        } else {
            found.accept(administrators.take(unit.suite(), unit.code(), unit.name()));
        }
    }

    void busy(boolean busy, String words) {
        working = busy;
        Style.enablePrimary(next, !busy);
        back.setEnabled(!busy && step > 0);
        if (busy) {
            notice.quiet(words);
        }
    }

    void refused(String words) {
        busy(false, words);
        check();
        notice.bad(words);
    }

    @Override
    public Composite control() {
        return front.ground();
    }

    @Override
    public void focus() {
        switch (step) {
            case 0 -> begin.focus();
            case 1 -> unit.focus();
            default -> administrators.focus();
        }
    }

    /** A heading inside a step. */
    static void heading(Composite parent, String words, int columns) {
        var label = new Label(parent, SWT.WRAP);
        label.setText(words);
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(200, SWT.DEFAULT).applyTo(label);
    }

    /** The sentence for what is missing or wrong. */
    static String words(FirstStartCheck.Finding finding) {
        var who = switch (finding.administrator()) {
            case 0 -> Messages.first_system_admin;
            case 1 -> Messages.first_security_admin;
            case 2 -> Messages.first_audit_admin;
            default -> "";
        };
        return NLS.bind(switch (finding.problem()) {
            case NO_UNIT_CODE -> Messages.first_no_unit_code;
            case BAD_UNIT_CODE -> Messages.first_bad_unit_code;
            case NO_UNIT_NAME -> Messages.first_no_unit_name;
            case NO_CODE -> Messages.first_no_code;
            case BAD_CODE -> Messages.first_bad_code;
            case SAME_CODE -> Messages.first_same_code;
            case NO_NAME -> Messages.first_no_name;
            case SAME_NAME -> Messages.first_same_name;
            case SHORT_PIN -> Messages.first_short_pin;
            case DIFFERENT_PIN -> Messages.first_different_pin;
            case SAME_PIN -> Messages.first_same_pin;
        }, who, FirstStartCheck.SHORTEST_PIN);
    }
}
