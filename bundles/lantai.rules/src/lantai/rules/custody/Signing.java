package lantai.rules.custody;

import lantai.core.mark.Level;
import lantai.rules.book.Case;

/** Whether the one who takes a copy has signed for it himself. */
public final class Signing {

    private Signing() {
    }

    /** A PIN of his own, or a signed paper slip where paper may stand in: never for 绝密. */
    public static void by(Case of, String person, String copy, Level level) {
        if (of.situation().signers().contains(person)) {
            return;
        }
        if (level == Level.TOP_SECRET && of.act().paperReceipt().isPresent()) {
            of.against("S3-8", copy, "copy", copy);
        } else if (of.act().paperReceipt().isEmpty()) {
            of.against("S3-6", person, "person", person);
        }
    }
}
