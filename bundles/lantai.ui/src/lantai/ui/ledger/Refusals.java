package lantai.ui.ledger;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.CancellationException;

import org.eclipse.osgi.util.NLS;

import lantai.app.ledger.LedgerRefused;
import lantai.app.stamp.StampRefused;
import lantai.text.Words;
import lantai.ui.access.Unavailable;

/** Says in one sentence why something with the ledger was not done. */
final class Refusals {

    private final Words words;

    Refusals(Words words) {
        this.words = words;
    }

    String said(Exception why) {
        return switch (why) {
            case LedgerRefused refused -> words.get("ledger-refused." + refused.reason(), refused.arguments());
            case StampRefused refused -> words.get("stamp-refused." + refused.reason());
            case Unavailable unavailable -> words.get("unavailable." + unavailable.reason());
            case CancellationException stopped -> LedgerMessages.said_stopped;
            case FileSystemException file -> NLS.bind(LedgerMessages.said_unreadable, file.getFile());
            case IOException other -> NLS.bind(LedgerMessages.said_unreadable, other.getClass().getSimpleName());
            default -> why.getClass().getSimpleName();
        };
    }
}
