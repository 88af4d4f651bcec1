package lantai.rules.gap;

import java.time.OffsetDateTime;
import java.util.Optional;

import lantai.core.code.CopyId;

/**
 * Who answered for a copy during a gap.
 *
 * @param copy which copy he held
 * @param to   empty while he still holds it
 */
public record GapHolder(String person, CopyId copy, OffsetDateTime from, Optional<OffsetDateTime> to) {
}
