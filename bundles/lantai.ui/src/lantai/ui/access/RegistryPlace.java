package lantai.ui.access;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;

/** Which folder the window works on: {@code -registry DIR} of the start, else {@code $LANTAI_REGISTRY}, else a folder of the user. */
final class RegistryPlace {

    private static final String OPTION = "-registry";

    private RegistryPlace() {
    }

    static Path fromLaunch() {
        var arguments = Platform.getApplicationArgs();
        for (var i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(OPTION)) {
                return Path.of(arguments[i + 1]);
            }
        }
        return Optional.ofNullable(System.getenv("LANTAI_REGISTRY")).filter(dir -> !dir.isBlank()).map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), "lantai", "registry"));
    }
}
