package lantai.ui.ledger;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import lantai.ui.look.Fonts;
import lantai.ui.look.Notice;
import lantai.ui.look.Style;

/** The page: the head at the left, witnesses and verification beside it, what is to be said below. */
final class LedgerView {

    private static final int SIDE = 330;

    private final HeadCard head;
    private final WitnessCard witnesses;
    private final VerificationCard verification;
    private final Notice notice;

    LedgerView(Composite parent, LedgerPart part, WitnessDesk desk, StampDesk stamps) {
        var home = Style.GROUND.on(new Composite(parent, SWT.NONE));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).spacing(12, 10).applyTo(home);
        var side = new Composite(home, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(side);
        GridDataFactory.fillDefaults().grab(false, true).hint(Fonts.of(home).scaled(SIDE), SWT.DEFAULT).applyTo(side);
        head = new HeadCard(side, part);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head.control());
        notice = new Notice(side, 1, 5);
        var wide = new Composite(home, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(wide);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 300).applyTo(wide);
        witnesses = new WitnessCard(wide, desk, stamps);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(witnesses.control());
        verification = new VerificationCard(wide, part);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(verification.control());
    }

    HeadCard head() {
        return head;
    }

    WitnessCard witnesses() {
        return witnesses;
    }

    VerificationCard verification() {
        return verification;
    }

    void say(String words, boolean bad) {
        if (bad) {
            notice.bad(words);
        } else {
            notice.good(words);
        }
    }
}
