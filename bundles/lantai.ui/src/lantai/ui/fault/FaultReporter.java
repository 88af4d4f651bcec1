package lantai.ui.fault;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.e4.core.services.statusreporter.StatusReporter;

/** Stands where the workbench would open a dialog of its own, and hands the defect on. */
final class FaultReporter extends StatusReporter {

    private static final String OURS = "lantai.ui";

    private final Faults faults;

    FaultReporter(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void report(IStatus status, int style, Object... information) {
        if (status.getException() != null) {
            faults.report(status.getException());
        } else if (status.getSeverity() == IStatus.ERROR) {
            faults.report(new IllegalStateException(status.getPlugin() + " " + status.getCode()));
        }
    }

    @Override
    public IStatus newStatus(int severity, String message, Throwable exception) {
        return new Status(severity, OURS, message, exception);
    }
}
