package lantai.trace.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.app.trace.MarkRef;
import lantai.app.trace.MarkRegister;
import lantai.trace.mark.MarkCoder;
import lantai.trace.mark.MarkId;
import lantai.trace.mark.MarkKeys;

@DisplayName("The second chance, soft chips against the register")
class RegisterMatchTest {

    private static final int MARKS = 5_000;

    private final MarkCoder coder = new MarkCoder(new MarkKeys("register match of a test".getBytes(StandardCharsets.US_ASCII)));
    /** The worst case: numbers that follow each other. */
    private final RegisterMatch match = new RegisterMatch(coder,
            MatchIndex.of(coder, new MarkRegister(new byte[MARKS], IntStream.range(0, MARKS).toArray(), 12)));

    private float[] chips(MarkId id, double signal, Random random) {
        var codeword = coder.codeword(id);
        var chips = new float[codeword.length];
        for (var i = 0; i < chips.length; i++) {
            chips[i] = (float) ((codeword[i] ? signal : -signal) + random.nextGaussian());
        }
        return chips;
    }

    @Test
    @DisplayName("names copy and page from chips of which a third are wrong")
    void names() {
        var random = new Random(12);
        for (var n = 0; n < 10; n++) {
            var id = new MarkId(0, random.nextInt(MARKS), random.nextInt(12));
            var likely = match.best(chips(id, 0.44, random)).orElseThrow();
            assertEquals(new MarkRef(0, id.serial(), id.page()), likely.mark());
            assertTrue(likely.z() > 7.5 && likely.margin() >= 1.8);
        }
    }

    @Test
    @DisplayName("names nobody for noise, nor for a mark that is not in the register")
    void nobody() {
        var random = new Random(13);
        for (var n = 0; n < 20; n++) {
            assertEquals(Optional.empty(), match.best(chips(new MarkId(0, 9_999_999, 1), 0, random)));
            assertEquals(Optional.empty(), match.best(chips(new MarkId(0, 9_000_000 + n, 1), 3, random)));
        }
        assertEquals(Optional.empty(), match.best(new float[576]));
    }
}
