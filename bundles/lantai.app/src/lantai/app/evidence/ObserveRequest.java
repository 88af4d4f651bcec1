package lantai.app.evidence;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A log somebody wants taken in.
 *
 * @param file    the raw file
 * @param format  name of its format
 * @param device  code of the device it comes from
 * @param name    the device's name in the log; empty to take the one it had before, else its code, else the only one there is
 * @param zone    zone of times without one
 * @param options what the format needs to be told beside, see {@link LogFile}
 */
public record ObserveRequest(Path file, String format, String device, Optional<String> name, ZoneId zone, Map<String, String> options) {

    public ObserveRequest {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(zone, "zone");
        options = Map.copyOf(options);
    }
}
