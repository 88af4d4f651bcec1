package lantai.core.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing that happened to one subject (a copy, a person, a setting …), as signed and chained in the journal. An act on
 * several copies gives one event a copy, all with the same {@link #act()}.
 * <p>
 * Layout and keys of the encoded form: {@code docs/formats/event.md} (ledger-and-vault A.4).
 *
 * @param suite         the log's suite; first in the encoded form
 * @param origin        name of the log, chosen at its creation
 * @param id            16 random bytes
 * @param act           id of the act (unique in the registry) this event came from
 * @param kind          word of the act: {@code issue}, {@code return}, {@code person} …
 * @param subject       what it is about
 * @param level         level of the carrier: 0 none, 1 工作秘密, 2 秘密, 3 机密, 4 绝密
 * @param from          who gave or from where, a code
 * @param to            who received or whereto, a code
 * @param actor         code of the person operating
 * @param approvers     codes of those whose approval it rests on, in order
 * @param reason        a reason <em>code</em>; free reasons are sealed
 * @param blobs         evidence in the vault
 * @param at            when it happened, by the operator's word
 * @param entered       when it was first written down
 * @param recorded      the system's own clock (wallTime), milliseconds precision
 * @param actorSeq      counts this actor's events from 1
 * @param previous      leaf hash of the subject's previous event (carrierPrev); empty for its first
 * @param policyVersion version of the rule book that judged it
 * @param fields        clear fields of this kind
 * @param sealed        sensitive texts by field name
 */
public record Event(Suite suite, String origin, EventId id, String act, String kind, Subject subject, int level,
        Optional<String> from, Optional<String> to, String actor, List<String> approvers, Optional<String> reason, List<Blob> blobs,
        OffsetDateTime at, OffsetDateTime entered, Instant recorded, long actorSeq, Optional<Hash> previous, int policyVersion,
        Fields fields, SortedMap<String, SealedText> sealed) {

    /** Version of the event's form. */
    public static final int VERSION = 1;

    public Event {
        Objects.requireNonNull(suite, "suite");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        if (level < 0 || level > 4) {
            throw new IllegalArgumentException("level out of 0..4: " + level);
        }
        approvers = List.copyOf(approvers);
        blobs = List.copyOf(blobs);
        sealed = Collections.unmodifiableSortedMap(new TreeMap<>(sealed));
    }

    /** Who operated: of an event carried over from an earlier log the person who did there, else the actor. */
    public String by() {
        return Carried.of(fields).map(Carried::by).orElse(actor);
    }
}
