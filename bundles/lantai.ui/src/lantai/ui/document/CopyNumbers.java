package lantai.ui.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers of copies (份号) as a person types them: {@code 1-29, 31} in Western or Chinese punctuation. */
final class CopyNumbers {

    /** Most copies of one document in one act. */
    static final int MOST = 10_000;
    private static final int LARGEST = 999_999;
    private static final Pattern PART = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");
    private static final Pattern DASH = Pattern.compile("\\s*[-–—~～至]\\s*");

    private CopyNumbers() {
    }

    /**
     * @return the numbers in the order typed
     * @throws IllegalArgumentException when a part is no number or range, is out of 1..999999, stands twice, or there are too many
     */
    static List<Integer> parse(String text) {
        var numbers = new LinkedHashSet<Integer>();
        for (var part : DASH.matcher(text.strip()).replaceAll("-").split("[,，;；、\\s]+")) {
            var matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("no copy number: " + part);
            }
            var first = Integer.parseInt(matcher.group(1));
            var last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (first < 1 || last > LARGEST || last < first || last - first >= MOST) {
                throw new IllegalArgumentException("no range of copy numbers: " + part);
            }
            for (var number = first; number <= last; number++) {
                if (!numbers.add(number) || numbers.size() > MOST) {
                    throw new IllegalArgumentException("twice, or too many: " + number);
                }
            }
        }
        return new ArrayList<>(numbers);
    }
}
