package lantai.app.rehearsal;

import java.time.OffsetDateTime;
import java.util.Optional;

import lantai.rules.gap.GapCode;

/**
 * A gap that was put into an invented year on purpose.
 *
 * @param subject copy, document, device, place, group or approval; of jobs and events empty, since their names come with the record
 */
public record KnownGap(GapCode code, String subject, OffsetDateTime from, Optional<OffsetDateTime> to) {
}
