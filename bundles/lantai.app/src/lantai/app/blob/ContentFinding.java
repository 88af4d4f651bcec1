package lantai.app.blob;

/**
 * One thing a scrub found.
 *
 * @param id    name of the file
 * @param chunk the chunk to blame counted from 0, or -1
 * @param event number of the event that names it, or -1 when none does
 */
public record ContentFinding(What what, String id, long chunk, long event) {

    /** The kinds of finding; the word of each is its name in small letters. */
    public enum What {
        /** The ledger names it and it is not there. */
        MISSING(false),
        /** Its bytes are not those the ledger names: changed, swapped, older or cut. */
        HASH_DIFFERS(false),
        /** It is no sealed file of this version, suite and name. */
        FORMAT(false),
        /** It was sealed under another key than the ledger's, or that key does not unwrap. */
        WRONG_KEY(false),
        /** One of its chunks does not authenticate. */
        CHUNK(false),
        /** Only its hash was compared: its key was destroyed on purpose. */
        KEY_GONE(true),
        /** Only its hash was compared: its key lies in a compartment that is not unlocked. */
        SEALED(true),
        /** No event names it: its act never reached the ledger. It stays where it is. */
        ORPHAN(true),
        /** A file whose sealing was interrupted. It stays where it is. */
        UNFINISHED(true);

        private final boolean note;

        What(boolean note) {
            this.note = note;
        }

        /** Whether it is only worth knowing, no damage. */
        public boolean isNote() {
            return note;
        }
    }
}
