package lantai.core.register;

import java.util.Optional;

/** A device whose log is evidence, or a phone locker (手机存放柜). */
public enum DeviceKind {

    COPIER("copier"), SCANNER("scanner"), PRINTER("printer"), MFP("mfp"), BURNER("burner"), LOCKER("locker"), DOOR("door");

    private final String word;

    DeviceKind(String word) {
        this.word = word;
    }

    /** The word as it stands in act sheets and events. */
    public String word() {
        return word;
    }

    public static Optional<DeviceKind> ofWord(String word) {
        for (var value : values()) {
            if (value.word.equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
