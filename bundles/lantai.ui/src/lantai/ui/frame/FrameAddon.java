package lantai.ui.frame;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.services.EContextService;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.event.Event;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import lantai.ui.look.Sounds;
import lantai.ui.look.Themes;
import lantai.ui.memory.WindowMemory;
import lantai.ui.quick.QuickAccess;
import lantai.ui.scan.KeyField;
import lantai.ui.session.Operator;
import lantai.ui.session.SessionEvents;

/** Shows the frame while somebody is at the desk and hides everything while nobody is; remembers where the window stood. */
public final class FrameAddon {

    private static final int LEAST_WIDTH = 1024;
    private static final int LEAST_HEIGHT = 700;
    private static final String DESK = "lantai.context.desk";
    private static final List<String> BARS = List.of("lantai.trim.top", "lantai.trim.left", "lantai.trim.bottom");

    private final MApplication application;
    private final EModelService model;
    private final Display display;
    private final WindowMemory memory;
    private final List<Shell> hidden = new ArrayList<>();
    private Slices slices;
    private QuickAccess quick;
    private java.util.Optional<Slice> left = java.util.Optional.empty();

    @Inject
    public FrameAddon(MApplication application, EModelService model, Display display, WindowMemory memory) {
        this.application = application;
        this.model = model;
        this.display = display;
        this.memory = memory;
    }

    @PostConstruct
    void prepare(Sounds sounds) {
        sounds.switchOn(memory.sounds());
        memory.bounds().filter(this::isOnScreen).ifPresent(bounds -> {
            var window = window();
            window.setX(bounds.x);
            window.setY(bounds.y);
            window.setWidth(bounds.width);
            window.setHeight(bounds.height);
        });
        bars(false);
    }

    private boolean isOnScreen(Rectangle bounds) {
        return List.of(display.getMonitors()).stream()
                .anyMatch(monitor -> monitor.getBounds().contains(bounds.x + bounds.width / 2, bounds.y + 10));
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
        var context = application.getContext();
        slices = ContextInjectionFactory.make(Slices.class, context);
        quick = ContextInjectionFactory.make(QuickAccess.class, context);
        if (window().getWidget() instanceof Shell shell) {
            shell.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT);
            shell.addListener(SWT.Dispose, gone -> memory.bounds(shell.getBounds()));
        }
        ContextInjectionFactory.make(Themes.class, context).showRemembered();
    }

    @Inject
    @Optional
    void opened(@UIEventTopic(SessionEvents.OPENED) Operator operator) {
        left = java.util.Optional.empty();
        comeBack();
    }

    @Inject
    @Optional
    void unlocked(@UIEventTopic(SessionEvents.UNLOCKED) Operator operator) {
        comeBack();
        hidden.stream().filter(shell -> !shell.isDisposed()).forEach(shell -> shell.setVisible(true));
        hidden.clear();
    }

    @Inject
    @Optional
    void locked(@UIEventTopic(SessionEvents.LOCKED) Operator operator) {
        if (slices == null) {
            return;
        }
        left = slices.current();
        quick.close();
        var main = window().getWidget();
        for (var shell : display.getShells()) {
            if (shell != main && shell.isVisible()) {
                hidden.add(shell);
                shell.setVisible(false);
            }
        }
        if (main instanceof Shell shell) {
            wipe(shell);
        }
        bars(false);
        slices.showSession();
        context().deactivateContext(DESK);
    }

    @Inject
    @Optional
    void closed(@UIEventTopic(SessionEvents.CLOSED) Operator operator) {
        if (slices != null) {
            hidden.stream().filter(shell -> !shell.isDisposed()).forEach(Shell::dispose);
            hidden.clear();
            slices.forget();
        }
    }

    /** What was half typed goes: it may be a PIN, and a scan is done again. */
    private static void wipe(Composite area) {
        for (var child : area.getChildren()) {
            if (child instanceof KeyField field) {
                field.clear();
            } else if (child instanceof Composite composite) {
                wipe(composite);
            }
        }
    }

    private void comeBack() {
        if (slices == null) {
            return;
        }
        bars(true);
        context().activateContext(DESK);
        left.or(() -> slices.visible().stream().findFirst()).ifPresent(slice -> slices.show(slice.id()));
    }

    private EContextService context() {
        return window().getContext().get(EContextService.class);
    }

    private void bars(boolean visible) {
        for (var id : BARS) {
            if (model.find(id, application) instanceof MTrimBar bar) {
                bar.setVisible(visible);
            }
        }
    }

    private MTrimmedWindow window() {
        return (MTrimmedWindow) model.find("lantai.window.main", application);
    }
}
