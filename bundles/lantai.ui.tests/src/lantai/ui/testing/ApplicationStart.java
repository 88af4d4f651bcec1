package lantai.ui.testing;

import java.util.Map;

import org.eclipse.e4.ui.internal.workbench.swt.E4Application;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;

/** Starts the e4 application on the calling thread, as the product does; the one place that knows it is internal API. */
final class ApplicationStart {

    private ApplicationStart() {
    }

    static void run() throws Exception {
        new E4Application().start(new Launch("-applicationXMI", "lantai.workbench/Application.e4xmi", "-clearPersistedState", "-persistState",
                "false", "-cssTheme", "lantai.theme.light"));
    }

    private record Launch(String... arguments) implements IApplicationContext {

        @Override
        public Map<?, ?> getArguments() {
            return Map.of(APPLICATION_ARGS, arguments);
        }

        @Override
        public void applicationRunning() {
            // no splash to take down
        }

        @Override
        public String getBrandingApplication() {
            return null;
        }

        @Override
        public String getBrandingName() {
            return null;
        }

        @Override
        public String getBrandingDescription() {
            return null;
        }

        @Override
        public String getBrandingId() {
            return null;
        }

        @Override
        public String getBrandingProperty(String key) {
            return null;
        }

        @Override
        public Bundle getBrandingBundle() {
            return null;
        }

        @Override
        public void setResult(Object result, IApplication application) {
            // nobody waits for it
        }
    }
}
