package lantai.rules.book;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import lantai.rules.Source;

/**
 * First and last day of the instruments the book cites. Two stand without a day of their own in the book's sources: the rules on
 * mobile phones (SJ) and the login requirements (BMB17) are taken to stand for the whole reach of the book, as local rules are.
 */
final class Laws {

    /** The first day the book can judge by: the Law of 2010 comes into force. */
    static final LocalDate REACH = LocalDate.of(2010, 10, 1);

    private static final Map<String, LocalDate> FIRST = Map.of("L10", REACH, "L24", LocalDate.of(2024, 5, 1), "R14",
            LocalDate.of(2014, 3, 1), "R24", LocalDate.of(2024, 9, 1), "BJ21", LocalDate.of(2021, 10, 1), "CRY", LocalDate.of(2020, 1, 1));
    private static final Map<String, LocalDate> LAST = Map.of("L10", LocalDate.of(2024, 4, 30), "R14", LocalDate.of(2024, 8, 31));

    private Laws() {
    }

    static LocalDate first(String instrument) {
        return FIRST.getOrDefault(instrument, REACH);
    }

    static Optional<LocalDate> last(String instrument) {
        return Optional.ofNullable(LAST.get(instrument));
    }

    /** Whether it is a rule of a unit, a station or a place rather than of the country. */
    static boolean isLocal(String instrument) {
        return instrument.equals(Source.LOCAL) || instrument.equals("HIT") || instrument.equals("BJ21");
    }
}
