package lantai.core.register;

import java.util.Optional;

/** Class of a person in a secret-related post (核心/重要/一般涉密人员); usually cleared for 绝密, 机密, 秘密 in this order (Law 2024 art 43). */
public enum PersonClass {

    CORE("core"), IMPORTANT("important"), GENERAL("general"), NONE("none");

    private final String word;

    PersonClass(String word) {
        this.word = word;
    }

    /** The word as it stands in act sheets and events. */
    public String word() {
        return word;
    }

    public static Optional<PersonClass> ofWord(String word) {
        for (var value : values()) {
            if (value.word.equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
