package lantai.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The folder this program was installed in, as the start scripts see it. */
public final class Installation {

    private final Path folder;
    private final Path launcher;

    private Installation(Path folder, Path launcher) {
        this.folder = folder;
        this.launcher = launcher;
    }

    /** Empty when this program runs from no installation, as under a test. */
    public static Optional<Installation> here() {
        var area = System.getProperty("osgi.install.area");
        if (area == null || !area.startsWith("file:")) {
            return Optional.empty();
        }
        var folder = Path.of(URI.create(area.replace(" ", "%20")));
        if (!Files.isDirectory(folder.resolve("plugins"))) {
            return Optional.empty();
        }
        try (var plugins = Files.newDirectoryStream(folder.resolve("plugins"), "org.eclipse.equinox.launcher_*.jar")) {
            var found = plugins.iterator();
            return found.hasNext() ? Optional.of(new Installation(folder, found.next())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    /** A start as a user starts it, by a script; what it keeps goes to a folder of its own. */
    public ProcessBuilder script(String name, Path state, String... arguments) {
        var windows = System.getProperty("os.name").startsWith("Windows");
        var command = new ArrayList<>(List.of(folder.resolve(windows ? name + ".cmd" : name).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("LANTAI_STATE", state.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    /** A start of any product of the platform with Java's own settings, for a control. */
    public ProcessBuilder plain(String product, Path configuration, Path data) {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-jar",
                launcher.toString(), "-product", product, "-nosplash", "-configuration", configuration.toString(), "-data", data.toString());
    }
}
