package lantai.bench.channel;

import java.awt.image.BufferedImage;
import java.util.Random;

/** Takes a picture of a sheet: perspective, curl, lens, motion, light, noise, sharpening. */
public final class Camera {

    private static final int FINE = 2;

    private final Random random;

    public Camera(Random random) {
        this.random = random;
    }

    public BufferedImage take(Sheet sheet, Shot shot) {
        var colours = seen(sheet.atLeast(1.6 * shot.pixelsPerMm()), shot);
        var direction = random.nextDouble() * Math.PI;
        for (var c = 0; c < 3; c++) {
            colours[c] = Optics.blurred(colours[c], shot.width(), shot.height(), Math.hypot(shot.blur(), 0.45));
            colours[c] = Optics.smeared(colours[c], shot.width(), shot.height(), shot.motion(), direction);
        }
        lit(colours, shot);
        return sharpened(colours, shot);
    }

    private float[][] seen(Sheet sheet, Shot shot) {
        var colours = new float[3][shot.width() * shot.height()];
        var table = new float[] {0.32f + 0.2f * random.nextFloat(), 0.28f + 0.2f * random.nextFloat(), 0.22f + 0.2f * random.nextFloat()};
        var view = new View(shot, random.nextDouble() * 6);
        var at = new double[2];
        for (var y = 0; y < shot.height(); y++) {
            for (var x = 0; x < shot.width(); x++) {
                for (var sub = 0; sub < FINE * FINE; sub++) {
                    view.onPage(x + (sub % FINE + 0.5) / FINE, y + (sub / FINE + 0.5) / FINE, at);
                    for (var c = 0; c < 3; c++) {
                        var light = sheet.light(c, at[0], at[1]);
                        colours[c][y * shot.width() + x] += (light < 0 ? table[c] : light) / (FINE * FINE);
                    }
                }
            }
        }
        return colours;
    }

    /** Exposure, uneven light, a shadow's edge, shot noise, the tone curve. */
    private void lit(float[][] colours, Shot shot) {
        var angle = random.nextDouble() * 2 * Math.PI;
        var cast = new double[] {1, 0.985 + 0.03 * random.nextDouble(), 0.93 + 0.1 * random.nextDouble()};
        var edge = 0.6 * (random.nextDouble() - 0.5);
        for (var y = 0; y < shot.height(); y++) {
            for (var x = 0; x < shot.width(); x++) {
                var dx = shot.across(x);
                var dy = shot.down(y);
                var along = dx * Math.cos(angle) + dy * Math.sin(angle);
                var light = (1 - 0.12 * (dx * dx + dy * dy)) * (1 - 0.15 * along)
                        * (1 - shot.shadow() / (1 + Math.exp(-(along - edge) * 25)));
                var i = y * shot.width() + x;
                for (var c = 0; c < 3; c++) {
                    var value = shot.exposure() * cast[c] * light * Math.pow(Math.max(0, colours[c][i]), 0.8);
                    colours[c][i] = (float) (value + shot.noise() * Math.sqrt(0.25 + 0.75 * Math.max(0, value) / 230) * random.nextGaussian());
                }
            }
        }
    }

    private static BufferedImage sharpened(float[][] colours, Shot shot) {
        var picture = new BufferedImage(shot.width(), shot.height(), BufferedImage.TYPE_INT_RGB);
        var out = new int[shot.width() * shot.height()];
        for (var c = 0; c < 3; c++) {
            for (var i = 0; i < out.length; i++) {
                colours[c][i] = Math.max(0, Math.min(255, colours[c][i]));
            }
            var soft = shot.sharpen() > 0 ? Optics.blurred(colours[c], shot.width(), shot.height(), 1.2) : colours[c];
            for (var i = 0; i < out.length; i++) {
                var value = colours[c][i] + shot.sharpen() * (colours[c][i] - soft[i]);
                out[i] |= (int) Math.max(0, Math.min(255, Math.round(value))) << 16 - 8 * c;
            }
        }
        picture.setRGB(0, 0, shot.width(), shot.height(), out, 0, shot.width());
        return picture;
    }
}
