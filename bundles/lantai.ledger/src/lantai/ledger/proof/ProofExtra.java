package lantai.ledger.proof;

import java.util.Optional;

import lantai.core.event.Bytes;
import lantai.core.event.EventId;
import lantai.core.event.Hash;
import lantai.core.event.Suite;
import lantai.ledger.cbor.CborException;
import lantai.ledger.cbor.CborReader;
import lantai.ledger.cbor.CborWriter;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteException.Field;

/**
 * What Lantai writes into the extra line of a proof: deterministic CBOR {@code [1, suite, event id, leaf hash, leaf]}, the leaf left
 * empty where the file would grow too long.
 *
 * @param suite of the log; says which digest the path is made with
 * @param event id of the event meant; proven only when the leaf is there too
 * @param hash  of the leaf
 * @param leaf  the event's bytes with its signatures
 */
public record ProofExtra(Suite suite, EventId event, Hash hash, Optional<Bytes> leaf) {

    private static final int VERSION = 1;

    /** @throws NoteException when it is not exactly of this form */
    public static ProofExtra parse(Bytes extra) throws NoteException {
        var in = new CborReader(extra.toArray());
        try {
            if (in.array() != 5 || in.number() != VERSION) {
                throw new NoteException(Field.EXTRA, "of an unknown version");
            }
            var suite = Suite.ofId(in.text());
            var event = new EventId(Bytes.of(in.bytes()));
            var hash = Hash.of(in.bytes());
            var leaf = Bytes.of(in.bytes());
            in.end();
            return new ProofExtra(suite, event, hash, leaf.length() == 0 ? Optional.empty() : Optional.of(leaf));
        } catch (CborException | IllegalArgumentException e) {
            throw new NoteException(Field.EXTRA, String.valueOf(e.getMessage()));
        }
    }

    public Bytes toBytes() {
        return Bytes.of(new CborWriter().array(5).number(VERSION).text(suite.id()).bytes(event.value().toArray())
                .bytes(hash.value().toArray()).bytes(leaf.map(Bytes::toArray).orElse(new byte[0])).toBytes());
    }
}
