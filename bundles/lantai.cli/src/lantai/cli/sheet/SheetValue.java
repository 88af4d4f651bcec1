package lantai.cli.sheet;

import java.util.Map;

import lantai.core.code.Code;
import lantai.core.code.CopyId;

/** Checks single values of a sheet: type, form, range. */
final class SheetValue {

    private SheetValue() {
    }

    /** Not blank, at most {@code max} characters, no control characters but line breaks and tabs. */
    static String text(SheetObject sheet, String name, Object value, int max) throws BadLine {
        if (!(value instanceof String text)) {
            throw sheet.wrongType(name, "string");
        }
        if (text.isBlank()) {
            throw sheet.bad(name, "empty", Map.of());
        }
        if (text.length() > max) {
            throw sheet.bad(name, "too-long", Map.of("max", Integer.toString(max)));
        }
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7F || unpaired(text, i)) {
                throw sheet.bad(name, "bad-character", Map.of());
            }
        }
        return text;
    }

    private static boolean unpaired(String text, int at) {
        var c = text.charAt(at);
        return Character.isHighSurrogate(c) && (at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1)))
                || Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    static String code(SheetObject sheet, String name, Object value) throws BadLine {
        if (!(value instanceof String text)) {
            throw sheet.wrongType(name, "string");
        }
        if (!Code.isWellFormed(text)) {
            throw sheet.bad(name, "bad-code", Map.of());
        }
        return text;
    }

    static int whole(SheetObject sheet, String name, Object value, int min, int max) throws BadLine {
        if (!(value instanceof Long number)) {
            throw sheet.wrongType(name, "integer");
        }
        if (number < min || number > max) {
            throw sheet.bad(name, "out-of-range", Map.of("min", Integer.toString(min), "max", Integer.toString(max)));
        }
        return number.intValue();
    }

    static <T> T word(SheetObject sheet, String name, Object value, Vocabulary<T> words) throws BadLine {
        if (!(value instanceof String text)) {
            throw sheet.wrongType(name, "string");
        }
        return words.meaning(text)
                .orElseThrow(() -> sheet.bad(name, "unknown-word", Map.of("allowed", String.join(", ", words.words()))));
    }

    static CopyId copy(SheetObject sheet, String name, Object value) throws BadLine {
        if (!(value instanceof String text)) {
            throw sheet.wrongType(name, "string");
        }
        try {
            return CopyId.parse(text);
        } catch (IllegalArgumentException e) {
            throw sheet.bad(name, "bad-copy", Map.of());
        }
    }
}
