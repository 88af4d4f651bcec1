package lantai.ui.operation;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.di.UISynchronize;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import lantai.ui.fault.Faults;

/** Runs work off the display thread and brings its outcome back onto it. The only class that knows {@link Job}. */
@Creatable
@Singleton
public class Operations {

    /** One writer to the registry at a time. */
    private static final ISchedulingRule IN_TURN = new ISchedulingRule() {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    };

    private final UISynchronize display;
    private final Faults faults;
    private final List<Running> running = new CopyOnWriteArrayList<>();

    @Inject
    public Operations(UISynchronize display, Faults faults) {
        this.display = display;
        this.faults = faults;
    }

    /**
     * Runs work that only looks. Several may run at once.
     *
     * @param name      what the status line says when it takes longer
     * @param onDone    gets the outcome, on the display thread
     * @param onRefused gets a checked exception, on the display thread
     */
    public <T> Running look(String name, Work<T> work, Consumer<T> onDone, Consumer<Exception> onRefused) {
        return schedule(name, work, onDone, onRefused, null);
    }

    /** Runs work that changes something; one after the other, in the order asked. Parameters as in {@link #look}. */
    public <T> Running change(String name, Work<T> work, Consumer<T> onDone, Consumer<Exception> onRefused) {
        return schedule(name, work, onDone, onRefused, IN_TURN);
    }

    /** Brings something onto the display thread, soon. From any thread. */
    public void later(Runnable step) {
        display.asyncExec(step);
    }

    /** What is under way now, oldest first. */
    public List<Running> running() {
        return List.copyOf(running);
    }

    private <T> Running schedule(String name, Work<T> work, Consumer<T> onDone, Consumer<Exception> onRefused, ISchedulingRule rule) {
        var progress = new Running(name);
        running.add(progress);
        var job = Job.create(name, monitor -> {
            try {
                var outcome = work.run(progress);
                finish(progress, () -> onDone.accept(outcome));
            } catch (CancellationException stopped) {
                finish(progress, () -> onRefused.accept(stopped));
            } catch (RuntimeException | Error defect) {
                finish(progress, () -> faults.report(defect));
            } catch (Exception refusal) {
                finish(progress, () -> onRefused.accept(refusal));
            }
            return Status.OK_STATUS;
        });
        job.setSystem(true);
        job.setRule(rule);
        job.schedule();
        return progress;
    }

    private void finish(Running progress, Runnable step) {
        display.asyncExec(() -> {
            running.remove(progress);
            step.run();
        });
    }
}
