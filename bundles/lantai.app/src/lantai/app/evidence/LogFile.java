package lantai.app.evidence;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

import lantai.core.event.Hash;

/**
 * A log to be read.
 *
 * @param path    the file
 * @param hash    hash of its bytes, which every record names
 * @param format  name of its format
 * @param device  code of the device it is said to come from
 * @param zone    zone of times without one
 * @param options what the format needs to be told beside: {@link #PAGE_LOG_FORMAT}, {@link #CHARSET}
 */
public record LogFile(Path path, Hash hash, String format, String device, ZoneId zone, Map<String, String> options) {

    /** {@code PageLogFormat} of the CUPS scheduler that wrote the file. */
    public static final String PAGE_LOG_FORMAT = "page-log-format";
    /** Name of the file's encoding, where it is known. */
    public static final String CHARSET = "charset";

    public LogFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(zone, "zone");
        options = Map.copyOf(options);
    }
}
