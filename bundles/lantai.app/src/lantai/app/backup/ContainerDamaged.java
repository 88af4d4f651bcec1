package lantai.app.backup;

import java.io.IOException;

/** A backup file is not what was written, or no such file; says where. */
public final class ContainerDamaged extends IOException {

    private static final long serialVersionUID = 1L;

    private final long offset;

    /** @param offset byte of the file at which the part begins that is not as it should be */
    public ContainerDamaged(long offset, String what) {
        super("at byte " + offset + ": " + what);
        this.offset = offset;
    }

    public long offset() {
        return offset;
    }
}
