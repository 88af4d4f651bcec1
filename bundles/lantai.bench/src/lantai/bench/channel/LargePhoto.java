package lantai.bench.channel;

import java.util.Random;

/** A whole page in a picture of 12 megapixels, as a phone takes it, not yet made smaller by anybody. */
public final class LargePhoto {

    private static final int WIDTH = 4_000;
    private static final int HEIGHT = 3_000;
    private static final double PAGE = 0.93 * WIDTH / 297;

    private LargePhoto() {
    }

    public static byte[] of(Sheet sheet, Random random) {
        var shot = new Shot(WIDTH, HEIGHT, 0, 0, WIDTH, HEIGHT, PAGE, 105, 148.5, 90 + 4 * random.nextGaussian(), 20 * random.nextDouble(),
                360 * random.nextDouble(), 0, 1.2 + random.nextDouble(), 2 * random.nextDouble(), 3, 225, 0.2, 0.4);
        return Messenger.jpeg(new Camera(random).take(sheet, shot), 88);
    }
}
