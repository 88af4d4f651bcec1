package lantai.ui.counter;

/** What the counter waits for next. */
enum Step {
    /** The person who takes, brings or reads. */
    PERSON,
    /** Copies, one after the other; Enter goes on. */
    COPIES,
    /** The receiver's PIN. */
    PIN,
    /** The act is on its way to the disk. */
    RUNNING
}
