package lantai.ledger.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.core.event.Suite;
import lantai.ledger.note.NoteException.Field;
import lantai.ledger.signature.SignatureCheck;

/**
 * The keys somebody trusts, and what they say of a note. Signatures of other keys are passed over; one of a trusted key that does not
 * hold makes the whole note worthless.
 */
public final class NoteTrust {

    private final List<NoteKey> keys;
    private final Map<NoteKey, Long> begins;
    private final SignatureCheck check;

    /** Keys that are good for heads of any size. */
    public NoteTrust(List<NoteKey> keys, SignatureCheck check) {
        this(keys, Map.of(), check);
    }

    /** @param begins keys in order, each good for heads of more events than so many */
    public NoteTrust(Map<NoteKey, Long> begins, SignatureCheck check) {
        this(List.copyOf(begins.keySet()), Map.copyOf(begins), check);
    }

    private NoteTrust(List<NoteKey> keys, Map<NoteKey, Long> begins, SignatureCheck check) {
        this.keys = List.copyOf(keys);
        this.begins = begins;
        this.check = check;
    }

    /** Nobody is trusted: notes can be read, not believed. */
    public static NoteTrust nobody() {
        return new NoteTrust(List.of(), (suite, key, message, signature) -> false);
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Whether a log of this name could be believed at all. */
    public boolean knows(String origin) {
        return keys.stream().anyMatch(key -> !key.algorithm().isTimed() && key.name().equals(origin));
    }

    /** The one suite of a log's own trusted keys; empty when there are none, or of several suites, which one log never has. */
    public Optional<Suite> suite(String origin) {
        var suites = keys.stream().filter(key -> !key.algorithm().isTimed() && key.name().equals(origin)).map(key -> key.algorithm().suite())
                .distinct().toList();
        return suites.size() == 1 ? Optional.of(suites.get(0)) : Optional.empty();
    }

    /**
     * A key that signed.
     *
     * @param time seconds of the epoch, when it is a cosignature
     */
    public record Signed(NoteKey key, Optional<Long> time) {
    }

    /**
     * Checks every signature of a trusted key.
     *
     * @return at least one that holds, in the order of the note
     * @throws NoteException when one does not hold ({@code SIGNATURE}), or no trusted key has signed ({@code SIGNATURES})
     */
    public List<Signed> signed(SignedNote note) throws NoteException {
        var good = new ArrayList<Signed>();
        for (var signature : note.signatures()) {
            for (var key : keys) {
                if (key.made(signature)) {
                    good.add(checked(key, signature, note));
                }
            }
        }
        if (good.isEmpty()) {
            throw new NoteException(Field.SIGNATURES, "no trusted key has signed");
        }
        return good;
    }

    /**
     * Reads a checkpoint that its own log signed.
     *
     * @throws NoteException when it is none, when no trusted key of the log's own name has signed it (a witness alone is not enough), or
     *                       one that took over only later ({@code SIGNATURE}): it was stolen and used for a past that was not its own
     */
    public Checkpoint checkpoint(SignedNote note) throws NoteException {
        var checkpoint = Checkpoint.parse(note.text());
        var own = signed(note).stream().map(Signed::key).filter(key -> !key.algorithm().isTimed() && key.name().equals(checkpoint.origin())).toList();
        if (own.isEmpty()) {
            throw new NoteException(Field.SIGNATURES, "no trusted key of the log itself");
        }
        if (own.stream().mapToLong(key -> begins.getOrDefault(key, 0L)).anyMatch(from -> from > 0 && checkpoint.head().size() <= from)) {
            throw new NoteException(Field.SIGNATURE, "of a key that took over only later");
        }
        return checkpoint;
    }

    private Signed checked(NoteKey key, NoteSignature signature, SignedNote note) throws NoteException {
        Suite suite = key.algorithm().suite();
        if (key.algorithm().isTimed()) {
            var cosignature = Cosignature.parse(signature.value());
            hold(check.check(suite, key.key(), Cosignature.message(cosignature.time(), note.text()), cosignature.signature()), key);
            return new Signed(key, Optional.of(cosignature.time()));
        }
        hold(check.check(suite, key.key(), note.signedBytes(), signature.value()), key);
        return new Signed(key, Optional.empty());
    }

    private static void hold(boolean good, NoteKey key) throws NoteException {
        if (!good) {
            throw new NoteException(Field.SIGNATURE, "of " + key.name() + " does not hold");
        }
    }
}
