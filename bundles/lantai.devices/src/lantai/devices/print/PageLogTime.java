package lantai.devices.print;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import lantai.devices.text.FieldProblem;

/** Times of a page_log: {@code 20/May/1999:19:21:06 +0000}, with microseconds behind the second where the scheduler is told so. */
final class PageLogTime {

    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private PageLogTime() {
    }

    static Instant read(String text) throws FieldProblem {
        try {
            var colon = text.indexOf(':');
            var day = text.substring(0, colon).split("/");
            var blank = text.indexOf(' ');
            var clock = text.substring(colon + 1, blank).split("[:.]");
            var zone = text.substring(blank + 1);
            var micros = clock.length > 3 ? Integer.parseInt((clock[3] + "000000").substring(0, 6)) : 0;
            var local = LocalDateTime.of(Integer.parseInt(day[2]), MONTHS.indexOf(day[1]) + 1, Integer.parseInt(day[0]),
                    Integer.parseInt(clock[0]), Integer.parseInt(clock[1]), Integer.parseInt(clock[2]), micros * 1_000);
            return local.toInstant(ZoneOffset.of(zone.substring(0, 3) + ":" + zone.substring(3, 5)));
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new FieldProblem("%T", "not-a-time");
        }
    }
}
