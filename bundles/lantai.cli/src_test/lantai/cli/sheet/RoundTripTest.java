package lantai.cli.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.core.act.Act;
import lantai.core.act.ThingAct;
import lantai.core.event.Bytes;

@DisplayName("An act written to a sheet")
class RoundTripTest {

    private static final int ROUNDS = 20_000;

    private final ActSheetParser parser = new ActSheetParser();
    private final ActSheetWriter writer = new ActSheetWriter();

    @Test
    @DisplayName("is the same act when it is read again, on one line")
    void same() throws Exception {
        var seed = System.nanoTime();
        System.err.println("seed " + seed);
        var acts = new Acts(new Random(seed));
        var words = new HashSet<String>();
        for (var i = 0; i < ROUNDS; i++) {
            var act = acts.any();
            words.add(act.body().word());
            var line = writer.write(act);
            assertFalse(line.contains("\n"), line);
            assertEquals(act, parser.parse(line), () -> "seed " + seed + ": " + line);
        }
        assertEquals(34, words.size(), words.toString());
    }

    @Test
    @DisplayName("is never a key: those come from enrolment")
    void noKeys() {
        var act = new Acts(new Random(1)).any();
        var key = new Act(act.id(), act.at(), act.at(), act.by(), act.paperReceipt(),
                new ThingAct.KeyAct("wang", Bytes.of(new byte[32]), false));
        assertThrows(IllegalArgumentException.class, () -> writer.write(key));
    }
}
