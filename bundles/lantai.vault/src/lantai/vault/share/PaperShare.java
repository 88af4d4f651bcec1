package lantai.vault.share;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import lantai.vault.share.BadShare.Why;

/**
 * One share of the recovery secret as it stands on paper, 35 words (docs/formats/shares.md).
 *
 * @param vault      first 28 bits of the digest of the vault's id
 * @param generation of the sheets, 1 to 65,535
 * @param number     of the share, from 1
 * @param value      32 bytes
 */
public record PaperShare(int vault, int generation, Splitting splitting, int number, byte[] value) {

    /** Words of a share with their check. */
    public static final int WORDS = 35;

    private static final int VERSION = 1;
    private static final int VALUE_BITS = 256;
    private static final int PAD = 4;
    private static final int HEAD_WORDS = 6;

    public PaperShare {
        if (vault >>> 28 != 0 || generation < 1 || generation > 0xffff || number < 1 || number > splitting.made() || value.length != 32) {
            throw new IllegalArgumentException("no share");
        }
        value = value.clone();
    }

    @Override
    public byte[] value() {
        return value.clone();
    }

    public List<String> words() {
        var bits = BigInteger.valueOf(VERSION);
        bits = bits.shiftLeft(4).or(BigInteger.valueOf(splitting.needed() - 1L));
        bits = bits.shiftLeft(4).or(BigInteger.valueOf(splitting.made() - 1L));
        bits = bits.shiftLeft(4).or(BigInteger.valueOf(number - 1L));
        bits = bits.shiftLeft(16).or(BigInteger.valueOf(generation));
        bits = bits.shiftLeft(28).or(BigInteger.valueOf(vault));
        bits = bits.shiftLeft(VALUE_BITS).or(new BigInteger(1, value)).shiftLeft(PAD);
        var values = new int[WORDS - WordCode.CHECK];
        for (var i = values.length - 1; i >= 0; i--) {
            values[i] = bits.intValue() & 1023;
            bits = bits.shiftRight(WordCode.BITS);
        }
        var words = new ArrayList<String>();
        Arrays.stream(WordCode.checked(values)).forEach(value -> words.add(WordCode.word(value)));
        return words;
    }

    /**
     * Reads the words of a share; blanks, commas and numbers between them do not matter, nor does the size of letters.
     *
     * @throws BadShare naming the first word that is none, or that the check fails
     */
    public static PaperShare read(String text) throws BadShare {
        var words = Arrays.stream(text.split("[^\\p{L}]+")).filter(word -> !word.isEmpty()).toList();
        var values = new int[words.size()];
        for (var i = 0; i < values.length; i++) {
            var value = WordCode.value(words.get(i));
            if (value.isEmpty()) {
                throw new BadShare(Why.NO_WORD, i + 1);
            }
            values[i] = value.getAsInt();
        }
        if (values.length != WORDS) {
            throw new BadShare(Why.LENGTH, values.length);
        }
        if (!WordCode.isRight(values)) {
            throw new BadShare(Why.CHECK, 0);
        }
        return of(values);
    }

    private static PaperShare of(int[] values) throws BadShare {
        var bits = BigInteger.ZERO;
        for (var i = 0; i < WORDS - WordCode.CHECK; i++) {
            bits = bits.shiftLeft(WordCode.BITS).or(BigInteger.valueOf(values[i]));
        }
        var head = bits.shiftRight(VALUE_BITS + PAD).longValueExact();
        var number = (int) (head >> 44 & 15) + 1;
        try {
            if (head >> HEAD_WORDS * WordCode.BITS - 4 != VERSION || (bits.intValue() & (1 << PAD) - 1) != 0) {
                throw new BadShare(Why.VERSION, 0);
            }
            var splitting = new Splitting((int) (head >> 52 & 15) + 1, (int) (head >> 48 & 15) + 1);
            var raw = bits.shiftRight(PAD).mod(BigInteger.ONE.shiftLeft(VALUE_BITS)).toByteArray();
            var value = new byte[32];
            var from = Math.max(0, raw.length - value.length);
            System.arraycopy(raw, from, value, value.length - (raw.length - from), raw.length - from);
            return new PaperShare((int) (head & 0xfffffff), (int) (head >> 28 & 0xffff), splitting, number, value);
        } catch (IllegalArgumentException e) {
            throw new BadShare(Why.VERSION, 0);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PaperShare that && vault == that.vault && generation == that.generation && splitting.equals(that.splitting)
                && number == that.number && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * vault + number;
    }

    /** Says which share it is and nothing of what it is worth. */
    @Override
    public String toString() {
        return "share " + number + " of generation " + generation;
    }
}
