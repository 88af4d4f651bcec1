package lantai.app.bench;

/** Measures one thing against a control. */
public interface Benchmark {

    /** The word behind {@code lantai bench}. */
    String name();

    /** Whether it can run here, as one that opens windows needs a display. */
    default boolean isPossible() {
        return true;
    }

    /** Measures; works in the run's folder only, and tells each figure as soon as it is known. */
    void run(BenchRun run) throws Exception;
}
