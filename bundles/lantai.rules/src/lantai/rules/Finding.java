package lantai.rules;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a rule has to say against an act.
 *
 * @param rule      the rule and its source
 * @param severity  whether it blocks a permission, or is only to be seen
 * @param subject   the copy, person or thing it concerns, as a code
 * @param arguments what the sentence names, by name; codes and dates only, nothing sensitive
 * @param remedy    key of what would make it allowed
 */
public record Finding(Rule rule, Severity severity, String subject, Map<String, String> arguments, String remedy) {

    /** How much a finding weighs. */
    public enum Severity {
        /** Refuses a permission; on a fact it shows as a gap. */
        BLOCK,
        /** Shown, refuses nothing. */
        NOTICE
    }

    public Finding {
        Objects.requireNonNull(rule, "rule");
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    public boolean blocks() {
        return severity == Severity.BLOCK;
    }
}
