package lantai.app.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import lantai.app.ledger.Ledger.SignedHead;

/**
 * What is known of the log without reading it.
 *
 * @param head      the newest head it has signed; empty before the first
 * @param signedAt  when, by this workstation's clock
 * @param epoch     of the log's key; 0 before the first
 * @param witnesses who has vouched for it, and how far, by name
 */
public record LedgerState(Optional<SignedHead> head, Optional<Instant> signedAt, int epoch, List<WitnessState> witnesses) {

    public LedgerState {
        witnesses = List.copyOf(witnesses);
    }
}
