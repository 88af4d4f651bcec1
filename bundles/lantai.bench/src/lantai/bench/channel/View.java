package lantai.bench.channel;

/** From a point of the picture to the point of the page behind it. */
final class View {

    /** Distance of the lens in widths of the picture, for an angle of view of 66 degrees. */
    private static final double DISTANCE = 0.77;
    /** Length of a wave of the bent page, over 2π, in millimetres. */
    private static final double WAVE = 48;

    private final Shot shot;
    private final double wide;
    private final double mm;
    private final double phase;
    private final double cosTo;
    private final double sinTo;
    private final double cosTilt;
    private final double sinTilt;
    private final double cosTurn;
    private final double sinTurn;

    View(Shot shot, double phase) {
        this.shot = shot;
        this.phase = phase;
        wide = shot.wide();
        mm = wide / shot.pixelsPerMm();
        cosTo = Math.cos(Math.toRadians(shot.tiltTo()));
        sinTo = Math.sin(Math.toRadians(shot.tiltTo()));
        cosTilt = Math.cos(Math.toRadians(shot.tilt()));
        sinTilt = Math.sin(Math.toRadians(shot.tilt()));
        cosTurn = Math.cos(Math.toRadians(shot.turn()));
        sinTurn = Math.sin(Math.toRadians(shot.turn()));
    }

    /** Millimetres on the page, x into {@code at[0]}, y into {@code at[1]}. */
    void onPage(double px, double py, double[] at) {
        var dx = (shot.left() + px - shot.frameWidth() / 2.0) / wide;
        var dy = (shot.top() + py - shot.frameHeight() / 2.0) / wide;
        var along = dx * cosTo + dy * sinTo;
        var depth = DISTANCE / (DISTANCE * cosTilt - along * sinTilt);
        var a = along * depth;
        var b = (dy * cosTo - dx * sinTo) * depth * cosTilt;
        var x = (a * cosTo - b * sinTo) * mm;
        var y = (a * sinTo + b * cosTo) * mm;
        if (shot.curl() > 0) {
            // what stands higher looks larger and is seen from the side
            var bend = Math.sin(x / WAVE + phase);
            var height = shot.curl() * bend * bend;
            var nearer = 1 - height / (DISTANCE * mm);
            x = x * nearer + height * sinTilt / cosTilt * cosTo;
            y = y * nearer + height * sinTilt / cosTilt * sinTo;
        }
        at[0] = shot.centreX() + x * cosTurn - y * sinTurn;
        at[1] = shot.centreY() + x * sinTurn + y * cosTurn;
    }
}
