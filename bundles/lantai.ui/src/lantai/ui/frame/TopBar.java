package lantai.ui.frame;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import lantai.ui.look.Fonts;
import lantai.ui.look.Icon;
import lantai.ui.look.Style;
import lantai.ui.quick.QuickAccess;
import lantai.ui.session.IdleWatch;
import lantai.ui.session.Operator;
import lantai.ui.session.Session;
import lantai.ui.session.SessionEvents;
import lantai.ui.text.Messages;

/** The bar at the top: registry, quick access, who is at the desk, lock. */
public final class TopBar {

    private static final int SEARCH_WIDTH = 320;
    private static final int LONGEST_NAME = 260;
    private static final int LONGEST_PERSON = 140;

    private final Session session;
    private Label registry;
    private Label countdown;
    private BarButton person;
    private Composite bar;
    private AlarmBar alarm;

    @Inject
    public TopBar(Session session) {
        this.session = session;
    }

    @PostConstruct
    void create(Composite parent, QuickAccess quick, Slices slices) {
        var home = new Composite(parent, SWT.NONE);
        home.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(home);
        bar = new Composite(home, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        alarm = new AlarmBar(home, slices::show);
        bar.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().numColumns(5).margins(14, 6).spacing(14, 0).applyTo(bar);
        registry = new Label(bar, SWT.NONE);
        registry.setFont(Fonts.of(bar).bold(Fonts.Size.LARGE));
        registry.setText(Messages.frame_brand);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(registry);
        var search = new BarButton(bar, BarButton.Kind.FIELD, Icon.SEARCH, Messages.frame_quick_access, "[Ctrl]", "[3]");
        quick.anchor(search);
        search.onChosen(quick::open);
        var least = search.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.BEGINNING, SWT.CENTER)
                .hint(Math.max(least, Fonts.of(bar).scaled(SEARCH_WIDTH)), SWT.DEFAULT).applyTo(search);
        countdown = Style.WARN.on(new Label(bar, SWT.RIGHT));
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(countdown);
        person = new BarButton(bar, BarButton.Kind.CHIP, Icon.PERSON, "");
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(person);
        var lock = new BarButton(bar, BarButton.Kind.BUTTON, Icon.LOCK, Messages.frame_lock, "[F12]");
        lock.onChosen(session::lock);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(lock);
        session.operator().ifPresent(this::opened);
    }

    @Inject
    @Optional
    void opened(@UIEventTopic(SessionEvents.OPENED) Operator operator) {
        if (bar != null && !bar.isDisposed()) {
            var fonts = Fonts.of(bar);
            var name = NLS.bind(Messages.frame_registry, operator.registry());
            registry.setText(fonts.shortened(name, registry.getFont(), fonts.scaled(LONGEST_NAME)));
            registry.setToolTipText(name);
            person.say(fonts.shortened(operator.shown(), person.getFont(), fonts.scaled(LONGEST_PERSON)));
            person.setToolTipText(operator.shown());
            bar.layout();
        }
    }

    @Inject
    @Optional
    void alarmed(@UIEventTopic(FrameEvents.ALARM) Alarm next) {
        if (alarm != null) {
            alarm.show(next);
        }
    }

    @Inject
    @Optional
    void locksIn(@UIEventTopic(IdleWatch.LOCKS_IN) Integer seconds) {
        if (bar != null && !bar.isDisposed()) {
            countdown.setText(seconds < 0 ? "" : NLS.bind(Messages.frame_locks_in, seconds));
            bar.layout();
        }
    }
}
