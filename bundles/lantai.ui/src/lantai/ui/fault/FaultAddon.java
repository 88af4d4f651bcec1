package lantai.ui.fault;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.core.services.statusreporter.StatusReporter;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import lantai.ui.operation.Dialogs;

/** Listens wherever a defect can come up: the display, the platform's log (handlers, jobs, injection), other threads. */
public final class FaultAddon {

    private LogReaderService reader;
    private LogListener listener;
    private Thread.UncaughtExceptionHandler before;

    @PostConstruct
    void listen(Display display, MApplication application, Faults faults, @Optional @Service LogReaderService log) {
        var context = application.getContext();
        if (context.get(Dialogs.class) == null) {
            context.set(Dialogs.class, ContextInjectionFactory.make(Dialogs.class, context));
        }
        context.set(StatusReporter.class, new FaultReporter(faults));
        display.setRuntimeExceptionHandler(faults::report);
        display.setErrorHandler(faults::report);
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> faults.report(thrown));
        if (log != null) {
            reader = log;
            listener = entry -> take(entry, faults);
            reader.addLogListener(listener);
        }
    }

    private static void take(LogEntry entry, Faults faults) {
        var thrown = entry.getException();
        if (entry.getLogLevel() == LogLevel.ERROR && thrown != null && !(thrown instanceof OperationCanceledException)) {
            faults.report(thrown);
        }
    }

    @PreDestroy
    void stop() {
        if (reader != null) {
            reader.removeLogListener(listener);
        }
        Thread.setDefaultUncaughtExceptionHandler(before);
    }
}
