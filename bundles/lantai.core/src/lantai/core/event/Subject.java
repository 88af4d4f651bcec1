package lantai.core.event;

import java.util.Objects;
import java.util.Optional;

import lantai.core.code.CopyId;

/**
 * What an event is about. Every subject has a chain of its own: an event names the leaf hash of the subject's previous event,
 * so that one carrier's whole life can be handed over and checked for completeness.
 *
 * @param type what kind of thing
 * @param code its code in the registry; for a copy the text form of its {@link CopyId}
 */
public record Subject(Type type, String code) {

    /** The kinds of subject, with the exact word that stands in the event. */
    public enum Type {
        REGISTRY("registry"), UNIT("unit"), PERSON("person"), PLACE("place"), DEVICE("device"), SETTING("setting"),
        DOCUMENT("document"), COPY("copy"), APPROVAL("approval"), EVIDENCE("evidence"), GROUP("group"), SIGHTING("sighting"), GAP("gap");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** @throws IllegalArgumentException for an unknown word: fails closed */
        public static Type ofWord(String word) {
            for (var type : values()) {
                if (type.word.equals(word)) {
                    return type;
                }
            }
            throw new IllegalArgumentException("unknown subject type: " + word);
        }
    }

    public Subject {
        Objects.requireNonNull(type, "type");
        if (code.isBlank()) {
            throw new IllegalArgumentException("a subject needs a code");
        }
    }

    public static Subject copy(CopyId copy) {
        return new Subject(Type.COPY, copy.toString());
    }

    public static Subject of(Type type, String code) {
        return new Subject(type, code);
    }

    /** The copy meant, if the subject is one. */
    public Optional<CopyId> copyId() {
        return type == Type.COPY ? Optional.of(CopyId.parse(code)) : Optional.empty();
    }

    @Override
    public String toString() {
        return type.word + ":" + code;
    }
}
