package lantai.core.register;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Which pages an approval speaks of: {@code 12} is a number of pages; {@code 1-3,5} and {@code 第5页} name them one by one. */
final class PageList {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:\\s*[-–—~～至]\\s*(\\d{1,6}))?");

    private PageList() {
    }

    /** How many pages a text names; empty when it cannot be told. */
    static OptionalInt count(String text) {
        var plain = text.replaceAll("[第页共\\s]", "");
        if (!text.contains("第") && plain.matches("\\d{1,6}")) {
            return OptionalInt.of(Integer.parseInt(plain));
        }
        var pages = 0;
        for (var part : plain.split("[,，、;；]")) {
            var range = RANGE.matcher(part);
            if (!range.matches()) {
                return OptionalInt.empty();
            }
            var first = Integer.parseInt(range.group(1));
            var last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            if (last < first) {
                return OptionalInt.empty();
            }
            pages += last - first + 1;
        }
        return OptionalInt.of(pages);
    }
}
