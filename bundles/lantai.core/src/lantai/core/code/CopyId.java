package lantai.core.code;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one copy of a document: {@code DOCUMENT/NNNNNN} with the six-digit 份号 (GB/T 9704-2012), children made of it as
 * {@code DOCUMENT/NNNNNN-nn}.
 *
 * @param document code of the document
 * @param number   份号, 1..999999
 * @param child    0 for the copy itself, else 1..99
 */
public record CopyId(String document, int number, int child) implements Comparable<CopyId> {

    private static final Pattern TEXT = Pattern.compile("([^/]+)/(\\d{6})(?:-(\\d{2}))?");
    private static final Comparator<CopyId> ORDER = Comparator.comparing(CopyId::document).thenComparingInt(CopyId::number)
            .thenComparingInt(CopyId::child);

    public CopyId {
        Code.checked(document);
        if (number < 1 || number > 999_999) {
            throw new IllegalArgumentException("copy number out of 1..999999: " + number);
        }
        if (child < 0 || child > 99) {
            throw new IllegalArgumentException("child number out of 0..99: " + child);
        }
    }

    public CopyId(String document, int number) {
        this(document, number, 0);
    }

    /** @throws IllegalArgumentException when the text is not exactly of the printed form */
    public static CopyId parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a copy: " + text);
        }
        return new CopyId(matcher.group(1), Integer.parseInt(matcher.group(2)),
                matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)));
    }

    /** The copy this one was made from, for a child. */
    public Optional<CopyId> parent() {
        return child == 0 ? Optional.empty() : Optional.of(new CopyId(document, number, 0));
    }

    /** 份号 alone as it is printed: {@code 000012} or {@code 000012-01}. */
    public String copyNumber() {
        return child == 0 ? pad(number, 6) : pad(number, 6) + "-" + pad(child, 2);
    }

    private static String pad(int number, int digits) {
        var text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    @Override
    public int compareTo(CopyId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return document + "/" + copyNumber();
    }
}
