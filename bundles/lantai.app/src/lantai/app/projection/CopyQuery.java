package lantai.app.projection;

import java.time.OffsetDateTime;
import java.util.Optional;

import lantai.core.register.CopyStatus;

/**
 * Which copies to list; empty conditions admit all.
 *
 * @param text      part of 文号, title, masked title, copy id, holder's code or name, place
 * @param overdueAt copies out whose due time passed before this moment
 */
public record CopyQuery(Optional<String> document, Optional<String> holder, Optional<CopyStatus> status, Optional<String> text,
        Optional<OffsetDateTime> overdueAt) {

    public static final CopyQuery ALL = new CopyQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());
}
