package lantai.ledger.signature;

import java.nio.charset.StandardCharsets;

import lantai.core.event.Bytes;

/** What the key of recovery sheets signs when they give a person a new key (docs/formats/shares.md). */
public final class RecoveryProof {

    private RecoveryProof() {
    }

    /**
     * @param origin     name of the log
     * @param generation of the sheets
     * @param publicKey  the person's new one
     */
    public static byte[] message(String origin, long generation, String person, Bytes publicKey) {
        return ("lantai recovery|" + origin + "|" + generation + "|" + person + "|" + publicKey.hex()).getBytes(StandardCharsets.UTF_8);
    }
}
