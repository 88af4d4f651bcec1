package lantai.cli;

/** One thing the command line can do. Each is a component of its own with the property {@code verb}, made only when it is called. */
public interface Verb {

    /** Service property that holds the verb's name. */
    String PROPERTY = "verb";

    /** What may stand behind the verb. */
    Usage usage();

    /**
     * Does it.
     *
     * @return the exit code, one of {@link Exit}
     * @throws Exception what {@link Faults} knows how to say
     */
    int run(Call call) throws Exception;
}
