package lantai.trace.decode;

import java.util.List;
import java.util.Optional;

import lantai.trace.lattice.LatticePoint;
import lantai.trace.lattice.PageGeometry;
import lantai.trace.mark.MarkCoder;
import lantai.trace.mark.TileLayout;
import lantai.trace.picture.Ground;

/** From a lattice that was followed over the picture to what its dots say. */
final class LatticeDecoder {

    private static final double LEAST_SYNC = 3.9;
    private static final int CANDIDATES = 5;
    /** Soft agreement below which a mark is not believed, its check being right or not. */
    private static final double LEAST_AGREEMENT = 6;

    private final MarkCoder coder;
    private final Ground ground;
    private final List<LatticePoint> points;
    private final double pitch;
    private final double scale;
    private Ground rest;

    LatticeDecoder(MarkCoder coder, Ground ground, List<LatticePoint> points, double pitch, double scale) {
        this.coder = coder;
        this.ground = ground;
        this.points = points;
        this.pitch = pitch;
        this.scale = scale;
    }

    /** What is left of the picture without the mark that was read. */
    Ground rest() {
        return rest;
    }

    MarkReading decode() {
        var geometry = PageGeometry.of(points);
        var kept = points.stream().filter(p -> geometry.off(p) < 0.35 * pitch).toList();
        if (kept.size() < Math.max(3, points.size() / 3)) {
            return new MarkReading(List.of(), Optional.empty(), false);
        }
        var field = NodeField.read(ground, geometry, kept, pitch);
        var folded = Folded.of(field);
        var attempt = Optional.<MarkReading.Attempt>empty();
        for (var candidate : new SyncSearch(coder.layout()).candidates(folded, CANDIDATES, LEAST_SYNC)) {
            var chips = data(folded.chips(candidate.pose()));
            if (attempt.isEmpty()) {
                attempt = Optional.of(new MarkReading.Attempt(candidate.z(), chips));
            }
            var found = verified(chips, candidate, field, geometry);
            if (found.isPresent()) {
                rest = DotEraser.without(ground, coder, found.get().id(), field, geometry, candidate.pose(), pitch);
                return new MarkReading(List.of(found.get()), attempt, true);
            }
        }
        return new MarkReading(List.of(), attempt, LatticeKind.isMark(field));
    }

    private float[] data(float[] chips) {
        var data = new float[TileLayout.CHIPS - TileLayout.SYNC - 2 * TileLayout.POSITION_BITS * TileLayout.POSITION_REPEATS];
        for (var i = 0; i < data.length; i++) {
            data[i] = chips[coder.layout().dataChip(i)];
        }
        return data;
    }

    private Optional<MarkFound> verified(float[] chips, SyncSearch.Candidate candidate, NodeField field, PageGeometry geometry) {
        var clear = new float[chips.length];
        for (var i = 0; i < chips.length; i++) {
            clear[i] = coder.layout().isScrambled(i) ? -chips[i] : chips[i];
        }
        var id = coder.verified(Viterbi.decode(clear));
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var agreement = Agreement.of(chips, coder.codeword(id.get()));
        if (agreement.z() < LEAST_AGREEMENT) {
            return Optional.empty();
        }
        var tiles = new TileReading(coder, field, geometry, candidate.pose(), scale).tiles(id.get());
        return Optional.of(new MarkFound(id.get(), candidate.z(), agreement.share(), agreement.z(), pitch * scale, tiles));
    }
}
