package lantai.core.evidence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

import lantai.core.event.Hash;

/**
 * A device's log file was taken in.
 *
 * @param act      id of the {@code observe} act
 * @param device   code of the device
 * @param format   name of the format
 * @param file     hash of the raw file
 * @param at       when it was taken in
 * @param from     instant of its first record
 * @param to       instant of its last record, or until when it is known to be complete
 * @param records  records in the file, known ones too
 * @param added    records that were new
 * @param rejected lines that could not be read
 */
public record ImportFact(String act, String device, String format, Hash file, OffsetDateTime at, Instant from, Instant to, long records,
        long added, long rejected) {

    public ImportFact {
        Objects.requireNonNull(file, "file");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a log does not end before it begins");
        }
    }
}
