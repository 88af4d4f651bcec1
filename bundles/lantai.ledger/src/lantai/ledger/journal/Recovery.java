package lantai.ledger.journal;

import java.util.Optional;

/**
 * What opening a journal found.
 *
 * @param torn what was taken off the end into quarantine, if the last write had been torn
 */
public record Recovery(Optional<Torn> torn) {

    /** A torn tail: where it was, how long, and the name of the quarantined file. */
    public record Torn(String segment, long offset, long bytes, String quarantined, String reason) {
    }
}
