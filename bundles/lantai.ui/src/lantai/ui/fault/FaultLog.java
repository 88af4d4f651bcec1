package lantai.ui.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file in which defects are written down, newest last. */
final class FaultLog {

    private final Path file;

    FaultLog(Path folder) {
        file = folder.resolve("faults.log");
    }

    Path file() {
        return file;
    }

    /** @throws IOException when it cannot be written, which the person is then told */
    synchronized void append(Fault fault) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, fault.lines(), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
