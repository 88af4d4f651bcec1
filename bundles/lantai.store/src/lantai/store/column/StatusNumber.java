package lantai.store.column;

import java.util.List;

import lantai.core.register.CopyStatus;

/** The number a status has in the database; a new status goes to the end, so that old files still mean what they meant. */
public final class StatusNumber {

    private static final List<CopyStatus> NUMBERED = List.of(CopyStatus.REGISTERED, CopyStatus.STORED, CopyStatus.ISSUED,
            CopyStatus.IN_TRANSIT, CopyStatus.READING, CopyStatus.MISSING, CopyStatus.DESTROYED, CopyStatus.VOID);

    private StatusNumber() {
    }

    public static int of(CopyStatus status) {
        return NUMBERED.indexOf(status);
    }

    public static CopyStatus status(int number) {
        return NUMBERED.get(number);
    }
}
