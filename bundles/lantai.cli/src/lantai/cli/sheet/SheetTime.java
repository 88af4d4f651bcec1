package lantai.cli.sheet;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times as act sheets have them: RFC 3339 with an offset, capital {@code T} and {@code Z}, seconds, up to nine digits behind them. */
public final class SheetTime {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final int SHORTEST = "2026-03-02T09:15:00Z".length();
    private static final int LONGEST = "2026-03-02T09:15:00.123456789+08:00".length();

    private SheetTime() {
    }

    /** Empty when the text is not of that form, or there is no such time. */
    public static Optional<OffsetDateTime> parse(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST || text.charAt(10) != 'T' || text.charAt(16) != ':' || !endsInOffset(text)) {
            return Optional.empty();
        }
        try {
            var time = OffsetDateTime.parse(text, FORM);
            return time.getYear() < 1 ? Optional.empty() : Optional.of(time);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean endsInOffset(String text) {
        var length = text.length();
        var signed = length - 6;
        return text.charAt(length - 1) == 'Z'
                || signed >= 19 && text.charAt(length - 3) == ':' && (text.charAt(signed) == '+' || text.charAt(signed) == '-');
    }

    /** The time so that {@link #parse} gives it back. */
    public static String print(OffsetDateTime time) {
        return FORM.format(time);
    }
}
