package lantai.app.projection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

import lantai.core.code.CopyId;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Level;
import lantai.core.mark.Urgency;
import lantai.core.register.CopyStatus;

/**
 * One copy as lists and printed registers show it.
 *
 * @param number     文号
 * @param holderName name of the holder, empty when nobody holds it or the name is redacted
 * @param holderUnit code of the holder's unit
 */
public record CopyRow(CopyId copy, String number, String title, String maskedTitle, String mark, Level level, Urgency urgency,
        CarrierKind kind, CopyStatus status, Optional<String> holder, Optional<String> holderName, Optional<String> holderUnit,
        Optional<String> place, OffsetDateTime since, Optional<OffsetDateTime> due, String origin, int pages, LocalDate issued,
        boolean labelled, long lastSeq) {

    /** Whether the texts of its document were destroyed (已销密): every document had a title. */
    public boolean isRedacted() {
        return title.isEmpty();
    }
}
