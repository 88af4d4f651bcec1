package lantai.trace.picture;

import java.util.Arrays;

/**
 * Finds what was printed or written on the page, and how far every pixel is from it: connected dark pixels that are too many or too long
 * for a dot of the mark.
 */
final class TextMask {

    private static final int FAR = 10;

    private TextMask() {
    }

    /**
     * What is too large for a dot.
     *
     * @param dark    darkness of the pixels counted
     * @param pixels  more pixels than these are text
     * @param longest so many in a row or column, and more, too
     */
    record Limit(float dark, int pixels, int longest) {
    }

    /** Distance of each pixel from the nearest text in pixels, at most 10 (city blocks); 0 on it. */
    static byte[] distance(Plane darkness, Limit... limits) {
        var distance = new byte[darkness.data().length];
        Arrays.fill(distance, (byte) FAR);
        for (var limit : limits) {
            mark(darkness, limit, distance);
        }
        var width = darkness.width();
        var height = darkness.height();
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var i = y * width + x;
                var nearest = distance[i];
                nearest = x > 0 ? nearer(nearest, distance[i - 1]) : nearest;
                distance[i] = y > 0 ? nearer(nearest, distance[i - width]) : nearest;
            }
        }
        for (var y = height - 1; y >= 0; y--) {
            for (var x = width - 1; x >= 0; x--) {
                var i = y * width + x;
                var nearest = distance[i];
                nearest = x + 1 < width ? nearer(nearest, distance[i + 1]) : nearest;
                distance[i] = y + 1 < height ? nearer(nearest, distance[i + width]) : nearest;
            }
        }
        return distance;
    }

    private static byte nearer(byte here, byte beside) {
        return (byte) Math.min(here, beside + 1);
    }

    private static void mark(Plane darkness, Limit limit, byte[] distance) {
        var data = darkness.data();
        var seen = new boolean[data.length];
        var queue = new int[data.length];
        for (var start = 0; start < data.length; start++) {
            if (seen[start] || data[start] < limit.dark) {
                continue;
            }
            var size = flood(darkness, limit.dark, start, seen, queue);
            if (size > limit.pixels || longest(queue, size, darkness.width()) > limit.longest) {
                for (var i = 0; i < size; i++) {
                    distance[queue[i]] = 0;
                }
            }
        }
    }

    private static int longest(int[] pixels, int size, int width) {
        var left = Integer.MAX_VALUE;
        var right = 0;
        var top = Integer.MAX_VALUE;
        var bottom = 0;
        for (var i = 0; i < size; i++) {
            var x = pixels[i] % width;
            var y = pixels[i] / width;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        return Math.max(right - left, bottom - top) + 1;
    }

    /** Gathers the dark pixels connected with the first, diagonals included. */
    private static int flood(Plane darkness, float dark, int start, boolean[] seen, int[] queue) {
        var width = darkness.width();
        var size = 1;
        queue[0] = start;
        seen[start] = true;
        for (var head = 0; head < size; head++) {
            var x = queue[head] % width;
            var y = queue[head] / width;
            for (var ny = Math.max(0, y - 1); ny <= Math.min(darkness.height() - 1, y + 1); ny++) {
                for (var nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    var next = ny * width + nx;
                    if (!seen[next] && darkness.data()[next] >= dark) {
                        seen[next] = true;
                        queue[size++] = next;
                    }
                }
            }
        }
        return size;
    }
}
