package lantai.rules.gap.scene;

import java.time.Duration;
import java.time.Instant;

/** How far the clock of a device may be off. */
public final class Tolerance {

    /** Of a device that says nothing of it. */
    private static final Duration STANDARD = Duration.ofMinutes(5);

    private Tolerance() {
    }

    public static Duration of(Scene scene, String device, Instant at) {
        var seconds = scene.register(at).device(device).map(d -> d.clockToleranceSeconds());
        return seconds.filter(s -> s.isPresent()).map(s -> Duration.ofSeconds(s.getAsInt())).orElse(STANDARD);
    }
}
