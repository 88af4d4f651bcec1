package lantai.trace.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import lantai.trace.mark.TileLayout;

/** Finds how the tile lies: the keyed synchronisation chips against the folded lattice in four turns and 400 offsets. */
final class SyncSearch {

    /**
     * A way the tile may lie.
     *
     * @param z correlation in standard deviations of what chance gives
     */
    record Candidate(Pose pose, double z) {
    }

    private static final int SIDE = TileLayout.SIDE;

    private final TileLayout layout;

    SyncSearch(TileLayout layout) {
        this.layout = layout;
    }

    /** The best ways, best first, at most {@code most}, none below {@code least} standard deviations. */
    List<Candidate> candidates(Folded folded, int most, double least) {
        var found = new ArrayList<Candidate>();
        for (var turn = 0; turn < 4; turn++) {
            for (var v = 0; v < SIDE; v++) {
                for (var u = 0; u < SIDE; u++) {
                    var pose = new Pose(turn, u, v);
                    var z = z(folded, pose);
                    if (z >= least) {
                        found.add(new Candidate(pose, z));
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(Candidate::z).reversed());
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    double z(Folded folded, Pose pose) {
        var sum = 0.0;
        var squares = 0.0;
        for (var n = 0; n < TileLayout.SYNC; n++) {
            var chip = layout.syncChip(n);
            var node = pose.node(chip / 2 % SIDE, chip / 2 / SIDE);
            var at = Math.floorMod(node[1], SIDE) * SIDE + Math.floorMod(node[0], SIDE);
            var value = chip % 2 == 0 ? pose.alongColumn(folded.right()[at], folded.down()[at])
                    : pose.alongRow(folded.right()[at], folded.down()[at]);
            sum += layout.syncSign(n) ? value : -value;
            squares += value * value;
        }
        return squares == 0 ? 0 : sum / Math.sqrt(squares);
    }
}
