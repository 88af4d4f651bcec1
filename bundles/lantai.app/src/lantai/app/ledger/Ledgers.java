package lantai.app.ledger;

import java.nio.file.Path;
import java.util.List;

import lantai.core.operation.Progress;

/** Verifies the ledgers of registries from their files, without a PIN. The service that window and command line start from. */
public interface Ledgers {

    /**
     * A head that was kept elsewhere.
     *
     * @param source how the caller names it: a file
     * @param bytes  a checkpoint or a proof
     */
    record Outside(String source, byte[] bytes) {
    }

    /**
     * Reads the whole journal: form, numbers, chain, tree, every signature.
     *
     * @param against heads that were kept elsewhere
     * @throws LedgerRefused when one of those is malformed or forged
     */
    LedgerReport verify(Path registry, List<Outside> against, Progress progress) throws LedgerRefused;
}
