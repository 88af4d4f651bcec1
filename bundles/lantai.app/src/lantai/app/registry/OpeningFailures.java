package lantai.app.registry;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import lantai.app.registry.CannotOpen.Reason;
import lantai.app.vault.VaultRefused;
import lantai.ledger.journal.JournalDamaged;

/** Says what vault and journal have against being opened in the words of {@link CannotOpen}. */
public final class OpeningFailures {

    private OpeningFailures() {
    }

    public static CannotOpen of(VaultRefused e) {
        var reason = switch (e.reason()) {
            case WRONG_PIN -> Reason.WRONG_PIN;
            case SLOT_LOCKED -> Reason.SLOT_LOCKED;
            case NO_SLOT -> Reason.NO_SLOT;
            case NOT_AN_OPERATOR -> Reason.NOT_AN_OPERATOR;
            case SLOT_DAMAGED, TRIES_DAMAGED -> Reason.SLOT_DAMAGED;
            case UNKNOWN_FORM -> Reason.NEWER_VERSION;
            case KEYS_DAMAGED -> Reason.VAULT_DAMAGED;
            case SUITE_NOT_AVAILABLE -> Reason.SUITE_NOT_AVAILABLE;
            case PIN_TOO_SHORT, HAS_SLOT -> Reason.BAD_FOUNDING;
            case INPUT_OUTPUT -> reason(e.getCause());
            case SHARE_WORD, SHARE_LENGTH, SHARE_CHECK, SHARE_VERSION, SHARE_FOREIGN, SHARE_GENERATION, SHARE_TWICE, SHARE_FORGED, SHARES_TOO_FEW,
                    SHARES_OPEN_NOTHING, NO_RECOVERY, NO_COMPARTMENT, COMPARTMENT_CLOSED, NOT_A_HOLDER, HOLDER_SHARE,
                    TOKEN_PROVIDER_UNKNOWN, TOKEN_PROVIDER_UNAVAILABLE, TOKEN_NO_MODULE, TOKEN_ABSENT, TOKEN_OTHER, TOKEN_AMBIGUOUS,
                    TOKEN_KEY_MISSING, TOKEN_KEY_OTHER, TOKEN_PIN_NEEDED, TOKEN_PIN_WRONG, TOKEN_PIN_LOCKED, TOKEN_FAILED -> Reason.valueOf(e.reason().name());
        };
        Map<String, String> arguments = new HashMap<>(e.arguments());
        arguments.put("why", e.reason().name());
        Optional.ofNullable(arguments.get("file")).ifPresent(file -> arguments.putIfAbsent("folder", file));
        return new CannotOpen(reason, arguments, e);
    }

    /** What reading or writing in a folder failed with: a full disk and a folder that cannot be written are said as such. */
    static CannotOpen of(IOException e, Path folder) {
        return new CannotOpen(reason(e), Map.of("folder", folder.toString()), e);
    }

    /** The system tells it in words only. */
    private static Reason reason(Throwable failure) {
        if (failure instanceof AccessDeniedException) {
            return Reason.READ_ONLY_FOLDER;
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var words = String.valueOf(cause.getMessage());
            if (words.contains("No space left") || words.contains("not enough space") || words.contains("quota")) {
                return Reason.NO_SPACE;
            }
            if (words.contains("Read-only file system") || words.contains("write protected")) {
                return Reason.READ_ONLY_FOLDER;
            }
        }
        return Reason.INPUT_OUTPUT;
    }

    static CannotOpen of(JournalDamaged e) {
        var reason = switch (e.kind()) {
            case CORRUPT, UNKNOWN_FORM -> Reason.DAMAGED;
            case ROLLED_BACK -> Reason.ROLLED_BACK;
        };
        return new CannotOpen(reason, Map.of("segment", e.segment(), "offset", Long.toString(e.offset()), "seq", Long.toString(e.seq())), e);
    }
}
