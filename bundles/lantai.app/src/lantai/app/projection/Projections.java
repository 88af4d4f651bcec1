package lantai.app.projection;

import java.nio.file.Path;

/** Opens projections; the port to the database. */
public interface Projections {

    /** Name of a file beside the database that says: not to be used any more. */
    String STALE = "stale";

    /** Gets ready whatever the first opening would wait for; on any thread. */
    default void prepare() {
        // nothing to get ready
    }

    /**
     * Opens, or makes, the projection in a folder.
     *
     * @param key 32 random bytes from the vault that encrypt the file; copied, not kept
     * @throws ProjectionBroken when it is there but cannot be read: move it aside and rebuild
     */
    Projection open(Path folder, byte[] key) throws ProjectionBroken;

    /** Moves whatever stands in the folder aside (never deletes it), so that a fresh one can be built. */
    void moveAside(Path folder);

    /** The projection cannot be used as it stands. */
    final class ProjectionBroken extends Exception {
        private static final long serialVersionUID = 1L;

        public ProjectionBroken(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
