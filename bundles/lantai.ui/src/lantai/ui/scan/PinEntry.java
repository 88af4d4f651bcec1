package lantai.ui.scan;

import org.eclipse.swt.widgets.Button;

import lantai.ui.look.Notice;
import lantai.ui.look.Style;

/**
 * Where a PIN is typed and tried, with what is said about it.
 *
 * @param pin     the field
 * @param enter   the button beside it
 * @param notice  where a refusal is told
 * @param working what is said while the PIN is tried
 */
public record PinEntry(KeyField pin, Button enter, Notice notice, String working) {

    /** While a PIN is tried no other can be. */
    public void busy(boolean isWorking) {
        Style.enablePrimary(enter, !isWorking);
        if (isWorking) {
            notice.quiet(working);
        }
    }

    /** Says why it was no use, and takes the next try. */
    public void refused(String words) {
        busy(false);
        notice.bad(words);
        pin.clear();
        pin.setFocus();
    }
}
