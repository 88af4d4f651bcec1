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

    /** A start of an application, as its script does it. */
    public ProcessBuilder program(String application, Path state, String heap, String... arguments) {
        var command = java(heap);
        command.addAll(List.of("-XX:+UseSerialGC", "-jar", launcher.toString(), "-application", application, "-nosplash", "-configuration",
                state.resolve("cli-configuration").toString(), "-data", "@none", "--launcher.suppressErrors"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** A start of a window, as its script does it. */
    public ProcessBuilder window(String product, Path configuration, Path data, String... arguments) {
        var command = java("1g");
        command.addAll(List.of("-Dorg.eclipse.swt.internal.gtk.disablePrinting=true", "-jar", launcher.toString(), "-product", product, "-nosplash",
                "-configuration", configuration.toString(), "-data", data.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static List<String> java(String heap) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ArrayList<>(List.of(java, "-Xmx" + heap, "--enable-native-access=ALL-UNNAMED"));
    }
}
