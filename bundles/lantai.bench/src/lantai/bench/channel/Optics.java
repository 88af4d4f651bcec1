package lantai.bench.channel;

/** Blur of lenses and of moving hands. */
final class Optics {

    private Optics() {
    }

    static float[] blurred(float[] in, int width, int height, double sigma) {
        var radius = (int) Math.ceil(3 * sigma);
        var kernel = new float[2 * radius + 1];
        var sum = 0f;
        for (var i = 0; i < kernel.length; i++) {
            kernel[i] = (float) Math.exp(-(i - radius) * (i - radius) / (2 * sigma * sigma));
            sum += kernel[i];
        }
        var between = new float[in.length];
        var out = new float[in.length];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var value = 0f;
                for (var k = -radius; k <= radius; k++) {
                    value += kernel[k + radius] * in[y * width + Math.max(0, Math.min(width - 1, x + k))];
                }
                between[y * width + x] = value / sum;
            }
        }
        for (var y = 0; y < height; y++) {
            for (var k = -radius; k <= radius; k++) {
                var row = Math.max(0, Math.min(height - 1, y + k)) * width;
                var factor = kernel[k + radius] / sum;
                for (var x = 0; x < width; x++) {
                    out[y * width + x] += factor * between[row + x];
                }
            }
        }
        return out;
    }

    /** The mean along a line of that length in a direction (radians). */
    static float[] smeared(float[] in, int width, int height, double length, double direction) {
        if (length < 0.3) {
            return in;
        }
        var steps = Math.max(3, (int) Math.ceil(2 * length) + 1);
        var out = new float[in.length];
        for (var s = 0; s < steps; s++) {
            var t = length * ((double) s / (steps - 1) - 0.5);
            var dx = t * Math.cos(direction);
            var dy = t * Math.sin(direction);
            var ix = (int) Math.floor(dx);
            var iy = (int) Math.floor(dy);
            var fx = (float) (dx - ix);
            var fy = (float) (dy - iy);
            for (var y = 0; y < height; y++) {
                var y0 = Math.max(0, Math.min(height - 1, y + iy)) * width;
                var y1 = Math.max(0, Math.min(height - 1, y + iy + 1)) * width;
                for (var x = 0; x < width; x++) {
                    var x0 = Math.max(0, Math.min(width - 1, x + ix));
                    var x1 = Math.max(0, Math.min(width - 1, x + ix + 1));
                    out[y * width + x] += ((in[y0 + x0] * (1 - fx) + in[y0 + x1] * fx) * (1 - fy) + (in[y1 + x0] * (1 - fx) + in[y1 + x1] * fx) * fy) / steps;
                }
            }
        }
        return out;
    }
}
