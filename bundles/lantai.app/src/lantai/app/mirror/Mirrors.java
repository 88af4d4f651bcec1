package lantai.app.mirror;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import lantai.app.ledger.LedgerRefused;
import lantai.app.ledger.Ledgers;
import lantai.app.registry.CannotOpen;
import lantai.core.operation.Progress;

/** Compares and mends journal and mirror from their files (镜像比对、修复). The service that window and command line start from. */
public interface Mirrors {

    /** How a segment of the one differs from that of the other: {@code behind}, {@code ahead}, {@code differs}. */
    record Difference(String segment, long offset, String kind) {
    }

    /**
     * What a comparison came to.
     *
     * @param journal verdict on the journal, against the signed heads both have
     * @param mirror  verdict on the mirror
     */
    record Compared(Path folder, List<Difference> differences, String journal, String mirror) {

        /** Whether both are whole, and the mirror at most a moment behind. */
        public boolean isGood() {
            return journal.equals("intact") && mirror.equals("intact") && differences.stream().allMatch(d -> d.kind().equals("behind"));
        }
    }

    /** A segment that was put in place of a bad one, which lies in quarantine. */
    record Mended(boolean inMirror, String segment, String quarantined) {
    }

    /** Needs no PIN and changes nothing; the registry may be open. */
    Compared compare(Path registry, Progress progress) throws MirrorRefused, IOException;

    /**
     * Mends what is bad in either out of the other, record by record; what comes of it must verify and continue to a signed head. Then an
     * event says so. The registry must be closed.
     *
     * @param against signed heads kept elsewhere, beside those of the journal and the mirror
     */
    List<Mended> mend(Path registry, String person, char[] pin, List<Ledgers.Outside> against, Progress progress)
            throws MirrorRefused, CannotOpen, LedgerRefused, IOException;
}
