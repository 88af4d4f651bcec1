package lantai.ui.counter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import lantai.app.door.Outcome;
import lantai.app.paper.ReceiptPrinting;
import lantai.app.paper.ReceiptPrinting.Receipt;
import lantai.app.registry.Registry;
import lantai.core.code.CopyId;
import lantai.core.register.State.DocumentState;
import lantai.text.Words;

/**
 * Makes the receipt of a visit as a PDF in the user's receipt folder. It carries codes, levels and the head of the journal: no
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

    /** @return the file written */
    Path write(Registry registry, String person, String due, OffsetDateTime at, List<Outcome.Done> done) throws IOException {
        var lines = new ArrayList<List<String>>();
        var last = "";
        for (var outcome : done) {
            for (var event : outcome.events()) {
                event.subject().copyId().ifPresent(copy -> lines.add(line(registry, copy, event.seq())));
                last = event.seq() + ":" + event.leaf();
            }
        }
        var receipt = new Receipt(CounterMessages.receipt_title,
                List.of(new String[] { CounterMessages.receipt_person, person },
                        new String[] { CounterMessages.receipt_time, at.toLocalDateTime().toString().replace('T', ' ') },
                        new String[] { CounterMessages.receipt_by, registry.operator() }, new String[] { CounterMessages.receipt_due, due }),
                List.of(CounterMessages.receipt_copy, CounterMessages.receipt_document, CounterMessages.receipt_level,
                        CounterMessages.receipt_event),
                lines, "LTH1:" + registry.origin() + ":" + last, CounterMessages.receipt_caption,
                List.of(CounterMessages.receipt_notice, CounterMessages.receipt_sign));
        Files.createDirectories(folder);
        var file = folder.resolve("receipt-" + at.format(STAMP) + "-" + person + ".pdf");
        Files.write(file, printing.receipt(receipt));
        return file;
    }

    private List<String> line(Registry registry, CopyId copy, long seq) {
        var level = registry.register().document(copy.document()).map(DocumentState::mark).map(mark -> words.level(mark.level())).orElse("");
        return List.of(copy.copyNumber(), copy.document(), level, Long.toString(seq));
    }
}
