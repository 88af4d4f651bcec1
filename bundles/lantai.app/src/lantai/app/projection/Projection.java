package lantai.app.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import lantai.core.event.Bytes;
import lantai.core.event.Hash;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Subject;
import lantai.core.register.State;

/**
 * One open projection. Writing is done by one thread; reading is safe from any, and sees whole batches only.
 * Failures are {@link IllegalStateException}s: the caller moves it aside and rebuilds.
 */
public interface Projection extends AutoCloseable {

    /** How far it has come: the last event taken in. */
    record Head(long seq, Hash leaf) {
    }

    /**
     * One event to take in with what its subject has become.
     *
     * @param after     present state of the event's subject after it
     * @param actDigest digest of the act's content, for idempotence
     */
    record Entry(RecordedEvent event, Optional<State> after, Bytes actDigest) {
    }

    /** An act known by its id. */
    record KnownAct(String act, Bytes digest, long firstSeq, long lastSeq) {
    }

    /** A label ever made. */
    record KnownLabel(Bytes label, String copy, boolean valid) {
    }

    /** Numbers for the status line. */
    record Counts(long documents, long copies, long open, long overdue, long persons, long events) {
    }

    /**
     * What stands in it at one moment.
     *
     * @param seq    last event taken in, -1 for none
     * @param tables a digest by name of table; the same for the same rows
     */
    record Digests(long seq, Map<String, String> tables) {
        public Digests {
            tables = Map.copyOf(tables);
        }
    }

    Optional<Head> head();

    /** Reads everything once. */
    Digests digests();

    /** Takes the entries in and moves the head, in one transaction. */
    void apply(List<Entry> entries);

    /** Has what was taken in written to its file, between two batches and by the thread that writes; durable it need not be. */
    void settle();

    /**
     * Lets go of it at once and from any thread, even while another one stands inside and does not come out: that one fails then.
     * It is made anew at the next opening.
     */
    void abandon();

    /** Journal positions of a subject's events, ascending. */
    List<Long> seqsOf(Subject subject);

    /** Journal positions of an act's events, ascending. */
    List<Long> seqsOfAct(String act);

    Optional<KnownAct> act(String act);

    /** Ids of acts from one word up to, but not with, another, in order of their letters. */
    List<String> actsFrom(String first, String before);

    Optional<KnownLabel> label(Bytes label);

    /** Codes of all subjects of a type, in order. */
    List<String> codes(Subject.Type type);

    /** Ids of the copies a person has out (issued, in transit, reading, missing; not those in store), in order. */
    List<String> heldBy(String person);

    /** Approval ids naming a document or one of its copies, oldest first. */
    List<String> approvalsFor(String document);

    /** Journal positions of the events that name sealed contents, ascending. */
    List<Long> contentSeqs();

    /** Journal position of the event that names a sealed content first. */
    Optional<Long> contentSeq(Bytes id);

    /** Visits rows of copies that match, ordered by document and 份号; the visitor must be quick. */
    void copies(CopyQuery query, Consumer<CopyRow> visitor);

    /** How many events a person has operated; the counter in his next event goes on from it. */
    long countByActor(String person);

    /** @param now milliseconds of the epoch that decide what is overdue */
    Counts counts(long now);

    @Override
    void close();
}
