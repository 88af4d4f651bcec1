package lantai.ui.access;

/** The topic on which any slice asks for the life of a copy to be shown. */
public final class LifeRequests {

    /** Carries the {@code CopyId}. */
    public static final String SHOW = "lantai/life/REQUESTED";

    private LifeRequests() {
    }
}
