package lantai.trace.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import lantai.trace.lattice.LatticeGrowth;
import lantai.trace.lattice.PilotSearch;
import lantai.trace.mark.MarkCoder;
import lantai.trace.picture.Ground;
import lantai.trace.picture.Plane;

/**
 * From a picture to the marks on it. The picture is halved until the lattice's nodes are 5 to 14 pixels apart; there the lattice is
 * found, followed, fitted, its dots read, folded, synchronised and decoded.
 */
public final class MarkReader {

    private static final int LARGEST_SIDE = 2300;
    private static final int SMALLEST_SIDE = 100;
    private static final int SEEDS = 8;
    private static final int LEAST_POINTS = 4;

    private final MarkCoder coder;

    public MarkReader(MarkCoder coder) {
        this.coder = coder;
    }

    /** @param picture brightness 0..255 */
    public MarkReading read(Plane picture) {
        var best = Optional.<MarkReading.Attempt>empty();
        var lattice = false;
        for (var level : levels(picture)) {
            var ground = Ground.of(level.plane);
            var weighted = ground.weighted();
            var tried = new ArrayList<PilotSearch.Seed>();
            for (var seed : new PilotSearch().seeds(ground, PilotSearch.WINDOW * 3 / 4)) {
                if (tried.size() == SEEDS) {
                    break;
                }
                if (tried.stream().anyMatch(t -> alike(t, seed))) {
                    continue;
                }
                tried.add(seed);
                var points = LatticeGrowth.from(ground, weighted, seed);
                if (points.size() < LEAST_POINTS) {
                    continue;
                }
                var result = new LatticeDecoder(coder, ground, points, seed.pitch(), level.scale).decode();
                if (!result.found().isEmpty()) {
                    return result;
                }
                lattice |= result.lattice();
                if (result.attempt().isPresent() && (best.isEmpty() || result.attempt().get().z() > best.get().z())) {
                    best = result.attempt();
                }
            }
        }
        return new MarkReading(List.of(), best, lattice);
    }

    /** Two seeds of one lattice: as clear windows lie side by side, only unlike ones are worth a second try. */
    private static boolean alike(PilotSearch.Seed a, PilotSearch.Seed b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y()) < 2 * PilotSearch.WINDOW && Math.abs(Math.log(a.pitch() / b.pitch())) < 0.12
                && Math.hypot(a.k1x() - b.k1x(), a.k1y() - b.k1y()) < 0.12;
    }

    private record Level(Plane plane, double scale) {
    }

    private static List<Level> levels(Plane picture) {
        var levels = new ArrayList<Level>();
        var plane = picture;
        var scale = 1.0;
        while (Math.max(plane.width(), plane.height()) > LARGEST_SIDE) {
            plane = plane.halved();
            scale *= 2;
        }
        while (levels.isEmpty() || levels.size() < 4 && Math.max(plane.width(), plane.height()) >= SMALLEST_SIDE) {
            levels.add(new Level(plane, scale));
            plane = plane.halved();
            scale *= 2;
        }
        return levels;
    }
}
