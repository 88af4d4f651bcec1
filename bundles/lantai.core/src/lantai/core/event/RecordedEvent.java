package lantai.core.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event with its place in the journal and its sensitive texts opened as far as keys are at hand.
 *
 * @param seq        position in the journal, from 0
 * @param leaf       leaf hash
 * @param event      the event
 * @param signatures who signed
 * @param texts      opened texts by field name; a redacted one is absent
 */
public record RecordedEvent(long seq, Hash leaf, Event event, List<Signature> signatures, Map<String, String> texts) {

    public RecordedEvent {
        signatures = List.copyOf(signatures);
        texts = Map.copyOf(texts);
    }

    public Optional<String> text(String field) {
        return Optional.ofNullable(texts.get(field));
    }
}
