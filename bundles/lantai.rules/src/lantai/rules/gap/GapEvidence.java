package lantai.rules.gap;

import java.time.Instant;

/**
 * What a gap rests on: an event of the ledger, or a record of a device's log.
 *
 * @param type  {@code event} or {@code record}
 * @param ref   id of the event; of a record {@code DEVICE:FILE-HASH:LINE}
 * @param act   id of the act; of a record the code of the device
 * @param kind  kind of the event or the record
 * @param at    when, by the operator's word or the device's clock
 * @param known position in the journal from which on it was known; of a record that of its import
 */
public record GapEvidence(String type, String ref, String act, String kind, Instant at, long known) {
}
