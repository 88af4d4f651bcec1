package lantai.bench.channel;

/**
 * How a picture is taken.
 *
 * @param frameWidth pixels of the whole picture, of which a part is kept
 * @param left       where the part begins
 * @param width      pixels of the part
 * @param pixelsPerMm in the middle of the whole picture
 * @param centreX    millimetres on the page there
 * @param turn       rotation in degrees
 * @param tilt       angle between the lens and the page's normal in degrees, towards {@code tiltTo} degrees
 * @param curl       how high the page bends in millimetres over 150 mm
 * @param blur       standard deviation of the lens in pixels
 * @param motion     length of the smear in pixels
 * @param noise      standard deviation of the sensor in grey levels at paper white
 * @param exposure   grey value of the paper before it is clipped at 255
 * @param shadow     how much darker one side is, 0..0.6
 * @param sharpen    amount of unsharp masking
 */
public record Shot(int frameWidth, int frameHeight, int left, int top, int width, int height, double pixelsPerMm, double centreX, double centreY, double turn, double tilt, double tiltTo,
        double curl, double blur, double motion, double noise, double exposure, double shadow, double sharpen) {

    int wide() {
        return Math.max(frameWidth, frameHeight);
    }

    /** Where a pixel of the part lies in the whole picture: −0.5..0.5 from side to side. */
    double across(double x) {
        return (left + x) / frameWidth - 0.5;
    }

    double down(double y) {
        return (top + y) / frameHeight - 0.5;
    }
}
