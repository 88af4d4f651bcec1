package lantai.app.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.core.event.Hash;

/**
 * What a verification came to.
 *
 * @param verdict    {@code intact}, {@code corrupt}, {@code rolled-back}, {@code forked} or {@code unverifiable}
 * @param arguments  what the verdict's sentence names: {@code at}; {@code size}, {@code known}; {@code source}; {@code why}
 * @param origin     name of the log; empty when the folder does not say
 * @param size       whole events
 * @param root       Merkle root over them; empty when events are broken or missing
 * @param signatures how many were checked
 * @param findings   everything that was found, notes among it
 * @param heads      when there are two histories: the signed heads, ours first
 */
public record LedgerReport(String verdict, Map<String, String> arguments, Optional<String> origin, long size, Optional<Hash> root,
        long signatures, List<Found> findings, List<String> heads) {

    public LedgerReport {
        arguments = Map.copyOf(arguments);
        findings = List.copyOf(findings);
        heads = List.copyOf(heads);
    }

    public boolean isIntact() {
        return verdict.equals("intact");
    }

    /**
     * One thing that was found.
     *
     * @param segment file
     * @param offset  in bytes
     * @param event   number of the event concerned
     * @param what    which kind, a stable word
     * @param isNote  whether the ledger may be intact all the same
     * @param details what its sentence names
     */
    public record Found(String segment, long offset, long event, String what, boolean isNote, Map<String, String> details) {

        public Found {
            details = Map.copyOf(details);
        }

        /** {@code segment@offset}. */
        public String place() {
            return segment + "@" + offset;
        }
    }
}
