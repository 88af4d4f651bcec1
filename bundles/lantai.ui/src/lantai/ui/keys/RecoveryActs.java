package lantai.ui.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.osgi.util.NLS;

import lantai.app.paper.ReceiptPrinting.NoFont;
import lantai.app.paper.RecoveryPrinting;
import lantai.app.recovery.RecoveryDesk.Made;
import lantai.app.recovery.SheetFile;
import lantai.app.registry.CannotOpen;
import lantai.app.vault.RecoverySheets;
import lantai.core.event.Bytes;
import lantai.core.operation.Progress;
import lantai.ui.operation.Question;

/** Makes the recovery sheets and prints them; the words are nowhere else. */
final class RecoveryActs {

    private static final int NEEDED = 3;
    private static final int MADE = 5;

    private final KeyWork work;
    private final RecoveryPrinting printing;

    RecoveryActs(KeyWork work, RecoveryPrinting printing) {
        this.work = work;
        this.printing = printing;
    }

    void make() {
        work.look(KeysMessages.job_sheets, progress -> work.registry().recovery().judge(), findings -> {
            if (!work.voice().refused(findings)
                    && work.dialogs().confirm(new Question(KeysMessages.sheets_title, KeysMessages.sheets_words, KeysMessages.action_sheets))) {
                work.dialogs().saveFile(KeysMessages.sheets_save, NLS.bind(KeysMessages.sheets_file, work.registry().origin())).ifPresent(this::make);
            }
        });
    }

    private void make(Path path) {
        work.change(KeysMessages.job_sheets, progress -> make(path, progress), made -> {
            switch (made) {
                case Made.Refused refused -> work.voice().refused(refused.findings());
                case Made.Sheets sheets -> work.voice().done(NLS.bind(KeysMessages.said_sheets, path));
            }
        });
    }

    /** The file and the font are there before the sheets are: earlier ones are worthless as soon as these are made. */
    private Made make(Path path, Progress progress) throws IOException, CannotOpen {
        var file = SheetFile.create(path);
        var written = false;
        try {
            printing.recovery(new RecoverySheets("", 1, NEEDED, Bytes.of(), List.of(List.of())), wording("", 1));
            if (progress.cancelled()) {
                throw new CancellationException("stopped");
            }
            var made = work.registry().recovery().make();
            if (made instanceof Made.Sheets sheets) {
                file.write(printing.recovery(sheets.sheets(), wording(sheets.sheets().vault(), sheets.sheets().generation())));
                written = true;
            }
            return made;
        } catch (NoFont e) {
            throw new IOException(e);
        } finally {
            if (!written) {
                file.discard();
            }
        }
    }

    private RecoveryPrinting.Wording wording(String vault, int generation) {
        return new RecoveryPrinting.Wording(KeysMessages.paper_title,
                List.of(NLS.bind(KeysMessages.paper_registry, work.registry().origin(), vault), NLS.bind(KeysMessages.paper_generation, generation),
                        NLS.bind(KeysMessages.paper_use, NEEDED, MADE)),
                List.of(KeysMessages.paper_keep, KeysMessages.paper_sealed));
    }
}
