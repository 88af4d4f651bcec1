package lantai.core.evidence;

/** Why a stretch of a device's time is proven or not. */
public enum CoverageReason {

    /** Records follow one another without a missing number. */
    CONTINUOUS("continuous"),
    /** No log of this time was imported. */
    NO_IMPORT("no-import"),
    /** The last import ends before. */
    NOT_YET_IMPORTED("not-yet-imported"),
    /** Numbers of records or jobs are missing. */
    MISSING_NUMBERS("missing-numbers"),
    /** The log ran over. */
    OVERFLOW("overflow"),
    /** The log was deleted. */
    DELETED("deleted"),
    /** Logging was off. */
    SWITCHED_OFF("switched-off"),
    /** Numbers begin anew and the device says nothing of a restart. */
    NUMBERS_WENT_BACK("numbers-went-back"),
    /** The log has no numbers: what is left out of it cannot be seen. */
    NOT_NUMBERED("not-numbered"),
    /** Meter and sheets of the log differ beyond the tolerance. */
    METER_DIFFERS("meter-differs"),
    /** Lines of the file could not be read. */
    UNREADABLE_LINES("unreadable-lines"),
    /** The device's clock went back. */
    CLOCK_WENT_BACK("clock-went-back");

    private final String word;

    CoverageReason(String word) {
        this.word = word;
    }

    /** The word behind {@code why}, and behind {@code coverage.} in the message files. */
    public String word() {
        return word;
    }
}
