package lantai.trace.picture;

/** How dark the middles of the mark's dots are: of all small spots that stand alone away from text, so many are fainter. */
final class DotStrength {

    private static final int RING = 3;
    private static final float LONELY = 0.65f;
    private static final int FAR = 3;
    private static final float NOISE = 0.012f;
    private static final int[][] AROUND = {{RING, 0}, {-RING, 0}, {0, RING}, {0, -RING}, {2, 2}, {-2, 2}, {2, -2}, {-2, -2}};

    private DotStrength() {
    }

    /**
     * @param part 0.8 where most spots are dots or noise, less where text leaves many
     * @return darkness above the surroundings; 0.15 where nothing like a dot is seen
     */
    static float of(Plane value, byte[] distance, double part) {
        var histogram = new int[1024];
        var count = 0;
        var width = value.width();
        for (var y = RING; y < value.height() - RING; y++) {
            for (var x = RING; x < width - RING; x++) {
                var here = value.at(x, y);
                if (here > NOISE && distance[y * width + x] >= FAR && isAlone(value, x, y, here)) {
                    histogram[Math.min(1023, (int) (here * 1024))]++;
                    count++;
                }
            }
        }
        if (count < 20) {
            return 0.15f;
        }
        var sum = 0;
        for (var bin = 0; bin < histogram.length; bin++) {
            sum += histogram[bin];
            if (sum >= part * count) {
                return (bin + 0.5f) / 1024;
            }
        }
        return 1;
    }

    private static boolean isAlone(Plane value, int x, int y, float here) {
        for (var dy = -1; dy <= 1; dy++) {
            for (var dx = -1; dx <= 1; dx++) {
                if (value.at(x + dx, y + dy) > here) {
                    return false;
                }
            }
        }
        for (var around : AROUND) {
            if (value.at(x + around[0], y + around[1]) > LONELY * here) {
                return false;
            }
        }
        return true;
    }
}
