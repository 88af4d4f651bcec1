package lantai.ui.frame;

/** The topics on which the frame listens; send with {@code IEventBroker.send} or {@code post}. */
public final class FrameEvents {

    /** A {@link Badge}: what waits in a slice. */
    public static final String BADGE = "lantai/frame/BADGED";
    /** A {@link StatusLineModel}: what the status line says. */
    public static final String STATUS = "lantai/frame/STATUS_CHANGED";
    /** A {@link StatusLineModel.Witness}: how lately somebody outside has vouched for the ledger. */
    public static final String WITNESSED = "lantai/frame/WITNESSED";
    /** A {@link StatusLineModel.Gaps}: how many gaps nobody closed. */
    public static final String GAPS = "lantai/frame/GAPS";
    /** An {@link Alarm}, or {@link Alarm#NONE} when it is over. */
    public static final String ALARM = "lantai/frame/ALARM";
    /** A {@link Slice}: it is in front now. Sent by the frame. */
    public static final String SLICE_SHOWN = "lantai/frame/SLICE_SHOWN";

    private FrameEvents() {
    }
}
