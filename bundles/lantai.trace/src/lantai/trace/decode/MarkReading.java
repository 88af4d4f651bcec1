package lantai.trace.decode;

import java.util.List;
import java.util.Optional;

/**
 * What a picture gave.
 *
 * @param found    marks whose check is right, the clearest first; two when a page carries the marks of two copies
 * @param attempt  the most promising soft chips, when no check was right
 * @param lattice  whether a lattice like that of a mark was seen
 */
public record MarkReading(List<MarkFound> found, Optional<Attempt> attempt, boolean lattice) {

    public MarkReading {
        found = List.copyOf(found);
    }

    /**
     * Soft chips that may be those of a mark.
     *
     * @param z     how clearly its synchronisation stands out, in standard deviations
     * @param chips the 576 chips of the code, scrambled as they stand in the tile, positive for 1
     */
    public record Attempt(double z, float[] chips) {
    }
}
