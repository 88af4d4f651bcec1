package lantai.ui.ledger;

import java.nio.file.Files;
import java.util.Locale;
import java.util.function.BiConsumer;

import org.eclipse.osgi.util.NLS;

import lantai.app.registry.Registry;
import lantai.text.Words;
import lantai.ui.operation.Dialogs;
import lantai.ui.operation.Operations;

/** Saves the proof of one event as a file that {@code lantai-verify} checks; from the ledger's page and from the life of a copy. */
public final class ProofSaving {

    private final Refusals refusals = new Refusals(Words.of(Locale.getDefault()));
    private final Registry registry;
    private final Operations operations;
    private final Dialogs dialogs;

    public ProofSaving(Registry registry, Operations operations, Dialogs dialogs) {
        this.registry = registry;
        this.operations = operations;
        this.dialogs = dialogs;
    }

    /**
     * Asks where to and saves.
     *
     * @param event number, or id of 32 hex digits
     * @param say   gets what is to be said, and whether it is bad news, on the display thread
     */
    public void save(String event, BiConsumer<String, Boolean> say) {
        dialogs.saveFile(LedgerMessages.save_title, NLS.bind(LedgerMessages.proof_file, event)).ifPresent(file -> operations.look(
                LedgerMessages.job_prove, progress -> {
                    var proof = registry.ledger().prove(event, progress);
                    Files.write(file, proof.file());
                    return NLS.bind(LedgerMessages.said_proved, new Object[] { proof.index(), proof.under().size(), file.getFileName() });
                }, said -> say.accept(said, false), why -> say.accept(refusals.said(why), true)));
    }
}
