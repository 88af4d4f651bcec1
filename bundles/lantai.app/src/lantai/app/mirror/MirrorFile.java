package lantai.app.mirror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

import lantai.ledger.journal.Disk;

/**
 * The small file {@code mirror} of a registry: where the second copy is on this machine, and how it stood last. It belongs to the machine and
 * is in no backup; that there is a mirror is in the ledger.
 */
public final class MirrorFile {

    private static final String FIRST = "lantai-mirror-of-journal 1";

    private final Path file;

    public MirrorFile(Path registry) {
        this.file = registry.resolve("mirror");
    }

    /** What it says. */
    public record Setting(Path folder, String state) {
    }

    /** Empty when there is no mirror, or the file is not of its one form: then none is written, and the status says so. */
    public Optional<Setting> read() {
        try {
            var lines = Files.readString(file, StandardCharsets.UTF_8).split("\n", -1);
            if (lines.length != 5 || !lines[0].equals(FIRST) || !lines[1].startsWith("folder ") || !lines[2].startsWith("state ")) {
                return Optional.empty();
            }
            var setting = new Setting(Path.of(lines[1].substring("folder ".length())), lines[2].substring("state ".length()));
            return Optional.of(setting).filter(s -> Arrays.equals(bytes(s), String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether it is there but says nothing. */
    public boolean isDamaged() {
        return Files.exists(file) && read().isEmpty();
    }

    public void write(Setting setting) throws IOException {
        Disk.REAL.replace(file, bytes(setting));
    }

    /** With a check sum: a flipped bit must not pass for another folder. */
    private static byte[] bytes(Setting setting) {
        var text = FIRST + "\nfolder " + setting.folder() + "\nstate " + setting.state() + "\n";
        var sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return (text + "sum %08x\n".formatted(sum.getValue())).getBytes(StandardCharsets.UTF_8);
    }

    public void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
