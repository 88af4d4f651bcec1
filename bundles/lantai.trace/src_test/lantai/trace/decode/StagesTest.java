package lantai.trace.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.trace.mark.MarkCoder;
import lantai.trace.mark.MarkId;
import lantai.trace.mark.MarkKeys;

@DisplayName("The stages of reading a mark")
class StagesTest {

    private static final MarkCoder CODER = new MarkCoder(new MarkKeys("stages of the reader".getBytes(StandardCharsets.US_ASCII)));

    @Test
    @DisplayName("the tile is found in whatever turn and offset it lies")
    void sync() {
        var random = new Random(5);
        for (var turn = 0; turn < 4; turn++) {
            var pose = new Pose(turn, random.nextInt(20), random.nextInt(20));
            var folded = folded(new MarkId(0, 99, 3), pose, 1.5, random);
            var best = new SyncSearch(CODER.layout()).candidates(folded, 3, 4).getFirst();
            assertEquals(pose, best.pose());
            assertTrue(best.z() > 6);
        }
    }

    /** A tile laid on the lattice with noise, as folding would give it. */
    static Folded folded(MarkId id, Pose pose, double noise, Random random) {
        var tile = CODER.tile(id, 0, 0);
        var right = new float[400];
        var down = new float[400];
        for (var n = 0; n < 400; n++) {
            var node = pose.node(n % 20, n / 20);
            var at = Math.floorMod(node[1], 20) * 20 + Math.floorMod(node[0], 20);
            var h = tile.get(2 * n) ? 1 : -1;
            var v = tile.get(2 * n + 1) ? 1 : -1;
            var c = new int[] {1, 0, -1, 0}[pose.turn()];
            var s = new int[] {0, 1, 0, -1}[pose.turn()];
            right[at] = (float) (c * h - s * v + noise * random.nextGaussian());
            down[at] = (float) (s * h + c * v + noise * random.nextGaussian());
        }
        return new Folded(right, down);
    }

    @Test
    @DisplayName("Viterbi puts right what is noisier than the dots themselves")
    void viterbi() {
        var random = new Random(8);
        for (var n = 0; n < 20; n++) {
            var id = new MarkId(0, 1000 + n, n);
            var pose = new Pose(0, 0, 0);
            var chips = folded(id, pose, 1.2, random).chips(pose);
            var code = new float[576];
            var wrong = 0;
            for (var i = 0; i < code.length; i++) {
                code[i] = chips[CODER.layout().dataChip(i)];
                wrong += code[i] > 0 == CODER.codeword(id)[i] ? 0 : 1;
                code[i] *= CODER.layout().isScrambled(i) ? -1 : 1;
            }
            assertTrue(wrong > 576 / 8, "a fifth of the signs is wrong");
            assertEquals(Optional.of(id), CODER.verified(Viterbi.decode(code)));
        }
    }
}
