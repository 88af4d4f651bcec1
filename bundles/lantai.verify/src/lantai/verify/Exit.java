package lantai.verify;

/** What the program leaves with; the same numbers as {@code lantai}. */
final class Exit {

    static final int INTACT = 0;
    static final int BAD_INPUT = 2;
    static final int INTEGRITY = 3;
    static final int CANNOT_READ = 4;

    private Exit() {
    }
}
