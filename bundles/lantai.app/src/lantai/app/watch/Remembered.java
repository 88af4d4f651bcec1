package lantai.app.watch;

import java.time.Instant;
import java.util.Optional;

import lantai.ledger.verify.Verified;

/**
 * What is remembered between sessions.
 *
 * @param last     the last verification
 * @param wholeAt  when everything was last found intact
 * @param verified how far the ledger is known to be whole; kept when a later verification found something
 */
record Remembered(LedgerWatch.Checked last, Optional<Instant> wholeAt, Optional<Verified> verified) {
}
