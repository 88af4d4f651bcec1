package lantai.ui.testing;

import java.nio.file.Path;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps one workbench for all test classes of a run; what e4 makes once it keeps for the whole process. */
abstract class WorkbenchExtension implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace OURS = Namespace.create(WorkbenchExtension.class);

    /** The one that runs now. */
    private static final class Slot implements ExtensionContext.Store.CloseableResource {
        private RunningWorkbench running;
        private boolean onTrial;

        RunningWorkbench of(boolean trial) {
            if (running != null && trial != onTrial) {
                throw new IllegalStateException("one run has one workbench: run the tests tagged trial apart");
            }
            if (running == null) {
                onTrial = trial;
                running = new RunningWorkbench(trial);
            }
            running.awaitWindow();
            return running;
        }

        @Override
        public void close() throws InterruptedException {
            if (running != null) {
                running.close();
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningWorkbench.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return slot(context).of(context.getRequiredTestClass().isAnnotationPresent(OnTrial.class));
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        var slot = slot(context);
        if (context.getExecutionException().isPresent() && slot.running != null) {
            slot.running.picture(Path.of("target", "failures",
                    context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName() + ".png"));
        }
    }

    private static Slot slot(ExtensionContext context) {
        return context.getRoot().getStore(OURS).getOrComputeIfAbsent(Slot.class, key -> new Slot(), Slot.class);
    }
}
