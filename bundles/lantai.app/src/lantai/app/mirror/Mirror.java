package lantai.app.mirror;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import lantai.rules.Finding;

/** The journal's second copy, as an open registry has it. Safe from any thread. */
public interface Mirror {

    /**
     * How it stands.
     *
     * @param state  {@code off}; {@code current}; {@code lost}: it cannot be written, and the journal goes on alone; {@code differs}: it holds
     *               something else and is not written until it is mended
     * @param folder where it is; empty when off
     */
    record Standing(String state, Optional<Path> folder) {
    }

    Standing standing();

    /**
     * Begins a copy in a folder, which is empty or was a mirror of this log; returns when everything is copied. An event says so.
     *
     * @return what the rule book has against it; empty when it is done
     * @throws MirrorRefused when the folder cannot be used
     */
    List<Finding> begin(Path folder) throws MirrorRefused;

    /** Writes down which segments were mended from it, or in it. */
    void mended(List<Mirrors.Mended> segments);

    /** Ends it; the copy stays where it is. An event says so. */
    List<Finding> end() throws MirrorRefused;
}
