package lantai.cli.keys;

import java.util.Arrays;
import java.util.Map;

import lantai.cli.Call;
import lantai.cli.Failure;
import lantai.cli.opening.PinSource;

/** A new PIN: from {@code --new-pin-file}, else {@code LANTAI_NEW_PIN}, else asked twice. */
final class NewPin {

    private static final String OPTION = "new-pin-file";
    private static final String VARIABLE = "LANTAI_NEW_PIN";

    private NewPin() {
    }

    /** What a verb's usage says of it. */
    static String option() {
        return OPTION + "=";
    }

    /** @return the PIN, to be wiped by the caller */
    static char[] of(Call call, PinSource source, String person) throws Failure {
        var first = source.of(person, OPTION, VARIABLE, "prompt.new-pin");
        if (call.arguments().has(OPTION) || call.terminal().variable(VARIABLE).isPresent()) {
            return first;
        }
        var second = source.of(person, OPTION, VARIABLE, "prompt.new-pin-again");
        var same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (!same) {
            Arrays.fill(first, '\0');
            throw Failure.usage("pins-differ", "--" + OPTION, Map.of());
        }
        return first;
    }
}
