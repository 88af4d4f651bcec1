package lantai.devices.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Reads times as devices write them: digits in a fixed order, whatever stands between them. */
public final class Times {

    /** In which order the numbers of a local time stand. */
    public enum Order {
        /** Year, month, day, hour, minute and perhaps second, as {@code 2020-05-29 17:50:10} or {@code 2012/4/1 12:34}. */
        YEAR_FIRST,
        /** Month, day, year of two digits or four, as {@code 05/29/20}. */
        MONTH_FIRST
    }

    private Times() {
    }

    /** A time with offset by RFC 3339. */
    public static Instant rfc3339(String field, String cell) throws FieldProblem {
        var text = cell.strip();
        if (text.isEmpty()) {
            throw new FieldProblem(field, "missing");
        }
        try {
            var fast = plain(text);
            return fast != null ? fast : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new FieldProblem(field, "not-a-time");
        }
    }

    /** {@code yyyy-MM-ddTHH:mm:ss±HH:mm} and with Z; null for every other spelling. */
    private static Instant plain(String text) {
        var isUtc = text.length() == 20 && text.charAt(19) == 'Z';
        if (!isUtc && !(text.length() == 25 && (text.charAt(19) == '+' || text.charAt(19) == '-') && text.charAt(22) == ':')
                || text.charAt(4) != '-' || text.charAt(7) != '-' || text.charAt(10) != 'T' || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        var local = local(text);
        var offset = ZoneOffset.UTC;
        if (!isUtc) {
            var minutes = two(text, 20) * 60 + two(text, 23);
            offset = ZoneOffset.ofTotalSeconds((text.charAt(19) == '-' ? -60 : 60) * minutes);
        }
        return local.toInstant(offset);
    }

    private static LocalDateTime local(String text) {
        return LocalDateTime.of(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8), two(text, 11), two(text, 14), two(text, 17));
    }

    private static int two(String text, int at) {
        var tens = text.charAt(at) - '0';
        var ones = text.charAt(at + 1) - '0';
        if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
            throw new DateTimeException("no digits");
        }
        return tens * 10 + ones;
    }

    /** A local time in a zone; {@code pm} and {@code a}/{@code p} behind it count for twelve hours. */
    public static Instant local(String field, String cell, Order order, ZoneId zone) throws FieldProblem {
        var text = cell.strip();
        if (text.isEmpty()) {
            throw new FieldProblem(field, "missing");
        }
        var numbers = numbers(text);
        if (numbers == null) {
            throw new FieldProblem(field, "not-a-time");
        }
        var year = order == Order.YEAR_FIRST ? numbers[0] : numbers[2];
        var month = order == Order.YEAR_FIRST ? numbers[1] : numbers[0];
        var day = order == Order.YEAR_FIRST ? numbers[2] : numbers[1];
        var hour = halfDay(text, numbers[3]);
        try {
            return LocalDateTime.of(year < 100 ? 2000 + year : year, month, day, hour, numbers[4], numbers[5]).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new FieldProblem(field, "not-a-time");
        }
    }

    /** Five or six numbers; fractions of a second are passed over. Null when there are others. */
    private static int[] numbers(String text) {
        var numbers = new int[6];
        var found = 0;
        var inNumber = false;
        for (var i = 0; i < text.length(); i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                inNumber = false;
                continue;
            }
            if (!inNumber) {
                if (found == 6) {
                    return text.charAt(i - 1) == '.' ? numbers : null;
                }
                found++;
                inNumber = true;
            }
            numbers[found - 1] = numbers[found - 1] * 10 + digit;
            if (numbers[found - 1] > 9999) {
                return null;
            }
        }
        return found < 5 ? null : numbers;
    }

    private static int halfDay(String text, int hour) {
        var last = Character.toLowerCase(text.charAt(text.length() - 1));
        var before = text.length() > 1 ? Character.toLowerCase(text.charAt(text.length() - 2)) : ' ';
        var mark = last == 'm' ? before : last;
        if (mark == 'p' || text.endsWith("下午")) {
            return hour < 12 ? hour + 12 : hour;
        }
        return (mark == 'a' || text.endsWith("上午")) && hour == 12 ? 0 : hour;
    }
}
