package lantai.ui.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;

import lantai.app.ledger.LedgerRefused;
import lantai.app.ledger.LedgerRefused.Reason;
import lantai.app.ledger.LedgerReport;
import lantai.app.ledger.Ledgers.Outside;
import lantai.app.registry.Registry;
import lantai.core.operation.Progress;
import lantai.ui.ledger.OutsideFiles.Kept;
import lantai.ui.operation.Dialogs;
import lantai.ui.operation.Operations;
import lantai.ui.operation.Question;

/**
 * Shows the ledger a head that was kept elsewhere. What becomes of one that proves a rollback or a fork is the ledger's to say; one under a
 * key that is not known here proves nothing yet, and a person may bring the keys that were kept outside with it.
 */
final class OutsideProving {

    private final Registry registry;
    private final Operations operations;
    private final Dialogs dialogs;
    private final BiConsumer<String, Boolean> say;
    private final Consumer<Exception> failed;

    /** @param failed says why something was not done */
    OutsideProving(Registry registry, Operations operations, Dialogs dialogs, BiConsumer<String, Boolean> say, Consumer<Exception> failed) {
        this.registry = registry;
        this.operations = operations;
        this.dialogs = dialogs;
        this.say = say;
        this.failed = failed;
    }

    /** Says whether it is genuine and of this history; asks for keys when its own is not known here. */
    void show(Outside head) {
        show(head, List.of(), why -> {
            if (why instanceof LedgerRefused refused && refused.reason() == Reason.UNKNOWN_LOG && dialogs.confirm(new Question(
                    LedgerMessages.unproven_title, LedgerMessages.unproven_words, LedgerMessages.unproven_action))) {
                withKeys(head, why);
            } else {
                failed.accept(why);
            }
        });
    }

    private void withKeys(Outside head, Exception why) {
        dialogs.openFile(LedgerMessages.open_keys, "*.keys").ifPresentOrElse(file -> operations.look(LedgerMessages.job_check,
                progress -> Files.readAllLines(file), keys -> show(head, keys, failed), failed), () -> failed.accept(why));
    }

    private void show(Outside head, List<String> keys, Consumer<Exception> refused) {
        operations.look(LedgerMessages.job_check, progress -> registry.ledger().check(head.bytes(), keys, progress),
                genuine -> say.accept(NLS.bind(LedgerMessages.said_genuine, String.format("%,d", genuine.size())), false), refused);
    }

    /** Shows the ledger what a verification was made against and did not bear out. @return the first whose key is not known here */
    Optional<Outside> unproven(LedgerReport report, Kept kept, Progress progress) throws IOException {
        if (!report.verdict().equals("rolled-back") && !report.verdict().equals("forked")) {
            return Optional.empty();
        }
        for (var head : kept.heads()) {
            try {
                registry.ledger().check(head.bytes(), kept.keys(), progress);
            } catch (LedgerRefused e) {
                if (e.reason() == Reason.UNKNOWN_LOG) {
                    return Optional.of(head);
                }
            }
        }
        return Optional.empty();
    }
}
