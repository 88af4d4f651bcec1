package lantai.app.trace;

import java.util.List;

/** Codes and draws marks, and makes readers of them; the port to the mark's mathematics. Keys are given for the call and not kept beyond. */
public interface TraceMarks {

    /** Words of the inks, the usual one first: {@code tex}, {@code dot} and others. */
    List<String> inks();

    /** @throws IllegalArgumentException for an ink that is not one of {@link #inks} */
    MarkDrawing drawing(byte[] key, MarkRef mark, String ink);

    /** What a copy's mark looks like apart from its page, in 4 bytes that only the key's owner can make; for the commitment. */
    byte[] codeOf(byte[] key, int scheme, int serial);

    /** A reader under a registry's key; keeps what it derives from it. Safe from any thread. */
    PhotoReader reader(byte[] key);
}
