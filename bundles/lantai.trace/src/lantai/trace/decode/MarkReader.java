package lantai.trace.decode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import lantai.trace.lattice.LatticeGrowth;
import lantai.trace.lattice.PilotSearch;
import lantai.trace.lattice.PilotSearch.Seed;
import lantai.trace.mark.MarkCoder;
import lantai.trace.picture.Ground;
import lantai.trace.picture.Plane;

/**
 * From a picture to the marks on it. The picture is halved until the lattice's nodes are 5 to 14 pixels apart; there the lattice is
 * found, followed, fitted, its dots read, folded, synchronised and decoded. What is left without the dots of a mark that was read is
 * looked through for a second one.
 */
public final class MarkReader {

    private static final int LARGEST_SIDE = 2300;
    private static final int SMALLEST_SIDE = 150;
    private static final int DOUBLED_BELOW = 760;
    /** What is taken for text depends on how dark dots are thought to be: twice is enough, most pages need the first only. */
    private static final double[] DOT_PARTS = {0.4, 0.75};
    private static final int SEEDS = 8;
    private static final int LEAST_POINTS = 4;
    /** Windows of the second look are rare, and its lattice must be clear. */
    private static final double SECOND_SCORE = 14;
    private static final int SECOND_WINDOWS = 5;

    private final MarkCoder coder;

    public MarkReader(MarkCoder coder) {
        this.coder = coder;
    }

    private record Level(Plane plane, double scale) {
    }

    /** What has been seen so far. */
    private static final class Sight {
        private final List<MarkFound> found = new ArrayList<>();
        private Optional<MarkReading.Attempt> attempt = Optional.empty();
        private boolean lattice;
        private Ground rest;

        private void add(MarkReading reading) {
            found.addAll(reading.found());
            lattice |= reading.lattice();
            if (reading.attempt().isPresent() && (attempt.isEmpty() || reading.attempt().get().z() > attempt.get().z())) {
                attempt = reading.attempt();
            }
        }
    }

    /** @param picture brightness 0..255 */
    public MarkReading read(Plane picture) {
        var sight = new Sight();
        var levels = levels(picture);
        for (var part : DOT_PARTS) {
            for (var level : levels) {
                var ground = Ground.of(level.plane, part);
                if (search(sight, ground, level.scale, new PilotSearch().seeds(ground, PilotSearch.WINDOW * 3 / 4))) {
                    second(sight, level.scale);
                    return new MarkReading(sight.found, sight.attempt, sight.lattice);
                }
            }
        }
        return new MarkReading(sight.found, sight.attempt, sight.lattice);
    }

    private boolean search(Sight sight, Ground ground, double scale, List<Seed> seeds) {
        var weighted = ground.weighted();
        var tried = new ArrayList<Seed>();
        for (var seed : seeds) {
            if (tried.size() == SEEDS) {
                break;
            }
            if (tried.stream().anyMatch(known -> alike(known, seed))) {
                continue;
            }
            tried.add(seed);
            var points = LatticeGrowth.from(ground, weighted, seed);
            if (points.size() >= LEAST_POINTS) {
                var decoder = new LatticeDecoder(coder, ground, points, seed.pitch(), scale);
                var reading = decoder.decode();
                sight.add(reading);
                if (!reading.found().isEmpty()) {
                    sight.rest = decoder.rest();
                    return true;
                }
            }
        }
        return false;
    }

    private void second(Sight sight, double scale) {
        var rest = sight.rest;
        var side = Math.max(rest.value().width(), rest.value().height());
        var seeds = new PilotSearch().seeds(rest, Math.max(PilotSearch.WINDOW * 3 / 4, side / SECOND_WINDOWS)).stream()
                .filter(seed -> seed.score() > SECOND_SCORE).toList();
        var more = new Sight();
        if (search(more, rest, scale, seeds)) {
            more.found.stream().filter(other -> sight.found.stream().noneMatch(one -> one.id().equals(other.id()))).forEach(sight.found::add);
        }
    }

    /** Two seeds of one lattice: as clear windows lie side by side, only unlike ones are worth a second try. */
    private static boolean alike(Seed a, Seed b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y()) < 2 * PilotSearch.WINDOW && Math.abs(Math.log(a.pitch() / b.pitch())) < 0.12
                && Math.hypot(a.k1x() - b.k1x(), a.k1y() - b.k1y()) < 0.12;
    }

    /** From coarse, which is quickly done, to fine; a small picture last twice as large, for lattices too fine for the search. */
    private static List<Level> levels(Plane picture) {
        var levels = new ArrayList<Level>();
        var plane = picture;
        var scale = 1.0;
        while (Math.max(plane.width(), plane.height()) > LARGEST_SIDE) {
            plane = plane.halved();
            scale *= 2;
        }
        var first = plane;
        var firstScale = scale;
        while (levels.isEmpty() || levels.size() < 4 && Math.max(plane.width(), plane.height()) >= SMALLEST_SIDE) {
            levels.add(new Level(plane, scale));
            plane = plane.halved();
            scale *= 2;
        }
        Collections.reverse(levels);
        if (Math.max(first.width(), first.height()) < DOUBLED_BELOW) {
            levels.add(new Level(first.doubled(), firstScale / 2));
        }
        return levels;
    }
}
