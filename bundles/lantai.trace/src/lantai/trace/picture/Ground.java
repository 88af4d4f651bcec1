package lantai.trace.picture;

/**
 * What is left of a picture when light and text are taken out: darkness above its surroundings, clipped, with a weight that grows with
 * the distance from text. Text is looked for twice: what is not much darker than a dot of the mark is known only when the dots are.
 *
 * @param value  darkness above the mean of the unmasked surroundings, clipped; 0 on text
 * @param weight 0 on text and beside it, up to 1 far from it
 * @param clip   where the value was clipped
 */
public record Ground(Plane value, Plane weight, float clip) {

    private static final int SURROUNDINGS = 12;
    private static final float[] BY_DISTANCE = {0, 0.12f, 0.6f, 0.85f, 1, 1, 1, 1, 1, 1, 1};
    private static final float SURELY_TEXT = 0.27f;
    private static final float LEAST_TEXT = 0.045f;
    private static final float CLIP_TO_DOT = 1.3f;

    /**
     * @param part of the lonely spots that are fainter than a dot of the mark: 0.8 for most pages, less where text is dense
     */
    public static Ground of(Plane picture, double part) {
        var darkness = Lighting.darkness(picture);
        var distance = TextMask.distance(darkness, new TextMask.Limit(SURELY_TEXT, 16, 6));
        var first = level(darkness, distance);
        var dot = DotStrength.of(first.value, distance, part);
        var sure = Math.max(LEAST_TEXT, Math.min(SURELY_TEXT, 1.7f * dot));
        distance = TextMask.distance(first.raw(darkness), new TextMask.Limit(sure, 16, 6),
                new TextMask.Limit(Math.max(LEAST_TEXT, 0.9f * dot), 50, 11));
        var second = level(darkness, distance);
        return second.clipped(Math.max(0.01f, CLIP_TO_DOT * DotStrength.of(second.value, distance, part)));
    }

    private static Ground level(Plane darkness, byte[] distance) {
        var weight = new Plane(darkness.width(), darkness.height());
        var weighted = new Plane(darkness.width(), darkness.height());
        for (var i = 0; i < distance.length; i++) {
            weight.data()[i] = BY_DISTANCE[distance[i]];
            weighted.data()[i] = weight.data()[i] * darkness.data()[i];
        }
        var mean = weighted.boxed(SURROUNDINGS);
        var share = weight.boxed(SURROUNDINGS);
        var value = new Plane(darkness.width(), darkness.height());
        for (var i = 0; i < distance.length; i++) {
            value.data()[i] = darkness.data()[i] - mean.data()[i] / Math.max(0.02f, share.data()[i]);
        }
        return new Ground(value, weight, 1);
    }

    /** Darkness above the surroundings, but on text never less than it was. */
    private Plane raw(Plane darkness) {
        var raw = new Plane(value.width(), value.height());
        for (var i = 0; i < raw.data().length; i++) {
            raw.data()[i] = darkness.data()[i] >= SURELY_TEXT ? Math.max(darkness.data()[i], value.data()[i]) : value.data()[i];
        }
        return raw;
    }

    private Ground clipped(float most) {
        for (var i = 0; i < value.data().length; i++) {
            value.data()[i] = weight.data()[i] == 0 ? 0 : Math.max(-most, Math.min(most, value.data()[i]));
        }
        return new Ground(value, weight, most);
    }

    /** Value times weight. */
    public Plane weighted() {
        var out = new Plane(value.width(), value.height());
        for (var i = 0; i < out.data().length; i++) {
            out.data()[i] = value.data()[i] * weight.data()[i];
        }
        return out;
    }

    /** The same under other weights, level again where they are. */
    public Ground weighted(Plane weights) {
        var sums = new Plane(value.width(), value.height());
        for (var i = 0; i < sums.data().length; i++) {
            sums.data()[i] = value.data()[i] * weights.data()[i];
        }
        var mean = sums.boxed(SURROUNDINGS);
        var share = weights.boxed(SURROUNDINGS);
        for (var i = 0; i < sums.data().length; i++) {
            sums.data()[i] = weights.data()[i] == 0 ? 0 : value.data()[i] - mean.data()[i] / Math.max(0.02f, share.data()[i]);
        }
        return new Ground(sums, weights, clip);
    }
}
