package lantai.vault.pkcs11;

/** A function of the library returned something else than success. */
final class CryptokiFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final long code;

    /** @param code a CKR_ value */
    CryptokiFailure(long code, Throwable cause) {
        super("CKR " + Long.toHexString(code), cause);
        this.code = code;
    }

    long code() {
        return code;
    }
}
