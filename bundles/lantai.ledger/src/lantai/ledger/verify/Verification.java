package lantai.ledger.verify;

import java.util.List;
import java.util.Optional;

import lantai.core.event.Hash;

/**
 * The result of a verification.
 *
 * @param verdict    what it comes to
 * @param size       whole events counted, repeated ones not
 * @param root       Merkle root over them; empty when events are broken or missing
 * @param findings   everything found, in the order of the journal; findings about the folder and about heads kept elsewhere come last
 * @param signatures how many signatures were checked; 0 in a check of hashes alone
 * @param verified   where a later check may go on; only when the verdict is intact
 * @param logKeys    the log's own keys, as lines of a file of keys; none from a check of hashes alone, or of the end alone
 */
public record Verification(Verdict verdict, long size, Optional<Hash> root, List<Finding> findings, long signatures,
        Optional<Verified> verified, List<String> logKeys) {

    public Verification {
        findings = List.copyOf(findings);
        logKeys = List.copyOf(logKeys);
    }

    static Verification unverifiable(Verdict.Why why) {
        return new Verification(new Verdict.Unverifiable(why), 0, Optional.empty(), List.of(), 0, Optional.empty(), List.of());
    }
}
