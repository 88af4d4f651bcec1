package lantai.ledger.verify;

import java.util.List;
import java.util.Set;

import lantai.core.event.Carried;
import lantai.core.event.Signature.Role;
import lantai.core.event.SignedEvent;

/**
 * The one rule of custody that a verifier must not leave to the program that wrote the journal: state secrets are destroyed before two
 * witnesses who sign (监销), so that an event put in below the window by one person shows. A destruction that was recorded in spite of the rule
 * carries its finding, and is then honest about it.
 */
final class TwoHands {

    private static final String KIND = "destroy";
    private static final int STATE_SECRET = 2;
    private static final int TOP_SECRET = 4;
    /** Rules whose finding in the event says that a hand is missing: two witnesses, a PIN of their own, no paper for top secret. */
    private static final Set<String> TOLD = Set.of("S14-2", "S3-6", "S3-8");

    private TwoHands() {
    }

    static boolean lackIn(SignedEvent signed) {
        var event = signed.event();
        if (Carried.of(event.fields()).isPresent()) {
            return false; // the earlier log has the signatures, and was verified when it was carried over
        }
        if (!event.kind().equals(KIND) || event.level() < STATE_SECRET) {
            return false;
        }
        var witnesses = signed.signatures().stream().filter(s -> s.role() == Role.WITNESS && !s.person().equals(event.actor()))
                .map(s -> s.person()).distinct().count();
        var onPaper = event.level() < TOP_SECRET && event.fields().text("paper_receipt").isPresent();
        return witnesses < 2 && !onPaper && !told(event.fields().texts("findings"));
    }

    private static boolean told(List<String> findings) {
        return findings.stream().map(finding -> finding.split(" ")).anyMatch(parts -> parts.length > 1 && TOLD.contains(parts[1]));
    }
}
