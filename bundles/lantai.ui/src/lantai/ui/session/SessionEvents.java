package lantai.ui.session;

/** The topics on which a session tells of itself; each carries the {@link Operator}. Sent on the display thread. */
public final class SessionEvents {

    /** Somebody has logged in; slices may be drawn. */
    public static final String OPENED = "lantai/session/OPENED";
    /** The desk is locked; nothing of the registry is to be seen. */
    public static final String LOCKED = "lantai/session/LOCKED";
    /** The same person is back. */
    public static final String UNLOCKED = "lantai/session/UNLOCKED";
    /** The person has gone; the registry is closed and what the slices had drawn is thrown away. */
    public static final String CLOSED = "lantai/session/CLOSED";

    private SessionEvents() {
    }
}
