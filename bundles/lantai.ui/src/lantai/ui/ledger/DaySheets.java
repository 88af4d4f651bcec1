package lantai.ui.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import lantai.app.ledger.Ledger.SignedHead;
import lantai.app.ledger.LedgerRefused;
import lantai.app.paper.DaySheetPrinting;
import lantai.app.paper.DaySheetPrinting.DaySheet;
import lantai.app.registry.Registry;
import lantai.core.operation.Progress;

/** The day's head on paper: signed now, with the numbers that a person can compare and the code that a machine can. */
final class DaySheets {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final DaySheetPrinting printing;

    DaySheets(DaySheetPrinting printing) {
        this.printing = printing;
    }

    /** @return what was signed and stands on the sheet */
    SignedHead write(Registry registry, Instant now, Path file, Progress progress) throws LedgerRefused, IOException {
        var head = registry.ledger().checkpoint(progress);
        var keys = registry.ledger().keys(progress);
        var sheet = new DaySheet(LedgerMessages.day_title,
                List.of(fact(LedgerMessages.field_time, TIME.format(now.atZone(ZoneId.systemDefault()))),
                        fact(LedgerMessages.field_log, registry.origin()), fact(LedgerMessages.field_events, Long.toString(head.size())),
                        fact(LedgerMessages.field_root, head.root().toString()), fact(LedgerMessages.field_epoch, keys.get(0))),
                head.note(), NLS.bind(LedgerMessages.day_caption, head.size()), List.of(LedgerMessages.day_how_1, LedgerMessages.day_how_2),
                List.of(LedgerMessages.day_sign_1, LedgerMessages.day_sign_2));
        Files.write(file, printing.daySheet(sheet));
        return head;
    }

    private static String[] fact(String label, String value) {
        return new String[] { label, value };
    }
}
