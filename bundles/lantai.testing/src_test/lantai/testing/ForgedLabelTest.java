package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.core.act.CopyAct.LabelAct;
import lantai.core.code.CopyId;

/** Long with {@code -Dlantai.soak.labels=10000}. */
@DisplayName("A label that was changed")
final class ForgedLabelTest {

    private static final int LABELS = Integer.getInteger("lantai.soak.labels", 10_000);
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    @TempDir
    Path temp;

    private static String changed(String good, Random random) {
        var text = new StringBuilder(good);
        for (var times = 1 + random.nextInt(3); times > 0; times--) {
            var at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
                case 1 -> text.deleteCharAt(at);
                case 2 -> text.insert(at, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
                default -> {
                    var other = random.nextInt(text.length());
                    var character = text.charAt(at);
                    text.setCharAt(at, text.charAt(other));
                    text.setCharAt(other, character);
                }
            }
        }
        return text.toString();
    }

    @Test
    @DisplayName("is never genuine: neither of a copy, a person, a place, nor one put together out of two")
    void forged() throws Exception {
        var seed = Long.getLong("lantai.seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        try (var test = TestRegistry.found(temp.resolve("r"))) {
            var copies = TestRegistry.copies("D31", 8);
            test.done("wang", new LabelAct(copies));
            var labels = test.registry().labels();
            List<String> good = new ArrayList<>();
            for (CopyId copy : copies) {
                good.add(labels.payload(copy).orElseThrow());
            }
            good.add(labels.payloadOfPerson("chen"));
            good.add(labels.payloadOfPlace("G1"));
            good.forEach(text -> assertTrue(labels.read(text).genuine(), text));
            var accepted = new ArrayList<String>();
            var tried = 0;
            while (tried < LABELS) {
                var first = good.get(random.nextInt(good.size()));
                var second = good.get(random.nextInt(good.size()));
                var cut = random.nextInt(Math.min(first.length(), second.length()));
                var text = random.nextInt(5) == 0 ? first.substring(0, cut) + second.substring(cut) : changed(first, random);
                if (good.contains(text.strip())) { // blanks around it are the scanner's, not the label's
                    continue;
                }
                tried++;
                var read = labels.read(text);
                if (read.genuine() && read.reason().equals("ok")) {
                    accepted.add(text);
                }
            }
            assertEquals(List.of(), accepted, "seed " + seed);
            System.out.println("0 of " + tried + " changed labels taken for genuine");
        }
    }
}
