package lantai.app.evidence;

/**
 * A form of log.
 *
 * @param name        word of the command line: {@code cups-page-log}, {@code papercut-csv} …
 * @param family      what its records are
 * @param namesDevice whether its records say which device made them
 */
public record LogFormat(String name, Family family, boolean namesDevice) {

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
