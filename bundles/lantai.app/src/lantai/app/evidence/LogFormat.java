package lantai.app.evidence;

/**
 * A form of log.
 *
 * @param name   word of the command line: {@code cups-page-log}, {@code papercut-csv} …
 * @param family what its records are
 */
public record LogFormat(String name, Family family) {

    /** What a log's records are. */
    public enum Family {
        /** Jobs of copiers, scanners and printers. */
        JOBS,
        /** Phones in a locker. */
        LOCKER,
        /** Persons at a door. */
        DOOR,
        /** Readings of a meter. */
        METER
    }
}
