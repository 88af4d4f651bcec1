package lantai.app.drafting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import lantai.core.content.SealedContent;
import lantai.core.event.Fields;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.mark.Level;

/**
 * An event before it is sealed and signed.
 *
 * @param sealUnder purpose of the key that seals the texts: {@code document:CODE}, {@code person:CODE} or {@code registry}
 * @param texts     sensitive texts in plain by field name; never written anywhere in this form
 * @param contents  sealed files its event names
 */
public record Draft(Subject subject, String kind, Level level, Optional<String> from, Optional<String> to, List<String> approvers,
        Optional<String> reason, Fields fields, String sealUnder, Map<String, String> texts,
        List<SealedContent> contents) {

    /** The purpose of the key for texts that belong to no document and no person. */
    public static final String REGISTRY_KEY = "registry";

    public Draft {
        Objects.requireNonNull(subject, "subject");
        approvers = List.copyOf(approvers);
        texts = Map.copyOf(texts);
        contents = List.copyOf(contents);
    }

    /** The purpose of the key that seals what is said of a subject. */
    public static String purpose(Subject subject) {
        return switch (subject.type()) {
            case COPY -> DocumentDrafting.purpose(subject.copyId().orElseThrow().document());
            case DOCUMENT -> DocumentDrafting.purpose(subject.code());
            case PERSON -> Type.PERSON.word() + ":" + subject.code();
            default -> REGISTRY_KEY;
        };
    }

    @Override
    public String toString() {
        return kind + " " + subject;
    }

    /** Gathers a draft piece by piece. */
    static final class Builder {

        private final Subject subject;
        private final String kind;
        private final TreeMap<String, Object> fields = new TreeMap<>();
        private final TreeMap<String, String> texts = new TreeMap<>();
        private Level level = Level.NONE;
        private Optional<String> from = Optional.empty();
        private Optional<String> to = Optional.empty();
        private Optional<String> reason = Optional.empty();
        private List<String> approvers = List.of();
        private List<SealedContent> contents = List.of();
        private String sealUnder = REGISTRY_KEY;

        Builder(Subject subject, String kind) {
            this.subject = subject;
            this.kind = kind;
        }

        Builder level(Level value) {
            level = value;
            return this;
        }

        Builder from(Optional<String> value) {
            from = value;
            return this;
        }

        Builder to(String value) {
            to = Optional.of(value);
            return this;
        }

        Builder reason(String value) {
            reason = Optional.of(value);
            return this;
        }

        Builder approvers(List<String> value) {
            approvers = value;
            return this;
        }

        Builder contents(List<SealedContent> value) {
            contents = value;
            return this;
        }

        Builder field(String key, Object value) {
            fields.put(key, value);
            return this;
        }

        Builder field(String key, Optional<?> value) {
            value.ifPresent(v -> fields.put(key, v instanceof String || v instanceof Number ? v : v.toString()));
            return this;
        }

        Builder sealUnder(String purpose) {
            sealUnder = purpose;
            return this;
        }

        Builder text(String key, String value) {
            if (!value.isEmpty()) {
                texts.put(key, value);
            }
            return this;
        }

        Builder text(String key, Optional<String> value) {
            value.ifPresent(v -> text(key, v));
            return this;
        }

        Draft build() {
            return new Draft(subject, kind, level, from, to, approvers, reason, Fields.of(fields), sealUnder, texts, contents);
        }
    }
}
