package lantai.devices.text;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads single cells. Field names are the maker's. */
public final class Cells {

    /** Characters a name, number or destination may have. */
    static final int LONGEST = 256;

    private static final int MOST = 100_000_000;

    private Cells() {
    }

    /**
     * A word: of a user, a number, a destination. Empty for nothing and for {@code -}.
     *
     * @throws FieldProblem when it is too long, holds control characters, or is a formula that a table program would run
     */
    public static Optional<String> word(String field, String cell) throws FieldProblem {
        var text = cell.strip();
        if (text.isEmpty() || text.equals("-")) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            throw new FieldProblem(field, "cell-too-long", Map.of("longest", Integer.toString(LONGEST)));
        }
        for (var i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw new FieldProblem(field, "control-character");
            }
        }
        if (isFormula(text)) {
            throw new FieldProblem(field, "formula");
        }
        return Optional.of(text);
    }

    /** A sign in front is a number's or a telephone's; before anything else it begins a formula. */
    private static boolean isFormula(String text) {
        var first = text.charAt(0);
        return first == '=' || first == '@' || (first == '+' || first == '-') && !Character.isDigit(text.charAt(1));
    }

    public static String needed(String field, String cell) throws FieldProblem {
        return word(field, cell).orElseThrow(() -> new FieldProblem(field, "missing"));
    }

    /** A count from 0; empty for nothing and for {@code -}. */
    public static OptionalInt count(String field, String cell) throws FieldProblem {
        var text = cell.strip();
        if (text.isEmpty() || text.equals("-")) {
            return OptionalInt.empty();
        }
        var value = digits(text);
        if (value < 0 || value > MOST) {
            throw new FieldProblem(field, "not-a-count");
        }
        return OptionalInt.of((int) value);
    }

    /** A whole number from 0 of at most 15 digits. */
    public static long number(String field, String cell) throws FieldProblem {
        var value = digits(cell.strip());
        if (value < 0) {
            throw new FieldProblem(field, cell.isBlank() ? "missing" : "not-a-count");
        }
        return value;
    }

    /** @return -1 when it is no plain number of at most 15 digits */
    static long digits(String text) {
        if (text.isEmpty() || text.length() > 15) {
            return -1;
        }
        var value = 0L;
        for (var i = 0; i < text.length(); i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
