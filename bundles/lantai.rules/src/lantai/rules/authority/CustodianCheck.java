package lantai.rules.authority;

import java.util.EnumSet;
import java.util.Set;

import lantai.core.act.DecisionAct.CloseGapAct;
import lantai.core.act.RegistryAct.RedactAct;
import lantai.core.act.RegistryAct.RestoreAct;
import lantai.core.event.Subject;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;
import lantai.rules.Check;
import lantai.rules.book.Case;

/**
 * Two persons for what cannot be taken back and for what must not be waved through: closing a gap, destroying the key under which texts are sealed, and going on from a backup. Two different
 * persons, each with an own signature; no paper slip stands in for either.
 */
public final class CustodianCheck implements Check {

    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
    private static final Set<Role> SECOND_FOR_GAPS = EnumSet.of(Role.OFFICER, Role.APPROVER, Role.AUTHORITY, Role.SECURITY_ADMIN,
            Role.AUDIT_ADMIN);
    private static final Set<Role> SECOND_FOR_REDACTION = EnumSet.of(Role.OFFICER, Role.AUTHORITY);

    @Override
    public void judge(Case of) {
        switch (of.act().body()) {
            case RedactAct redact -> redact(of, redact);
            case RestoreAct restore -> {
                second(of, restore.second());
                if (!has(of, restore.second(), Set.of(Role.SECURITY_ADMIN))) {
                    of.against("KEY-4", restore.second(), "person", restore.second());
                }
            }
            case CloseGapAct close -> close(of, close);
            default -> { }
        }
    }

    /** A gap is closed by two who answer for secrecy; neither decides alone, and a paper slip may stand in for the second's PIN. */
    private static void close(Case of, CloseGapAct close) {
        if (close.second().equals(of.act().by()) || !of.situation().signedOrOnPaper(close.second())) {
            of.against("GAP-1", close.gap(), "gap", close.gap(), "person", close.second());
        }
        if (!has(of, close.second(), SECOND_FOR_GAPS)) {
            of.against("GAP-2", close.gap(), "gap", close.gap(), "person", close.second());
        }
    }

    private static void redact(Case of, RedactAct redact) {
        second(of, redact.second());
        if (!has(of, redact.second(), SECOND_FOR_REDACTION) || has(of, redact.second(), ADMINISTRATORS)
                || has(of, of.act().by(), ADMINISTRATORS)) {
            of.against("KEY-2", redact.second(), "person", redact.second());
        }
        var subject = redact.subject();
        if (subject.type() == Subject.Type.PERSON
                && of.register().person(subject.code()).filter(p -> p.status() == PersonStatus.LEFT).isEmpty()) {
            of.against("KEY-3", subject.code(), "person", subject.code());
        }
    }

    private static void second(Case of, String second) {
        if (second.equals(of.act().by()) || !of.situation().signers().contains(second)) {
            of.against("KEY-1", second, "person", second);
        }
    }

    private static boolean has(Case of, String person, Set<Role> roles) {
        return of.register().person(person).filter(p -> p.roles().stream().anyMatch(roles::contains)).isPresent();
    }
}
