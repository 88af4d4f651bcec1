package lantai.app.trace;

import java.time.OffsetDateTime;

import lantai.core.code.CopyId;

/**
 * A mark that was made.
 *
 * @param act id of the act that committed it
 */
public record MarkedCopy(CopyId copy, MarkKind kind, String ink, int serial, OffsetDateTime at, String act) {
}
