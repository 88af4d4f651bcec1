package lantai.app.stamp;

/** A time-stamp is not taken; nothing was changed. */
public final class StampRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Nothing was asked for that this could answer. */
        NO_REQUEST,
        /** No response of RFC 3161. */
        MALFORMED,
        /** The authority refused. */
        NOT_GRANTED,
        /** It answers another request, or stamps other data. */
        OTHER_DATA,
        /** Its signature does not hold, or its certificate was not valid then or is not made for time-stamps. */
        FORGED,
        /** No trusted certificate leads to it. */
        NOT_TRUSTED,
        /** No certificates in the file. */
        NO_CERTIFICATES
    }

    private final Reason reason;

    public StampRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
