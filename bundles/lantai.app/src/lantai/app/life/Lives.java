package lantai.app.life;

import java.time.OffsetDateTime;
import java.util.Optional;

import lantai.core.code.CopyId;

/** Tells the life of a copy. */
public interface Lives {

    /** The life up to a moment; empty when there is no such copy (or it was not born yet). */
    Optional<Life> of(CopyId copy, OffsetDateTime asOf);
}
