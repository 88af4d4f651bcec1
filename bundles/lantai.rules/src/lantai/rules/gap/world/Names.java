package lantai.rules.gap.world;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import lantai.core.event.Fields;
import lantai.core.event.Subject.Type;

/** Keeps each code once, and of an event's fields and texts what the detectors look at. */
final class Names {

    private static final Set<String> LEFT_OUT = Set.of("content", "parts", "findings", "key", "label", "portions", "file", "bytes", "name",
            "records", "added", "rejected");
    /** Texts are kept where a sighting is compared with documents, and where folding a mark needs them. */
    private static final Map<Type, Set<String>> TEXTS = Map.of(Type.DOCUMENT, Set.of("number", "title", "mark"), Type.SIGHTING,
            Set.of("number", "text", "reported_by", "channel"), Type.GAP, Set.of("decision", "reason"));
    /** Fields whose values are seldom the same twice. */
    private static final Set<String> VARIED = Set.of("due", "plan_eta", "seal", "made_of", "result", "copy");

    private final Map<String, String> all = new HashMap<>();
    private String act = "";

    String one(String name) {
        var known = all.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    /** The id of an act: the same object for all events of one act. */
    String last(String id) {
        if (!act.equals(id)) {
            act = id;
        }
        return act;
    }

    Object[] kept(Fields fields) {
        var map = fields.asMap();
        var kept = new Object[2 * map.size()];
        var n = 0;
        for (var entry : map.entrySet()) {
            if (!LEFT_OUT.contains(entry.getKey())) {
                kept[n++] = one(entry.getKey());
                kept[n++] = value(entry.getKey(), entry.getValue());
            }
        }
        return n == kept.length ? kept : Arrays.copyOf(kept, n);
    }

    private Object value(String key, Object value) {
        return switch (value) {
            case String text -> VARIED.contains(key) ? text : one(text);
            case List<?> list -> List.copyOf(list);
            default -> value;
        };
    }

    Map<String, String> kept(Type type, Map<String, String> texts) {
        var wanted = TEXTS.get(type);
        if (wanted == null || texts.isEmpty()) {
            return Map.of();
        }
        var kept = new HashMap<String, String>();
        texts.forEach((field, text) -> {
            if (wanted.contains(field)) {
                kept.put(field, text);
            }
        });
        return Map.copyOf(kept);
    }
}
