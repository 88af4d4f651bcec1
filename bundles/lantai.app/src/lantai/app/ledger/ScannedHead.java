package lantai.app.ledger;

import java.nio.charset.StandardCharsets;

/**
 * A head as a scanner, a clipboard or a shell hands it over: the text of the code on a receipt or a day sheet is the signed note itself, but
 * on the way line ends may have become the system's, and the last one may be gone. Nothing else is mended: a note with any other change
 * is no note, or no longer signed.
 */
public final class ScannedHead {

    private ScannedHead() {
    }

    /** The note's bytes, in its one spelling. */
    public static byte[] note(String scanned) {
        var text = scanned.replace("\r\n", "\n").replace('\r', '\n').strip();
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
