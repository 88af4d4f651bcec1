package lantai.ui.access;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.core.di.extensions.Service;

import lantai.app.registry.Workstation;

/**
 * Runs while the window is still being put together: has the key derivation and the database ready on another core by the time a
 * PIN is typed. Whatever goes wrong here would go wrong again, and be told, when the registry is opened.
 */
public final class Preparation {

    @Execute
    void begin(@Optional @Service Workstation workstation) {
        if (workstation == null) {
            return;
        }
        var thread = new Thread(() -> prepare(workstation), "lantai-preparation");
        thread.setDaemon(true);
        thread.start();
    }

    private static void prepare(Workstation workstation) {
        try {
            workstation.prepare();
        } catch (RuntimeException e) {
            System.getLogger(Preparation.class.getName()).log(System.Logger.Level.DEBUG, "preparation", e);
        }
    }
}
