package lantai.store.column;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Journal positions kept in one column: each as 7-bit groups, least first, with the high bit on all but its last byte. More are
 * added by appending bytes, so that a subject's past costs no index of its own.
 */
public final class Seqs {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4);

    /** @param seq not negative */
    public void add(long seq) {
        var rest = seq;
        while (rest > 0x7f) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    public byte[] toArray() {
        return bytes.toByteArray();
    }

    /** The positions in the order in which they were added. */
    public static List<Long> of(byte[] column) {
        var seqs = new ArrayList<Long>();
        var value = 0L;
        var shift = 0;
        for (var b : column) {
            value |= (long) (b & 0x7f) << shift;
            shift += 7;
            if (b >= 0) {
                seqs.add(value);
                value = 0;
                shift = 0;
            }
        }
        return seqs;
    }
}
