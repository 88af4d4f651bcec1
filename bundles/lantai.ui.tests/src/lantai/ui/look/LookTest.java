package lantai.ui.look;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sound.sampled.LineUnavailableException;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The look")
class LookTest {

    private static String read(String bundle, String path) throws IOException {
        return new String(bytes(bundle, path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String bundle, String path) throws IOException {
        try (var in = Platform.getBundle(bundle).getEntry(path).openStream()) {
            return in.readAllBytes();
        }
    }

    @Test
    @DisplayName("has a file of one weight for every icon")
    void icons() {
        assertAll(Arrays.stream(Icon.values()).map(icon -> () -> {
            var svg = read("lantai.ui", icon.path());
            assertTrue(svg.contains("width=\"24\" height=\"24\"") && svg.contains("stroke-width=\"1.75\"") && svg.contains("currentColor"), icon.path());
        }));
    }

    @Test
    @DisplayName("has a mask for every icon, made from its drawing as it is now")
    void masks() {
        assertAll(Arrays.stream(Icon.values()).map(icon -> () -> {
            var drawing = MessageDigest.getInstance("SHA-256").digest(read("lantai.ui", icon.path()).getBytes(StandardCharsets.UTF_8));
            var mask = bytes("lantai.ui", icon.mask());
            assertTrue(new String(mask, StandardCharsets.ISO_8859_1).contains(HexFormat.of().formatHex(drawing)),
                    icon.mask() + ": run releng/lib/icons.sh");
        }));
    }

    @Test
    @DisplayName("scales an icon without losing or adding ink")
    void scaling() {
        var colour = new RGB(0x12, 0x34, 0x56);
        assertAll(Arrays.stream(Icon.values()).map(icon -> () -> {
            var mask = Mask.of(icon);
            var large = mask.scaled(96, colour);
            for (var size : new int[] { 16, 20, 33, 48 }) {
                var small = mask.scaled(size, colour);
                assertEquals(ink(large), ink(small), 0.005, icon + " at " + size);
                assertEquals(colour, small.palette.getRGB(small.getPixel(size / 2, size / 2)));
            }
        }));
    }

    /** Mean of the alpha channel, 0 to 1. */
    private static double ink(ImageData image) {
        var sum = 0L;
        for (var alpha : image.alphaData) {
            sum += alpha & 0xFF;
        }
        return sum / 255.0 / image.alphaData.length;
    }

    @Test
    @DisplayName("finds every tone in both style sheets and among the known properties")
    void tones() throws IOException {
        var known = read("lantai.ui", "plugin.xml");
        for (var theme : List.of("css/light.css", "css/dark.css")) {
            var sheet = read("lantai.workbench", theme);
            assertAll(Arrays.stream(Tone.values()).map(tone -> () -> {
                assertTrue(sheet.contains(" " + tone.property() + ": #"), theme + " " + tone);
                assertTrue(known.contains("\"" + tone.property() + "\""), "plugin.xml " + tone);
                assertEquals(tone, Tone.ofProperty(tone.property()).orElseThrow());
            }));
        }
    }

    @Test
    @DisplayName("has sounds that can be told apart and never click")
    void sounds() {
        var lengths = Arrays.stream(Sound.values()).map(sound -> Arrays.hashCode(sound.samples(8_000))).distinct().count();
        assertEquals(Sound.values().length, lengths);
        for (var sound : Sound.values()) {
            var samples = sound.samples(8_000);
            assertEquals(0, samples[0]);
            assertTrue(Math.abs(samples[samples.length - 1]) < 8, sound.name());
        }
    }

    @Test
    @DisplayName("stays silent without a loudspeaker, after having tried once")
    void deaf() throws InterruptedException {
        var tried = new CountDownLatch(1);
        var sounds = new Sounds(samples -> {
            tried.countDown();
            throw new LineUnavailableException();
        });
        sounds.play(Sound.OK);
        assertTrue(tried.await(20, TimeUnit.SECONDS));
        sounds.play(Sound.ERROR);
        sounds.stop();
    }

    @Test
    @DisplayName("stays silent when sounds are switched off")
    void off() {
        var sounds = new Sounds(samples -> {
            throw new AssertionError("played");
        });
        sounds.switchOn(false);
        sounds.play(Sound.OK);
        assertTrue(!sounds.isOn());
        sounds.stop();
    }
}
