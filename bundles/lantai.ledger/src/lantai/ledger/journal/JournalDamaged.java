package lantai.ledger.journal;

/** The journal is not what it was: names the segment, the offset in it and the sequence number where it shows. */
public final class JournalDamaged extends Exception {

    private static final long serialVersionUID = 1L;

    /** What kind of damage. */
    public enum Kind {
        /** Bytes are not what was written. */
        CORRUPT,
        /** The journal is shorter than it is known to have been. */
        ROLLED_BACK,
        /** Written by a suite or version this program does not know. */
        UNKNOWN_FORM
    }

    private final Kind kind;
    private final String segment;
    private final long offset;
    private final long seq;

    public JournalDamaged(Kind kind, String segment, long offset, long seq, String what) {
        super(kind + " in " + segment + " at byte " + offset + ", record " + seq + ": " + what);
        this.kind = kind;
        this.segment = segment;
        this.offset = offset;
        this.seq = seq;
    }

    public Kind kind() {
        return kind;
    }

    public String segment() {
        return segment;
    }

    public long offset() {
        return offset;
    }

    public long seq() {
        return seq;
    }
}
