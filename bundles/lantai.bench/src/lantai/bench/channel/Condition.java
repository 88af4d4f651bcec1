package lantai.bench.channel;

import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Ways in which a page is photographed and sent on. Sizes are those of the part of the page that is left; px/mm before recompression.
 */
public enum Condition {

    /** A6 taken from near, 1280 px, any rotation. */
    CLOSE_A6,
    /** The whole page, 1080 to 1440 px, lying on any side. */
    WHOLE_A4,
    /** A6 out of a picture of the page with 4.6 px/mm. */
    CUT_A6,
    /** A6 out of a picture of the page with 3.5 px/mm. */
    COARSE_A6,
    /** A7 with 4.6 px/mm, cut anew and saved a second time. */
    TWICE_A7,
    /** A8 with 4.6 px/mm. */
    SMALL_A8,
    /** A6 with 4.6 px/mm, bent by up to 4 mm, blurred, smeared, saved with quality 45 to 60. */
    HARSH_A6,
    /** A6 from near or with 4.6 px/mm, so bright that the paper is clipped. */
    BRIGHT_A6;

    private static final double A4_LONG = 297;
    private static final double NEAR = 8.6;
    private static final double PLAIN = 4.6;
    private static final double COARSE = 3.5;

    /** Takes and sends a picture of a sheet; what comes out is a JPEG file. */
    public byte[] picture(Sheet sheet, Random random) {
        return switch (this) {
            case CLOSE_A6 -> sent(close(sheet, random, false), random);
            case WHOLE_A4 -> sent(whole(sheet, random), random);
            case CUT_A6 -> sent(cut(sheet, random, PLAIN, 105, 148), random);
            case COARSE_A6 -> sent(cut(sheet, random, COARSE, 105, 148), random);
            case TWICE_A7 -> twice(cut(sheet, random, PLAIN, 105, 74), random);
            case SMALL_A8 -> sent(cut(sheet, random, PLAIN, 74, 52), random);
            case HARSH_A6 -> harsh(sheet, random);
            case BRIGHT_A6 -> sent(random.nextBoolean() ? close(sheet, random, true) : bright(sheet, random), random);
        };
    }

    private static byte[] sent(BufferedImage picture, Random random) {
        return Messenger.jpeg(picture, 50 + random.nextInt(26));
    }

    /** The second time the grid of blocks lies elsewhere; half the time the picture becomes smaller, too. */
    private static byte[] twice(BufferedImage picture, Random random) {
        var first = Messenger.opened(sent(picture, random));
        var cut = Messenger.cut(first, 1 + random.nextInt(7), 1 + random.nextInt(7), first.getWidth() - 8, first.getHeight() - 8);
        var factor = random.nextBoolean() ? 1 : 0.85 + 0.15 * random.nextDouble();
        return sent(Messenger.resampled(cut, (int) (cut.getWidth() * factor), (int) (cut.getHeight() * factor)), random);
    }

    private static BufferedImage close(Sheet sheet, Random random, boolean bright) {
        var turn = 360 * random.nextDouble();
        var centre = centre(random, 105, 148, 20);
        return new Camera(random).take(sheet, shot(random, 1280, 960, new int[] {0, 0, 1280, 960}, NEAR, centre, turn, bright ? exposed(random) : usual(random), 0));
    }

    private static BufferedImage whole(Sheet sheet, Random random) {
        var wide = 1080 + random.nextInt(361);
        var turn = 90 * random.nextInt(4) + 9 * random.nextGaussian() * 0.5;
        var high = wide * 3 / 4;
        return new Camera(random).take(sheet, shot(random, wide, high, new int[] {0, 0, wide, high}, 0.93 * wide / A4_LONG,
                new double[] {105 + 3 * random.nextGaussian(), 148.5 + 3 * random.nextGaussian()}, 90 + turn, usual(random), 0));
    }

    private static BufferedImage cut(Sheet sheet, Random random, double density, double width, double height) {
        return new Camera(random).take(sheet, part(sheet, random, density, width, height, usual(random), 0));
    }

    private static BufferedImage bright(Sheet sheet, Random random) {
        return new Camera(random).take(sheet, part(sheet, random, PLAIN, 105, 148, exposed(random), 0));
    }

    private static byte[] harsh(Sheet sheet, Random random) {
        var base = part(sheet, random, PLAIN, 105, 148, usual(random), 4 * random.nextDouble());
        var shot = new Shot(base.frameWidth(), base.frameHeight(), base.left(), base.top(), base.width(), base.height(), base.pixelsPerMm(),
                base.centreX(), base.centreY(), base.turn(), base.tilt(), base.tiltTo(), base.curl(), 0.8 + 0.6 * random.nextDouble(),
                3 * random.nextDouble(), base.noise(), base.exposure(), base.shadow(), base.sharpen());
        return Messenger.jpeg(new Camera(random).take(sheet, shot), 45 + random.nextInt(16));
    }

    /** A picture of the whole page, of which a piece of that size in millimetres is kept. */
    private static Shot part(Sheet sheet, Random random, double density, double width, double height, double exposure, double curl) {
        var wide = (int) (A4_LONG * density / 0.93);
        var high = wide * 3 / 4;
        var landscape = random.nextBoolean();
        var w = (int) ((landscape ? height : width) * density);
        var h = (int) ((landscape ? width : height) * density);
        var turn = 90 + 90 * random.nextInt(2) * 2 + 9 * random.nextGaussian() * 0.5;
        var x = (int) ((wide - w) * (0.1 + 0.8 * random.nextDouble()));
        var y = (int) ((high - h) * (0.1 + 0.8 * random.nextDouble()));
        return shot(random, wide, high, new int[] {x, Math.max(0, y), w, Math.min(h, high)}, density, new double[] {105, 148.5}, turn, exposure, curl);
    }

    private static double usual(Random random) {
        return 195 + 50 * random.nextDouble();
    }

    private static double exposed(Random random) {
        return 262 + 38 * random.nextDouble();
    }

    private static double[] centre(Random random, double width, double height, double free) {
        return new double[] {free + width / 2 + (PageArt.WIDTH_MM - width - 2 * free) * random.nextDouble(),
            free + height / 2 + (PageArt.HEIGHT_MM - height - 2 * free) * random.nextDouble()};
    }

    private static Shot shot(Random random, int frameWidth, int frameHeight, int[] part, double density, double[] centre, double turn, double exposure, double curl) {
        return new Shot(frameWidth, frameHeight, part[0], part[1], part[2], part[3], density, centre[0], centre[1], turn,
                25 * random.nextDouble(), 360 * random.nextDouble(), curl, 0.4 + 0.5 * random.nextDouble(), 2 * random.nextDouble(),
                1.2 + 2.2 * random.nextDouble(), exposure, random.nextInt(3) == 0 ? 0.5 * random.nextDouble() : 0, random.nextBoolean() ? 0 : 0.8 * random.nextDouble());
    }
}
