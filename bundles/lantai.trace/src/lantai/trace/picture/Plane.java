package lantai.trace.picture;

/**
 * A picture of one value a pixel, row by row from the top.
 *
 * @param width  pixels
 * @param height pixels
 * @param data   {@code width·height} values; shared, not copied
 */
public record Plane(int width, int height, float[] data) {

    public Plane {
        if (width < 1 || height < 1 || data.length != width * height) {
            throw new IllegalArgumentException("a plane of " + width + " × " + height + " has not " + data.length + " values");
        }
    }

    public Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    public float at(int x, int y) {
        return data[y * width + x];
    }

    /** Each side halved, every pixel the mean of four. */
    public Plane halved() {
        var half = new Plane(Math.max(1, width / 2), Math.max(1, height / 2));
        for (var y = 0; y < half.height; y++) {
            var above = Math.min(height - 1, 2 * y) * width;
            var below = Math.min(height - 1, 2 * y + 1) * width;
            for (var x = 0; x < half.width; x++) {
                var left = Math.min(width - 1, 2 * x);
                var right = Math.min(width - 1, 2 * x + 1);
                half.data[y * half.width + x] = (data[above + left] + data[above + right] + data[below + left] + data[below + right]) / 4;
            }
        }
        return half;
    }

    /** Each side doubled, bilinearly; for pictures too coarse for the windows of the search. */
    public Plane doubled() {
        var twice = new Plane(2 * width, 2 * height);
        for (var y = 0; y < twice.height; y++) {
            for (var x = 0; x < twice.width; x++) {
                twice.data[y * twice.width + x] = sample((x - 0.5f) / 2, (y - 0.5f) / 2);
            }
        }
        return twice;
    }

    /** Bilinear between the middles of pixels; outside, the nearest. */
    public float sample(float x, float y) {
        var cx = Math.max(0, Math.min(width - 1.001f, x));
        var cy = Math.max(0, Math.min(height - 1.001f, y));
        var x0 = (int) cx;
        var y0 = (int) cy;
        var fx = cx - x0;
        var fy = cy - y0;
        var i = y0 * width + x0;
        var right = x0 + 1 < width ? 1 : 0;
        var down = y0 + 1 < height ? width : 0;
        return (data[i] * (1 - fx) + data[i + right] * fx) * (1 - fy) + (data[i + down] * (1 - fx) + data[i + down + right] * fx) * fy;
    }

    /** Smoothed by a Gaussian of that standard deviation in pixels. */
    public Plane blurred(double sigma) {
        var radius = Math.max(1, (int) Math.ceil(2.6 * sigma));
        var kernel = new float[radius + 1];
        var sum = 0.0;
        for (var i = 0; i <= radius; i++) {
            kernel[i] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += i == 0 ? kernel[i] : 2 * kernel[i];
        }
        for (var i = 0; i <= radius; i++) {
            kernel[i] /= (float) sum;
        }
        return vertically(horizontally(kernel), kernel);
    }

    private Plane horizontally(float[] kernel) {
        var out = new Plane(width, height);
        var radius = kernel.length - 1;
        for (var y = 0; y < height; y++) {
            var row = y * width;
            for (var x = 0; x < width; x++) {
                var inside = x >= radius && x < width - radius;
                var sum = data[row + x] * kernel[0];
                for (var k = 1; k <= radius; k++) {
                    var left = inside ? x - k : Math.max(0, x - k);
                    var right = inside ? x + k : Math.min(width - 1, x + k);
                    sum += (data[row + left] + data[row + right]) * kernel[k];
                }
                out.data[row + x] = sum;
            }
        }
        return out;
    }

    private static Plane vertically(Plane in, float[] kernel) {
        var width = in.width;
        var out = new Plane(width, in.height);
        var radius = kernel.length - 1;
        for (var y = 0; y < in.height; y++) {
            var row = y * width;
            for (var x = 0; x < width; x++) {
                out.data[row + x] = in.data[row + x] * kernel[0];
            }
            for (var k = 1; k <= radius; k++) {
                var above = Math.max(0, y - k) * width;
                var below = Math.min(in.height - 1, y + k) * width;
                for (var x = 0; x < width; x++) {
                    out.data[row + x] += (in.data[above + x] + in.data[below + x]) * kernel[k];
                }
            }
        }
        return out;
    }

    /** The mean of a square of {@code 2·radius+1} pixels around each, smaller at the edges. */
    public Plane boxed(int radius) {
        var out = new Plane(width, height);
        var columns = new double[width];
        for (var y = -radius; y < height; y++) {
            for (var x = 0; x < width; x++) {
                columns[x] += (y + radius < height ? at(x, y + radius) : 0) - (y - radius - 1 >= 0 ? at(x, y - radius - 1) : 0);
            }
            if (y >= 0) {
                boxedRow(out, columns, y, radius);
            }
        }
        return out;
    }

    private void boxedRow(Plane out, double[] columns, int y, int radius) {
        var lines = Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1;
        var sum = 0.0;
        for (var x = -radius; x < width; x++) {
            sum += (x + radius < width ? columns[x + radius] : 0) - (x - radius - 1 >= 0 ? columns[x - radius - 1] : 0);
            if (x >= 0) {
                var across = Math.min(width - 1, x + radius) - Math.max(0, x - radius) + 1;
                out.data[y * width + x] = (float) (sum / (lines * across));
            }
        }
    }

    public Plane copy() {
        return new Plane(width, height, data.clone());
    }

    /** Gives a value to a disc. */
    public void fill(double x, double y, double radius, float value) {
        for (var py = Math.max(0, (int) Math.ceil(y - radius)); py <= Math.min(height - 1, y + radius); py++) {
            for (var px = Math.max(0, (int) Math.ceil(x - radius)); px <= Math.min(width - 1, x + radius); px++) {
                if (Math.hypot(px - x, py - y) <= radius) {
                    data[py * width + px] = value;
                }
            }
        }
    }
}
