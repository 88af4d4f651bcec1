package lantai.ledger.cbor;

/** Bytes that are not deterministic CBOR of the supported part; says what and at which offset. */
public final class CborException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CborException(String what, int offset) {
        super(what + " at byte " + offset);
    }
}
