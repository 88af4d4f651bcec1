package lantai.core.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import lantai.core.event.Blob;
import lantai.core.event.Bytes;
import lantai.core.event.Event;
import lantai.core.event.Fields;

/**
 * A content that lies sealed in the registry's folder, as an event names it: the file by id and hash, and the file's own key wrapped
 * under the carrier key of what the content is about. When that key is destroyed nobody opens the content again.
 *
 * @param file    id and hash of the sealed file
 * @param size    length of the content in bytes
 * @param key     id of the key that {@code box} opens with
 * @param box     the file's key, wrapped; bound to the file's id
 */
public record SealedContent(Blob file, ContentKind kind, long size, Bytes key, Bytes box) {

    /** The event's field that holds size, kind and wrapped key of each of its blobs. */
    public static final String FIELD = "contents";

    public SealedContent {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(kind, "kind");
        if (size < 0) {
            throw new IllegalArgumentException("a content of " + size + " bytes");
        }
    }

    /** Name of the sealed file: the id as 32 hexadecimal digits. */
    public String name() {
        return file.id().toString();
    }

    /** What stands in the event's field beside the blob itself. */
    public Map<String, Object> fields() {
        return Map.of("id", file.id(), "kind", kind.word(), "size", size, "key", key, "box", box);
    }

    /**
     * The contents an event names.
     *
     * @throws IllegalArgumentException when the field does not describe exactly the event's blobs
     */
    public static List<SealedContent> of(Event event) {
        var described = described(event.fields());
        if (described.size() != event.blobs().size()) {
            throw new IllegalArgumentException(event.blobs().size() + " blobs, " + described.size() + " described");
        }
        var contents = new ArrayList<SealedContent>();
        for (var i = 0; i < described.size(); i++) {
            var blob = event.blobs().get(i);
            var fields = described.get(i);
            if (!fields.bytes("id").filter(blob.id()::equals).isPresent()) {
                throw new IllegalArgumentException("a blob that is not described");
            }
            contents.add(new SealedContent(blob, fields.text("kind").flatMap(ContentKind::ofWord).orElseThrow(IllegalArgumentException::new),
                    fields.number("size").orElseThrow(IllegalArgumentException::new), fields.bytes("key").orElseThrow(IllegalArgumentException::new),
                    fields.bytes("box").orElseThrow(IllegalArgumentException::new)));
        }
        return List.copyOf(contents);
    }

    private static List<Fields> described(Fields fields) {
        return fields.asMap().get(FIELD) instanceof List<?> list
                ? list.stream().map(one -> Fields.of(text(one))).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> text(Object one) {
        if (one instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("not a description of a blob");
    }
}
