package lantai.app.projection;

import java.time.Duration;

/** The projection neither took a batch in nor failed within the time that is more than any batch needs. */
public final class ProjectionStalled extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param patience that was had with it */
    public ProjectionStalled(Duration patience) {
        super("no batch came into the projection for " + patience.toSeconds() + " s");
    }
}
