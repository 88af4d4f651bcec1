package lantai.app.evidence;

import java.util.Map;

/**
 * A line of a log that cannot be read. Carries a code, not a sentence, and nothing of what a job was called.
 *
 * @param line      line from 1
 * @param field     the maker's name of the field; empty for the line as a whole
 * @param code      key of the message behind {@code evidence.}
 * @param arguments what the message names
 */
public record RejectedLine(long line, String field, String code, Map<String, String> arguments) {

    public RejectedLine {
        arguments = Map.copyOf(arguments);
    }
}
