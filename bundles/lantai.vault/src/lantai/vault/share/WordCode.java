package lantai.vault.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The words of shares on paper: 1,024 of four letters, two syllables as in pinyin, and a check of three words. The check is the
 * Reed-Solomon code over GF(1024) of SLIP-39 (RS1024): it finds any one, two or three wrong words, so any wrong word and any two
 * words that changed places.
 */
final class WordCode {

    /** Words of the check. */
    static final int CHECK = 3;
    static final int BITS = 10;

    private static final List<String> SYLLABLES = List.of("ba", "bi", "bo", "da", "di", "du", "fa", "fu", "ga", "gu", "ha", "hu", "ji", "ju",
            "ka", "ku", "la", "lu", "ma", "mi", "mo", "na", "nu", "pa", "po", "se", "ta", "tu", "wa", "we", "ya", "zi");
    private static final int[] GENERATOR = { 0x0e0e040, 0x1c1c080, 0x3838100, 0x7070200, 0xe0e0009, 0x1c0c2412, 0x38086c24, 0x3090fc48,
            0x21b1f890, 0x3f3f120 };
    /** Makes a share of something else, with the same words, fail the check. */
    private static final int[] DOMAIN = "lantai".chars().toArray();

    private WordCode() {
    }

    static String word(int value) {
        return SYLLABLES.get(value >> 5) + SYLLABLES.get(value & 31);
    }

    static OptionalInt value(String word) {
        var letters = word.toLowerCase(Locale.ROOT);
        if (letters.length() != 4) {
            return OptionalInt.empty();
        }
        var first = SYLLABLES.indexOf(letters.substring(0, 2));
        var second = SYLLABLES.indexOf(letters.substring(2));
        return first < 0 || second < 0 ? OptionalInt.empty() : OptionalInt.of(first << 5 | second);
    }

    /** The values with their check behind them. */
    static int[] checked(int[] values) {
        var all = Arrays.copyOf(values, values.length + CHECK);
        var rest = remainder(all) ^ 1;
        for (var i = 0; i < CHECK; i++) {
            all[values.length + i] = rest >> BITS * (CHECK - 1 - i) & 1023;
        }
        return all;
    }

    static boolean isRight(int[] all) {
        return remainder(all) == 1;
    }

    private static int remainder(int[] values) {
        var rest = 1;
        for (var value : DOMAIN) {
            rest = step(rest, value);
        }
        for (var value : values) {
            rest = step(rest, value);
        }
        return rest;
    }

    private static int step(int before, int value) {
        var high = before >> 20;
        var rest = (before & 0xfffff) << BITS ^ value;
        for (var i = 0; i < BITS; i++) {
            if ((high >> i & 1) != 0) {
                rest ^= GENERATOR[i];
            }
        }
        return rest;
    }

    /** The whole list, in order. */
    static List<String> list() {
        var words = new ArrayList<String>();
        for (var value = 0; value < 1 << BITS; value++) {
            words.add(word(value));
        }
        return words;
    }
}
