package lantai.vault.pkcs11;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import lantai.vault.slot.SafeFile;

/**
 * The libraries of tokens on this workstation: a local setting, a line each in the file {@code pkcs11-modules} of the user's state folder. It never
 * stands in a registry's folder, which may come from elsewhere: whoever names a library has this program run it.
 */
final class Modules {

    private static final String VARIABLE = "LANTAI_PKCS11_MODULE";
    private static final String FILE = "pkcs11-modules";

    private final Path file;
    private final Optional<Path> given;

    Modules(Path folder, Optional<Path> given) {
        this.file = folder.resolve(FILE);
        this.given = given;
    }

    /** As start scripts and environment say; without them the user's usual state folder. */
    static Modules ofThisWorkstation(UnaryOperator<String> properties, UnaryOperator<String> environment) {
        var state = Optional.ofNullable(properties.apply("lantai.state")).map(Path::of)
                .or(() -> Optional.ofNullable(environment.apply("XDG_STATE_HOME")).map(home -> Path.of(home, "lantai")))
                .orElseGet(() -> Path.of(properties.apply("user.home"), ".local", "state", "lantai"));
        return new Modules(state, Optional.ofNullable(environment.apply(VARIABLE)).filter(name -> !name.isEmpty()).map(Path::of));
    }

    /** The one of the environment alone, else those of the file. */
    List<Path> all() throws IOException {
        if (given.isPresent()) {
            return List.of(given.get());
        }
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(Path::of).distinct().toList();
    }

    void add(Path module) throws IOException {
        var known = Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        if (known.lines().map(String::strip).noneMatch(module.toString()::equals)) {
            Files.createDirectories(file.getParent());
            var begun = known.isEmpty() || known.endsWith("\n") ? known : known + "\n";
            SafeFile.replace(file, (begun + module + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
