package lantai.ui.look;

/** One short sound a class of event, told apart with closed eyes: rising is good, falling is not, twice is "look". */
public enum Sound {
    OK(new int[] { 1320 }, 60),
    REFUSED(new int[] { 440, 220 }, 140),
    WARNING(new int[] { 660, 0, 660 }, 80),
    FINISHED(new int[] { 660, 880, 1320 }, 80),
    ERROR(new int[] { 196, 0, 196, 0, 196 }, 110);

    private final int[] tones;
    private final int milliseconds;

    Sound(int[] tones, int milliseconds) {
        this.tones = tones;
        this.milliseconds = milliseconds;
    }

    /** The sound as 16-bit mono samples, low byte first, with soft edges. @param rate samples a second */
    byte[] samples(float rate) {
        var each = (int) (rate * milliseconds / 1000);
        var bytes = new byte[each * tones.length * 2];
        var edge = Math.max(1, each / 10);
        for (var tone = 0; tone < tones.length; tone++) {
            for (var i = 0; i < each; i++) {
                var loud = Math.min(1.0, Math.min(i, each - i) / (double) edge) * 0.25;
                var value = (short) (Math.sin(2 * Math.PI * tones[tone] * i / rate) * loud * Short.MAX_VALUE);
                var at = 2 * (tone * each + i);
                bytes[at] = (byte) value;
                bytes[at + 1] = (byte) (value >> 8);
            }
        }
        return bytes;
    }
}
