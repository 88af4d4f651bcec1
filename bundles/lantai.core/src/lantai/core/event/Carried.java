package lantai.core.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an event says that was carried over from an earlier log of the registry (账本迁移, docs/adr): the event itself was written and signed by
 * whoever carried it; this names what it was there. The earlier log keeps the signatures of those who acted.
 *
 * @param leaf     hash of its leaf in the earlier log, by that log's digest
 * @param seq      its number there
 * @param by       who operated there
 * @param recorded the earlier program's clock
 * @param signers  who signed there, each {@code PERSON ROLE}
 */
public record Carried(Hash leaf, long seq, String by, Instant recorded, List<String> signers) {

    private static final String LEAF = "carried";
    private static final String SEQ = "carried_seq";
    private static final String BY = "carried_by";
    private static final String RECORDED = "carried_recorded";
    private static final String SIGNERS = "carried_signers";

    public Carried {
        signers = List.copyOf(signers);
    }

    /** What an event carried over says; empty for one of the log's own. */
    public static Optional<Carried> of(Fields fields) {
        return fields.bytes(LEAF).map(leaf -> new Carried(new Hash(leaf), fields.number(SEQ).orElse(-1L), fields.text(BY).orElse(""),
                Instant.ofEpochMilli(fields.number(RECORDED).orElse(0L)), fields.texts(SIGNERS)));
    }

    /** As it stands among the event's clear fields. */
    public Map<String, Object> fields() {
        return Map.of(LEAF, leaf.value(), SEQ, seq, BY, by, RECORDED, recorded.toEpochMilli(), SIGNERS, signers);
    }
}
