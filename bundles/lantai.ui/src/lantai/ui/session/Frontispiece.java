package lantai.ui.session;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import lantai.ui.look.Card;
import lantai.ui.look.Fonts;
import lantai.ui.look.Style;
import lantai.ui.text.Messages;

/** The quiet ground every page of the session stands on: the name of the program and one card in the middle. */
final class Frontispiece {

    private final Composite ground;
    private final Card card;

    /** @param pixels width of the card with letters of usual size */
    Frontispiece(Composite parent, String title, int pixels) {
        var width = Fonts.of(parent).scaled(pixels);
        ground = new Composite(parent, SWT.NONE);
        ground.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().applyTo(ground);
        var middle = new Composite(ground, SWT.NONE);
        middle.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().spacing(0, 14).applyTo(middle);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(middle);
        var brand = new Label(middle, SWT.NONE);
        brand.setText(Messages.frame_brand);
        brand.setFont(Fonts.of(ground).bold(Fonts.Size.TITLE));
        card = Card.in(middle, title);
        GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).applyTo(card.frame());
        GridLayoutFactory.fillDefaults().margins(20, 16).spacing(10, 10).applyTo(card.body());
        var about = Style.QUIET.on(new Label(middle, SWT.WRAP));
        about.setText(Messages.session_about);
        GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).applyTo(about);
    }

    Composite ground() {
        return ground;
    }

    Card card() {
        return card;
    }
}
