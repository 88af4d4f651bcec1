package lantai.ui.counter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import lantai.app.door.Outcome;
import lantai.app.ledger.LedgerRefused;
import lantai.app.paper.ReceiptPrinting;
import lantai.app.paper.ReceiptPrinting.NoFont;
import lantai.app.paper.ReceiptPrinting.Receipt;
import lantai.app.registry.Registry;
import lantai.core.code.CopyId;
import lantai.core.operation.Progress;
import lantai.core.register.State.DocumentState;
import lantai.text.Words;

/**
 * Makes the receipt of a visit as a PDF in the user's receipt folder. It carries codes, levels and the signed head of the journal: no
 * title, no document number and no name, so that the file gives nothing away.
 */
final class Receipts {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final ReceiptPrinting printing;
    private final Path folder;
    private final Words words;

    Receipts(ReceiptPrinting printing, Path folder, Words words) {
        this.printing = printing;
        this.folder = folder;
        this.words = words;
    }

    /** @param done what was recorded; its events are durable */
    record Visit(String person, String due, OffsetDateTime at, List<Outcome.Done> done) {
    }

    /**
     * Signs the head that holds the visit, and writes the receipt with it.
     *
     * @return the file written
     * @throws LedgerRefused when the log may not sign: it does not continue what it signed before
     */
    Path write(Registry registry, Visit visit, Progress progress) throws IOException, LedgerRefused {
        var head = registry.ledger().checkpoint(progress);
        var lines = new ArrayList<List<String>>();
        for (var outcome : visit.done()) {
            for (var event : outcome.events()) {
                event.subject().copyId().ifPresent(copy -> lines.add(line(registry, copy, event.seq())));
            }
        }
        var receipt = new Receipt(CounterMessages.receipt_title,
                List.of(new String[] { CounterMessages.receipt_person, visit.person() },
                        new String[] { CounterMessages.receipt_time, visit.at().toLocalDateTime().toString().replace('T', ' ') },
                        new String[] { CounterMessages.receipt_by, registry.operator() },
                        new String[] { CounterMessages.receipt_due, visit.due() }),
                List.of(CounterMessages.receipt_copy, CounterMessages.receipt_document, CounterMessages.receipt_level,
                        CounterMessages.receipt_event),
                lines, head.note(), NLS.bind(CounterMessages.receipt_caption, head.size()),
                List.of(CounterMessages.receipt_notice, CounterMessages.receipt_sign));
        Files.createDirectories(folder);
        var file = folder.resolve("receipt-" + visit.at().format(STAMP) + "-" + visit.person() + ".pdf");
        try {
            Files.write(file, printing.receipt(receipt));
        } catch (NoFont e) {
            throw new IOException(e);
        }
        return file;
    }

    private List<String> line(Registry registry, CopyId copy, long seq) {
        var level = registry.register().document(copy.document()).map(DocumentState::mark).map(mark -> words.level(mark.level())).orElse("");
        return List.of(copy.copyNumber(), copy.document(), level, Long.toString(seq));
    }
}
