package lantai.ui.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

import lantai.app.projection.CopyRow;
import lantai.core.code.CopyId;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Level;
import lantai.core.mark.Urgency;
import lantai.core.register.CopyStatus;
import lantai.text.Words;

/** Lines of an invented register. */
final class Copies {

    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-23T12:00:00+08:00");
    static final RegisterView CLERK = new RegisterView(Words.of(Locale.SIMPLIFIED_CHINESE), Level.SECRET, false);

    private Copies() {
    }

    static RegisterRow stored(String document, int number, String code) {
        return row(document, number, code, CopyStatus.STORED, Level.SECRET, Optional.empty(), Optional.empty());
    }

    static RegisterRow issued(String document, int number, String holder, OffsetDateTime due) {
        return row(document, number, "乡镇〔2026〕31号", CopyStatus.ISSUED, Level.SECRET, Optional.of(holder), Optional.of(due));
    }

    static RegisterRow row(String document, int number, String code, CopyStatus status, Level level, Optional<String> holder,
            Optional<OffsetDateTime> due) {
        var copy = new CopyRow(new CopyId(document, number), code, "关于防汛的通知", "文件甲", level.word(), level, Urgency.NONE, CarrierKind.PAPER,
                status, holder, holder.map(name -> "周明"), holder.map(name -> "T01"), Optional.of("CAB1"), NOON.minusDays(number), due,
                "县委办", 3, LocalDate.of(2026, 11, 1), number % 2 == 0, number);
        return RegisterRow.of(copy, CLERK.words().status(status), "河西镇", "一号柜", CLERK.mayKnowTitle(level));
    }
}
