package lantai.ui.fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A defect as it may be written down.
 *
 * @param code  speakable, the same for the same defect at the same place, for example {@code KORA-41}
 * @param types class names from the outermost exception to its cause; ours with their message
 * @param place where it was thrown and how one came there, outermost cause first
 */
record Fault(String code, Instant at, List<String> types, List<String> place) {

    private static final String OURS = "lantai.";
    private static final String CONSONANTS = "BDFGKLMNPRSTVZ";
    private static final String VOWELS = "AEIOU";

    static Fault of(Throwable thrown, Instant at) {
        var types = new ArrayList<String>();
        var place = new ArrayList<String>();
        var seen = new ArrayList<Throwable>();
        for (var next = thrown; next != null && !seen.contains(next); next = next.getCause()) {
            seen.add(next);
            var type = next.getClass().getName();
            types.add(type.startsWith(OURS) ? type + " " + next.getMessage() : type);
            place.add("# " + type);
            for (var frame : next.getStackTrace()) {
                place.add(frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber());
            }
        }
        return new Fault(code(seen), at, List.copyOf(types), List.copyOf(place));
    }

    private static String code(List<Throwable> chain) {
        var root = chain.get(chain.size() - 1);
        var frames = root.getStackTrace();
        var hash = (root.getClass().getName() + (frames.length == 0 ? "" : frames[0].getClassName() + "." + frames[0].getMethodName())
                + frames.length).hashCode() & 0x7fff_ffff;
        var code = new StringBuilder();
        for (var syllable = 0; syllable < 2; syllable++) {
            code.append(CONSONANTS.charAt(hash % CONSONANTS.length()));
            hash /= CONSONANTS.length();
            code.append(VOWELS.charAt(hash % VOWELS.length()));
            hash /= VOWELS.length();
        }
        return code + "-" + (10 + hash % 90);
    }

    /** The entry of the log. */
    String lines() {
        return at + " " + code + "\n" + types.stream().collect(Collectors.joining("\n caused by ", " ", "\n"))
                + place.stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }
}
