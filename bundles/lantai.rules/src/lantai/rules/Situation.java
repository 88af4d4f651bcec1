package lantai.rules;

import java.time.Instant;
import java.util.Set;

import lantai.core.act.Act;
import lantai.core.register.Register;

/**
 * What a rule judges: the act, the register as it stands, and who has signed with a key of his own.
 *
 * @param now     the system's clock when it is judged
 * @param signers codes of all persons whose own signature accompanies the act, the operator included
 */
public record Situation(Act act, Register register, Set<String> signers, Instant now) {

    public Situation {
        signers = Set.copyOf(signers);
    }

    /** Whether this person signed himself or a paper slip stands in. */
    public boolean signedOrOnPaper(String person) {
        return signers.contains(person) || act.paperReceipt().isPresent();
    }
}
