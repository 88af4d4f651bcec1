package lantai.app.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import lantai.core.event.Suite;

/**
 * The small text file {@code REGISTRY} that says what a folder is: {@code lantai-registry 1}, then a line {@code key value} each.
 * It names codes only. It is written last when a registry is founded, so that a folder with it is whole.
 */
record RegistryFile(String origin, String unit, Suite suite) {

    static final String NAME = "REGISTRY";
    private static final String FIRST = "lantai-registry ";
    private static final int FORMAT = 1;

    /** What reading it gave: the file, or a later format, or nothing readable. */
    record Read(Optional<RegistryFile> file, boolean newer) {
    }

    static Read read(Path folder) throws IOException {
        var lines = new String(Files.readAllBytes(folder.resolve(NAME)), StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith(FIRST)) {
            return new Read(Optional.empty(), false);
        }
        try {
            if (Integer.parseInt(lines.get(0).substring(FIRST.length()).strip()) > FORMAT) {
                return new Read(Optional.empty(), true);
            }
            Map<String, String> values = new HashMap<>();
            for (var line : lines.subList(1, lines.size())) {
                var blank = line.indexOf(' ');
                if (blank > 0) {
                    values.put(line.substring(0, blank), line.substring(blank + 1).strip());
                }
            }
            if (!values.keySet().containsAll(Set.of("origin", "unit", "suite"))) {
                return new Read(Optional.empty(), false);
            }
            var file = new RegistryFile(values.get("origin"), values.get("unit"), Suite.ofId(values.get("suite")));
            var isWhole = Arrays.equals(file.bytes(), Files.readAllBytes(folder.resolve(NAME))) && file.origin().startsWith(file.unit() + "-");
            return new Read(isWhole ? Optional.of(file) : Optional.empty(), false);
        } catch (IllegalArgumentException e) {
            return new Read(Optional.empty(), false);
        }
    }

    byte[] bytes() {
        return (FIRST + FORMAT + "\norigin " + origin + "\nunit " + unit + "\nsuite " + suite.id() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
