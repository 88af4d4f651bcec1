package lantai.ui.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.graphics.Rectangle;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Keeps the window's bounds and the person's taste. An unreadable file is as good as none. */
@Creatable
@Singleton
public final class WindowMemory {

    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final int LONGEST_IDLE = 60;

    private final Path file;
    private final Properties kept = new Properties();

    @Inject
    public WindowMemory(DataArea data) {
        file = data.folder().resolve("window.properties");
        if (Files.isRegularFile(file)) {
            try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                kept.load(in);
            } catch (IOException | IllegalArgumentException unreadable) {
                kept.clear(); // it only says where the window stood
            }
        }
    }

    /** Where the window stood, if that is known. */
    public Optional<Rectangle> bounds() {
        var parts = kept.getProperty("bounds", "").split(",");
        try {
            return parts.length != 4 ? Optional.empty()
                    : Optional.of(new Rectangle(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
                            Integer.parseInt(parts[3])));
        } catch (NumberFormatException notABound) {
            return Optional.empty();
        }
    }

    public void bounds(Rectangle bounds) {
        keep("bounds", bounds.x + "," + bounds.y + "," + bounds.width + "," + bounds.height);
    }

    /** The word of the theme, empty when none was chosen. */
    public String theme() {
        return kept.getProperty("theme", "");
    }

    public void theme(String word) {
        keep("theme", word);
    }

    public boolean sounds() {
        return !"off".equals(kept.getProperty("sounds"));
    }

    public void sounds(boolean on) {
        keep("sounds", on ? "on" : "off");
    }

    /** After how long without a key or a mouse the session locks: 1..60 minutes, ten when not set. */
    public Duration idle() {
        try {
            return Duration.ofMinutes(Math.clamp(Integer.parseInt(kept.getProperty("idle", "10")), 1, LONGEST_IDLE));
        } catch (NumberFormatException notANumber) {
            return IDLE;
        }
    }

    /** @param minutes 1..60 */
    public void idle(int minutes) {
        keep("idle", Integer.toString(Math.clamp(minutes, 1, LONGEST_IDLE)));
    }

    private void keep(String key, String value) {
        if (value.equals(kept.getProperty(key))) {
            return;
        }
        kept.setProperty(key, value);
        try {
            Files.createDirectories(file.getParent());
            var next = file.resolveSibling("window.properties.next");
            try (var out = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
                kept.store(out, null);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
