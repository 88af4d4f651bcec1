package lantai.app.evidence;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Which name in a log is the device's own, where the log names devices. */
final class DeviceName {

    /** Names a message lists. */
    private static final int SHOWN = 8;
    private static final int MOST = 1_000;

    private final TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** A name the log tells. */
    void seen(String name) {
        if (names.size() < MOST) {
            names.add(name);
        }
    }

    /**
     * @param told   the name the caller or the import before gave
     * @param device the device's code
     * @return empty when the log names no device
     * @throws BadLog when it is the log of another device, or of several of which none is known to be meant
     */
    Optional<String> own(Optional<String> told, String device) throws BadLog {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var wanted = told.orElse(device);
        if (names.contains(wanted)) {
            return Optional.of(wanted);
        }
        var list = String.join(", ", names.stream().limit(SHOWN).toList());
        if (told.isPresent()) {
            throw new BadLog("wrong-device", OptionalLong.empty(), "--source", Map.of("wanted", wanted, "names", list));
        }
        if (names.size() > 1) {
            throw new BadLog("several-devices", OptionalLong.empty(), "--source", Map.of("device", device, "names", list));
        }
        return Optional.of(names.first());
    }
}
