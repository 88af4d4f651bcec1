package lantai.core.event;

import java.util.random.RandomGenerator;

/** Names one event: 16 random bytes. It never covers signature bytes, so a re-signed event keeps its id. */
public record EventId(Bytes value) {

    public static final int LENGTH = 16;

    public EventId {
        if (value.length() != LENGTH) {
            throw new IllegalArgumentException("an event id has 16 bytes, not " + value.length());
        }
    }

    public static EventId random(RandomGenerator random) {
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new EventId(Bytes.of(bytes));
    }

    public static EventId ofHex(String hex) {
        return new EventId(Bytes.ofHex(hex));
    }

    @Override
    public String toString() {
        return value.hex();
    }
}
