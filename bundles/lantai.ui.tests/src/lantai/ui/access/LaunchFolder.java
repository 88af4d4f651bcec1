package lantai.ui.access;

import java.nio.file.Path;

/** The registry folder this run was started on. */
public final class LaunchFolder {

    private LaunchFolder() {
    }

    public static Path path() {
        return RegistryPlace.fromLaunch();
    }
}
