package lantai.app.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * How far somebody outside has vouched for this log (见证).
 *
 * @param name   of the witness's key
 * @param size   events of the largest head it has signed that was brought back
 * @param signed when the witness signed, by its own clock; empty while its key is not known here and the signature says nothing
 * @param taken  when the answer was brought back, by this workstation's clock
 */
public record WitnessState(String name, long size, Optional<Instant> signed, Instant taken) {

    /** Whether its key is known here, so that its signature was checked. */
    public boolean isChecked() {
        return signed.isPresent();
    }

    /** The moment its age counts from. */
    public Instant since() {
        return signed.orElse(taken);
    }
}
