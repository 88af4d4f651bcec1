package lantai.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test lets time pass. Safe from any thread. */
public final class TestClock implements InstantSource {

    /** A Monday morning in China. */
    public static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final AtomicReference<Instant> now;

    public TestClock() {
        this(MORNING);
    }

    public TestClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** The same moment as acts carry it. */
    public OffsetDateTime time() {
        return now.get().atOffset(CHINA);
    }

    public void pass(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }
}
