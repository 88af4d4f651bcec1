package lantai.app.evidence;

import java.util.Optional;

import lantai.core.evidence.EvidenceRecord;

/**
 * A record as a log tells it.
 *
 * @param record the record
 * @param source the device's name in the log, where the log names one
 */
public record DecodedRecord(EvidenceRecord record, Optional<String> source) {
}
