package lantai.store.column;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/** A moment as two numbers: nanoseconds of the epoch (until the year 2262), which sort and compare, and seconds of the offset. */
public final class Moments {

    private Moments() {
    }

    /** Of a time. */
    public static long nanos(OffsetDateTime time) {
        return nanos(time.toInstant());
    }

    /** Of an instant. */
    public static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), TimeUnit.SECONDS.toNanos(1)), instant.getNano());
    }

    public static int offset(OffsetDateTime time) {
        return time.getOffset().getTotalSeconds();
    }

    public static OffsetDateTime of(long nanos, int offset) {
        var second = TimeUnit.SECONDS.toNanos(1);
        return Instant.ofEpochSecond(Math.floorDiv(nanos, second), Math.floorMod(nanos, second))
                .atOffset(ZoneOffset.ofTotalSeconds(offset));
    }
}
