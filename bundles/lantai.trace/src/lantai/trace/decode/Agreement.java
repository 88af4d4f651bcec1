package lantai.trace.decode;

/**
 * How well soft chips agree with a codeword.
 *
 * @param z     in standard deviations of what chance gives
 * @param share part of the chips seen whose sign is right
 */
record Agreement(double z, double share) {

    static Agreement of(float[] chips, boolean[] codeword) {
        var sum = 0.0;
        var squares = 0.0;
        var right = 0;
        var seen = 0;
        for (var i = 0; i < chips.length; i++) {
            sum += codeword[i] ? chips[i] : -chips[i];
            squares += chips[i] * chips[i];
            seen += chips[i] != 0 ? 1 : 0;
            right += chips[i] != 0 && chips[i] > 0 == codeword[i] ? 1 : 0;
        }
        return new Agreement(squares == 0 ? 0 : sum / Math.sqrt(squares), seen == 0 ? 0 : (double) right / seen);
    }
}
