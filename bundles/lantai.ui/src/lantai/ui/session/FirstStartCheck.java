package lantai.ui.session;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what is still missing or wrong in a first start, the first thing first. */
final class FirstStartCheck {

    /** Shortest PIN, in characters. */
    static final int SHORTEST_PIN = 6;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    /** What is wrong. */
    enum Problem {
        NO_UNIT_CODE, BAD_UNIT_CODE, NO_UNIT_NAME, NO_CODE, BAD_CODE, SAME_CODE, NO_NAME, SAME_NAME, SHORT_PIN, DIFFERENT_PIN, SAME_PIN
    }

    /** @param administrator 0..2 which of the three, -1 for the unit */
    record Finding(Problem problem, int administrator) {
    }

    private FirstStartCheck() {
    }

    static Optional<Finding> unit(String code, String name) {
        if (code.isBlank()) {
            return Optional.of(new Finding(Problem.NO_UNIT_CODE, -1));
        }
        if (!CODE.matcher(code).matches()) {
            return Optional.of(new Finding(Problem.BAD_UNIT_CODE, -1));
        }
        return name.isBlank() ? Optional.of(new Finding(Problem.NO_UNIT_NAME, -1)) : Optional.empty();
    }

    static Optional<Finding> administrators(FirstStart start) {
        var codes = new HashSet<String>();
        var names = new HashSet<String>();
        for (var i = 0; i < start.administrators().size(); i++) {
            var problem = administrator(start, i, codes, names);
            if (problem != null) {
                return Optional.of(new Finding(problem, i));
            }
        }
        return Optional.empty();
    }

    private static Problem administrator(FirstStart start, int i, HashSet<String> codes, HashSet<String> names) {
        var one = start.administrators().get(i);
        if (one.code().isBlank()) {
            return Problem.NO_CODE;
        }
        if (!CODE.matcher(one.code()).matches()) {
            return Problem.BAD_CODE;
        }
        if (!codes.add(one.code().toLowerCase(Locale.ROOT))) {
            return Problem.SAME_CODE;
        }
        if (one.name().isBlank()) {
            return Problem.NO_NAME;
        }
        if (!names.add(one.name().strip())) {
            return Problem.SAME_NAME;
        }
        if (one.pin().length < SHORTEST_PIN) {
            return Problem.SHORT_PIN;
        }
        if (start.administrators().subList(0, i).stream().anyMatch(other -> Arrays.equals(other.pin(), one.pin()))) {
            return Problem.SAME_PIN;
        }
        return Arrays.equals(one.pin(), one.repeated()) ? null : Problem.DIFFERENT_PIN;
    }
}
