package lantai.cli;

/** Exit codes of the command line (docs/cli.md). */
public final class Exit {

    public static final int DONE = 0;
    /** A custody rule refused it. */
    public static final int REFUSED = 1;
    /** Bad usage or bad input. */
    public static final int BAD_INPUT = 2;
    /** Corrupt, rolled back, forged. */
    public static final int INTEGRITY = 3;
    /** Wrong secret, locked, in use, no space. */
    public static final int CANNOT_OPEN = 4;

    private Exit() {
    }
}
