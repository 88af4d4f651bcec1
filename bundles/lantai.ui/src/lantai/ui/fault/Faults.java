package lantai.ui.fault;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Queue;
import java.util.Set;
import java.util.WeakHashMap;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.model.application.MApplication;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import lantai.ui.memory.DataArea;
import lantai.ui.look.Sound;
import lantai.ui.look.Sounds;
import lantai.ui.operation.Dialogs;

/** Takes every defect: writes it down and tells the person, one at a time. Safe to call from any thread. */
@Creatable
@Singleton
public class Faults {

    private final UISynchronize display;
    private final MApplication application;
    private final FaultLog log;
    private final Sounds sounds;
    private final InstantSource clock = InstantSource.system();
    private final Queue<String> untold = new ArrayDeque<>();
    private final Set<Throwable> known = Collections.newSetFromMap(new WeakHashMap<>());
    private boolean telling;

    @Inject
    public Faults(UISynchronize display, MApplication application, DataArea data, Sounds sounds) {
        this.display = display;
        this.application = application;
        this.sounds = sounds;
        log = new FaultLog(data.folder());
    }

    /** Writes the defect down and says so. The same object is taken once, by whichever way it comes. */
    public void report(Throwable thrown) {
        synchronized (known) {
            if (!known.add(thrown)) {
                return;
            }
        }
        var fault = Fault.of(thrown, clock.instant());
        var code = fault.code();
        try {
            log.append(fault);
        } catch (IOException notWritten) {
            code += " (" + notWritten.getClass().getSimpleName() + ")";
        }
        var told = code;
        display.asyncExec(() -> tell(told));
    }

    private void tell(String code) {
        if (!untold.contains(code)) {
            untold.add(code);
        }
        if (telling) {
            return;
        }
        telling = true;
        try {
            while (!untold.isEmpty()) {
                sounds.play(Sound.ERROR);
                application.getContext().get(Dialogs.class).defect(untold.peek(), log::file);
                untold.remove();
            }
        } finally {
            telling = false;
        }
    }
}
