package lantai.ledger.journal;

import lantai.core.event.Hash;

/** Where a leaf stands in the journal: its sequence number from 0, and its hash. */
public record Position(long seq, Hash leaf) {
}
