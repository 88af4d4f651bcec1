package lantai.app.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * What a log turned out to be.
 *
 * @param charset encoding it was read in
 * @param lines   lines of the file
 * @param records records told
 * @param rejected lines that could not be read
 * @param until    when the device gave the log out, where it says so: until then nothing stands behind the last record
 */
public record DecodedLog(String charset, long lines, long records, long rejected, Optional<Instant> until) {
}
