package lantai.app.blob;

import java.io.IOException;

/** Says why a content was not taken in or not given out; its text holds no content and no title. */
public final class BlobRefused extends IOException {
    private static final long serialVersionUID = 1L;

    /** The reasons, each for one message of the user interface. */
    public enum Reason {
        /** The registry keeps metadata only. */
        METADATA_ONLY,
        /** No event names a content of that id. */
        UNKNOWN,
        /** No file of that id. */
        MISSING,
        /** The sealed bytes are not those of the ledger: changed, swapped, older or cut. */
        HASH_DIFFERS,
        /** Unknown magic, version or suite, another id, or an impossible length. */
        FORMAT,
        /** The key is not the one the content was sealed with. */
        WRONG_KEY,
        /** A chunk does not authenticate. */
        CHUNK,
        /** Its key was destroyed on purpose: nobody opens it any more. */
        KEY_GONE,
        /** Its key lies in a compartment that is not unlocked. */
        SEALED
    }

    private final Reason reason;
    private final String id;
    private final long chunk;

    /** Refuses for a reason that concerns the whole content. */
    public BlobRefused(Reason reason, String id) {
        this(reason, id, -1);
    }

    /** Refuses because of one chunk, counted from 0. */
    public BlobRefused(Reason reason, String id, long chunk) {
        super(reason.name() + " " + id);
        this.reason = reason;
        this.id = id;
        this.chunk = chunk;
    }

    public Reason reason() {
        return reason;
    }

    /** Name of the sealed file; empty before there is one. */
    public String id() {
        return id;
    }

    /** The chunk to blame counted from 0, or -1 if none is. */
    public long chunk() {
        return chunk;
    }
}
