package lantai.ui.quick;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import lantai.ui.look.Fonts;
import lantai.ui.look.Icons;
import lantai.ui.look.Palette;
import lantai.ui.look.Style;
import lantai.ui.look.Tone;
import lantai.ui.operation.Operations;
import lantai.ui.session.Session;
import lantai.ui.text.Messages;

/** The box and the list under it. Enter goes to the chosen hit, Esc closes, and so does looking elsewhere. */
@Creatable
@Singleton
public final class QuickAccess {

    private static final int LIMIT = 12;
    private static final int PAUSE = 80;
    private static final int WIDTH = 560;
    private static final int HEIGHT = 380;
    private static final int BORDER = 8;

    private final Session session;
    private final Commands commands;
    private final QuickAccessSources sources;
    private final Operations operations;
    private final Display display;
    private Shell shell;
    private Text box;
    private Table list;
    private Label empty;
    private Control anchor;
    private int asked;

    @Inject
    QuickAccess(Session session, Commands commands, QuickAccessSources sources, Operations operations, Display display) {
        this.session = session;
        this.commands = commands;
        this.sources = sources;
        this.operations = operations;
        this.display = display;
    }

    /** Says over which control the box opens. */
    public void anchor(Control control) {
        anchor = control;
    }

    /** Opens the box over its anchor; closes it when it is open. */
    public void open() {
        if (shell != null && !shell.isDisposed()) {
            close();
            return;
        }
        if (!session.isOpen() || anchor == null || anchor.isDisposed()) {
            return;
        }
        var at = anchor.toDisplay(-BORDER, -BORDER);
        shell = new Shell(anchor.getShell(), SWT.NO_TRIM | SWT.ON_TOP);
        Style.CARD.on(shell);
        shell.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().margins(BORDER, BORDER).spacing(0, 6).applyTo(shell);
        fill();
        shell.setBounds(at.x, at.y, scaled(WIDTH), scaled(HEIGHT));
        shell.addListener(SWT.Deactivate, event -> close());
        shell.open();
        box.setFocus();
        search();
    }

    private void fill() {
        box = new Text(shell, SWT.BORDER | SWT.SINGLE);
        box.setMessage(Messages.frame_quick_access);
        box.setFont(Fonts.of(shell).plain(Fonts.Size.LARGE));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        box.addListener(SWT.Modify, event -> search());
        box.addListener(SWT.KeyDown, this::key);
        list = new Table(shell, SWT.SINGLE | SWT.FULL_SELECTION);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list);
        new TableColumn(list, SWT.LEFT).setWidth(scaled(400));
        new TableColumn(list, SWT.RIGHT).setWidth(scaled(120));
        list.addListener(SWT.MouseUp, event -> choose());
        empty = Style.QUIET.on(new Label(shell, SWT.NONE));
        empty.setText(Messages.quick_nothing);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(empty);
        shell.addListener(SWT.Paint, event -> {
            var area = shell.getClientArea();
            event.gc.setForeground(Palette.of(shell).color(Tone.ACCENT_LINE));
            event.gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
        });
    }

    private int scaled(int pixels) {
        return Fonts.of(display).scaled(pixels);
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> move(event, 1);
            case SWT.ARROW_UP -> move(event, -1);
            case SWT.CR, SWT.KEYPAD_CR -> choose();
            case SWT.ESC -> close();
            default -> {
                // a letter: the box takes it
            }
        }
    }

    private void move(Event event, int step) {
        event.doit = false;
        if (list.getItemCount() > 0) {
            list.setSelection(Math.clamp(list.getSelectionIndex() + step, 0, list.getItemCount() - 1));
        }
    }

    private void search() {
        var text = box.getText().strip();
        var question = ++asked;
        var first = commands.find(text);
        show(first);
        if (!text.isEmpty()) {
            display.timerExec(PAUSE, () -> {
                if (question == asked && isOpen()) {
                    operations.look(Messages.quick_searching, progress -> sources.find(text, LIMIT), found -> add(question, first, found),
                            refusal -> show(first));
                }
            });
        }
    }

    private void add(int question, List<Hit> first, List<Hit> found) {
        if (question == asked && isOpen()) {
            var all = new ArrayList<Hit>(found);
            all.addAll(first);
            show(all);
        }
    }

    private void show(List<Hit> hits) {
        if (!isOpen()) {
            return;
        }
        list.removeAll();
        for (var hit : hits) {
            var row = new TableItem(list, SWT.NONE);
            row.setImage(0, Icons.of(list).image(hit.icon(), 16, list.getForeground()));
            row.setText(0, hit.title());
            row.setText(1, hit.detail());
            row.setData(hit);
        }
        if (!hits.isEmpty()) {
            list.setSelection(0);
        }
        empty.setVisible(hits.isEmpty());
    }

    private void choose() {
        var chosen = list.getSelection();
        if (chosen.length == 1 && chosen[0].getData() instanceof Hit hit) {
            close();
            display.asyncExec(hit.open());
        }
    }

    private boolean isOpen() {
        return shell != null && !shell.isDisposed();
    }

    /** Closes the box, if it is open. */
    public void close() {
        if (isOpen()) {
            shell.dispose();
        }
    }
}
