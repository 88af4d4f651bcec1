package lantai.core.evidence;

/** What the log of a device is worth over a stretch of time. */
public enum CoverageState {

    /** Whatever the device did stands in the log. */
    PROVEN("proven"),
    /** The log cannot say what the device did. No evidence is not "nothing happened". */
    UNCOVERED("uncovered"),
    /** The log is there and contradicts itself, the meter or another import. */
    SUSPECT("suspect");

    private final String word;

    CoverageState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
