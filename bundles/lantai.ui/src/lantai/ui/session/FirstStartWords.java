package lantai.ui.session;

import org.eclipse.osgi.util.NLS;

import lantai.ui.text.Messages;

/** The sentence for each thing that can be wrong in a first start. */
final class FirstStartWords {

    private FirstStartWords() {
    }

    static String of(FirstStartCheck.Finding finding) {
        var who = switch (finding.administrator()) {
            case 0 -> Messages.first_system_admin;
            case 1 -> Messages.first_security_admin;
            case 2 -> Messages.first_audit_admin;
            default -> "";
        };
        return NLS.bind(switch (finding.problem()) {
            case NO_UNIT_CODE -> Messages.first_no_unit_code;
            case BAD_UNIT_CODE -> Messages.first_bad_unit_code;
            case NO_UNIT_NAME -> Messages.first_no_unit_name;
            case NO_CODE -> Messages.first_no_code;
            case BAD_CODE -> Messages.first_bad_code;
            case SAME_CODE -> Messages.first_same_code;
            case NO_NAME -> Messages.first_no_name;
            case SAME_NAME -> Messages.first_same_name;
            case SHORT_PIN -> Messages.first_short_pin;
            case DIFFERENT_PIN -> Messages.first_different_pin;
            case SAME_PIN -> Messages.first_same_pin;
        }, who, FirstStartCheck.SHORTEST_PIN);
    }
}
