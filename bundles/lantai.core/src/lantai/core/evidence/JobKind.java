package lantai.core.evidence;

import java.util.Optional;

/** What a device did; {@code system} is a word of the device about its own log. */
public enum JobKind {

    COPY("copy"), PRINT("print"), SCAN("scan"), FAX("fax"), SYSTEM("system");

    private final String word;

    JobKind(String word) {
        this.word = word;
    }

    /** The word as it stands in {@code lantai-csv}. */
    public String word() {
        return word;
    }

    public static Optional<JobKind> ofWord(String word) {
        for (var value : values()) {
            if (value.word.equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
