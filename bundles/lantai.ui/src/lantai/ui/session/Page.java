package lantai.ui.session;

import org.eclipse.swt.widgets.Composite;

/** One face of the session's place: login, lock, first start, or a word why nothing opens. */
interface Page {

    /** The control that is brought to the front. */
    Composite control();

    /** Gives the focus to what has to be typed first. */
    void focus();
}
