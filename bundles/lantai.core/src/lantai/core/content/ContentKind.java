package lantai.core.content;

import java.util.Optional;

/** What a content is (内容种类), with the exact word that stands in events and on the command line. */
public enum ContentKind {
    /** A photograph taken as evidence: it may show whatever lay before the lens. */
    PHOTO("photo"),
    /** The picture of a person's signature. */
    SIGNATURE("signature"),
    /** Pages of the carrier itself, scanned with approval. */
    SCAN("scan"),
    /** A device's own log as it came. */
    LOG("log");

    private final String word;

    ContentKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Whether it shows, or may show, what the carrier says; the others are records of the registry's own work. */
    public boolean mayShowCarrier() {
        return this == PHOTO || this == SCAN;
    }

    public static Optional<ContentKind> ofWord(String word) {
        for (var kind : values()) {
            if (kind.word.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
