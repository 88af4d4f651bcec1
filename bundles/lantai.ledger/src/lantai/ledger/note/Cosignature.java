package lantai.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import lantai.core.event.Bytes;
import lantai.ledger.note.NoteException.Field;

/**
 * A witness's word: at this time, this was the largest checkpoint of this log I had seen, consistent with all before it
 * (C2SP tlog-cosignature, {@code cosignature/v1}).
 *
 * @param time      seconds of the epoch, not negative
 * @param signature over {@link #message}
 */
public record Cosignature(long time, Bytes signature) {

    public Cosignature {
        if (time < 0) {
            throw new IllegalArgumentException("a time before the epoch");
        }
    }

    /** The bytes a witness signs. */
    public static byte[] message(long time, String checkpointText) {
        return ("cosignature/v1\ntime " + time + "\n" + checkpointText).getBytes(StandardCharsets.UTF_8);
    }

    static Cosignature parse(Bytes value) throws NoteException {
        if (value.length() < 9) {
            throw new NoteException(Field.TIME, "too short for a time and a signature");
        }
        var in = ByteBuffer.wrap(value.toArray());
        var time = in.getLong();
        if (time < 0) {
            throw new NoteException(Field.TIME, "beyond 2^63-1");
        }
        var signature = new byte[in.remaining()];
        in.get(signature);
        return new Cosignature(time, Bytes.of(signature));
    }

    /** What stands behind the key id in the signature line. */
    Bytes value() {
        return Bytes.of(ByteBuffer.allocate(8 + signature.length()).putLong(time).put(signature.toArray()).array());
    }
}
