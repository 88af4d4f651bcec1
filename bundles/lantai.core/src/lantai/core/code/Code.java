package lantai.core.code;

import java.util.regex.Pattern;

/**
 * The form of codes a registry chooses for its persons, units, places, devices and documents: 1..64 letters (of any script),
 * digits, {@code . _ - @ 〔 〕 [ ] ( ) （ ） # +}, starting with a letter or digit, no blank and no slash. Codes stand in clear everywhere, so they
 * must not be titles or names.
 */
public final class Code {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@#+〔〕\\[\\]()（）:-]{0,63}");

    private Code() {
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** @throws IllegalArgumentException naming the text when it is no code */
    public static String checked(String text) {
        if (!isWellFormed(text)) {
            throw new IllegalArgumentException("not a code: " + text);
        }
        return text;
    }
}
