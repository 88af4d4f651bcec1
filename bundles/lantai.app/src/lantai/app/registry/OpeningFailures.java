package lantai.app.registry;

import java.util.HashMap;
import java.util.Map;

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
            case SLOT_DAMAGED -> Reason.SLOT_DAMAGED;
            case KEYS_DAMAGED -> Reason.VAULT_DAMAGED;
            case SUITE_NOT_AVAILABLE -> Reason.SUITE_NOT_AVAILABLE;
            case PIN_TOO_SHORT, HAS_SLOT -> Reason.BAD_FOUNDING;
            case INPUT_OUTPUT -> Reason.INPUT_OUTPUT;
        };
        Map<String, String> arguments = new HashMap<>(e.arguments());
        arguments.put("why", e.reason().name());
        return new CannotOpen(reason, arguments, e);
    }

    static CannotOpen of(JournalDamaged e) {
        var reason = switch (e.kind()) {
            case CORRUPT, UNKNOWN_FORM -> Reason.DAMAGED;
            case ROLLED_BACK -> Reason.ROLLED_BACK;
        };
        return new CannotOpen(reason, Map.of("segment", e.segment(), "offset", Long.toString(e.offset()), "seq", Long.toString(e.seq())), e);
    }
}
