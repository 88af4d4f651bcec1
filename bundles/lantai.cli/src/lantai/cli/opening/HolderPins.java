package lantai.cli.opening;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import lantai.cli.Failure;

/** The PINs of several persons out of one file, for what they do together. Closing wipes them. */
public final class HolderPins implements AutoCloseable {

    private final Map<String, char[]> pins = new TreeMap<>();

    private HolderPins() {
    }

    /** The same file as {@code apply --pins} takes: JSON, or a line {@code person PIN} each. */
    public static HolderPins read(String file) throws Failure {
        var read = new HolderPins();
        try (var pins = PinFile.read(file)) {
            for (var person : pins.persons()) {
                read.pins.put(person, pins.of(person).orElseThrow().clone());
            }
        }
        return read;
    }

    public Map<String, char[]> all() {
        return Collections.unmodifiableMap(pins);
    }

    @Override
    public void close() {
        pins.values().forEach(pin -> Arrays.fill(pin, '\0'));
    }
}
