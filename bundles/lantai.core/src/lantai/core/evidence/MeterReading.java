package lantai.core.evidence;

import java.time.Instant;
import java.util.Objects;

/**
 * What a device's counter showed (计数器读数).
 *
 * @param value sheets since the device was new, not negative
 */
public record MeterReading(String device, RecordSource source, Instant begin, long value) implements EvidenceRecord {

    public MeterReading {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(begin, "begin");
        if (value < 0) {
            throw new IllegalArgumentException("a meter is not negative: " + value);
        }
    }
}
