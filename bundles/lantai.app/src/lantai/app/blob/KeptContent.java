package lantai.app.blob;

import java.time.OffsetDateTime;

import lantai.core.content.SealedContent;
import lantai.core.event.EventId;
import lantai.core.event.Subject;

/**
 * A content as the ledger names it.
 *
 * @param seq   place of its event in the journal
 * @param about what its event is about
 * @param by    who took it in
 */
public record KeptContent(SealedContent content, long seq, EventId event, Subject about, String by, OffsetDateTime at) {
}
