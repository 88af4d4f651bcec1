package lantai.rules.authority;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import lantai.core.act.ActBody;
import lantai.core.act.ContentAct;
import lantai.core.act.CopyAct;
import lantai.core.act.CopyingAct;
import lantai.core.act.DecisionAct;
import lantai.core.act.DocumentAct;
import lantai.core.act.EvidenceAct;
import lantai.core.act.ReadingAct;
import lantai.core.act.RegistryAct;
import lantai.core.act.ReportAct;
import lantai.core.act.ShareAct;
import lantai.core.act.ThingAct;
import lantai.core.act.TraceAct;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;
import lantai.core.register.State.PersonState;
import lantai.rules.Check;
import lantai.rules.book.Case;

/** Who may do which act, and that the three administrators (三员) stay three. */
public final class RoleCheck implements Check {

    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
    private static final Set<Role> REGISTRY = EnumSet.of(Role.CLERK, Role.OFFICER);

    @Override
    public void judge(Case of) {
        var act = of.act();
        var by = of.register().person(act.by());
        if (by.filter(p -> p.status() == PersonStatus.LEFT).isPresent()) {
            of.against("ROLE-1", act.by(), "by", act.by());
        }
        var needed = needed(act.body());
        if (!needed.isEmpty() && by.isPresent() && by.get().roles().stream().noneMatch(needed::contains)) {
            of.against("ROLE-2", act.by(), "by", act.by(), "act", act.body().word(), "role",
                    needed.stream().map(Role::word).collect(Collectors.joining(",")));
        }
        if (act.body() instanceof ThingAct.PersonAct person) {
            administrators(of, person);
        }
    }

    private static void administrators(Case of, ThingAct.PersonAct person) {
        RolePairs.forbidden(person.roles()).forEach(rule -> of.against(rule, person.person(), "person", person.person()));
        var before = of.register().person(person.person());
        if (person.person().equals(of.act().by()) && before.filter(p -> sameStanding(p, person)).isEmpty()) {
            of.against("ROLE-4", person.person(), "person", person.person());
        }
        var had = before.map(PersonState::roles).orElse(Set.of());
        var bySecurity = of.register().person(of.act().by()).filter(p -> p.roles().contains(Role.SECURITY_ADMIN)).isPresent();
        if (!bySecurity && person.roles().stream().anyMatch(role -> ADMINISTRATORS.contains(role) && !had.contains(role))) {
            of.against("ROLE-5", person.person(), "person", person.person());
        }
    }

    /** Whether all that decides about power and eligibility stays as it was. */
    private static boolean sameStanding(PersonState before, ThingAct.PersonAct now) {
        return before.roles().equals(now.roles()) && before.personClass() == now.personClass() && before.status() == now.status()
                && before.reviewUntil().equals(now.reviewUntil()) && before.pledge().equals(now.pledge())
                && before.trainingUntil().equals(now.trainingUntil());
    }

    /** One of these roles is enough; none is asked of who reports what he found, saw, made or was told. In a fixed order, for the sentence. */
    private static Set<Role> needed(ActBody body) {
        return new TreeSet<>(switch (body) {
            case ThingAct.SettingAct a -> EnumSet.of(Role.SECURITY_ADMIN);
            case ThingAct.PersonAct a -> EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
            case ThingAct.KeyAct a -> EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
            case ThingAct.DutyAct a -> EnumSet.of(Role.CLERK, Role.OFFICER, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
            case ThingAct.GroupAct a -> EnumSet.of(Role.CLERK, Role.OFFICER, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
            case ThingAct a -> EnumSet.of(Role.SYSTEM_ADMIN);
            case DocumentAct a -> REGISTRY;
            case ContentAct a -> REGISTRY;
            case TraceAct.MarkAct a -> REGISTRY;
            case TraceAct.ReadAct a -> EnumSet.of(Role.OFFICER, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
            case CopyAct.CheckInAct a -> EnumSet.of(Role.CLERK, Role.OFFICER, Role.COLLECTOR);
            case CopyAct.MissingAct a -> EnumSet.noneOf(Role.class);
            case CopyAct.FoundAct a -> EnumSet.noneOf(Role.class);
            case CopyAct.RemindAct a -> EnumSet.noneOf(Role.class);
            case CopyAct a -> REGISTRY;
            case CopyingAct a -> EnumSet.noneOf(Role.class);
            case ReportAct a -> EnumSet.noneOf(Role.class);
            case ReadingAct a -> REGISTRY;
            case DecisionAct.CorrectAct a -> EnumSet.of(Role.CLERK, Role.OFFICER, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
            case RegistryAct.BackupAct a -> EnumSet.of(Role.SYSTEM_ADMIN);
            case RegistryAct.RestoreAct a -> EnumSet.of(Role.SYSTEM_ADMIN);
            case ShareAct.CompartmentAct a -> EnumSet.of(Role.SECURITY_ADMIN);
            case ShareAct.CompartmentOpenAct a -> EnumSet.of(Role.CLERK, Role.OFFICER, Role.SECURITY_ADMIN);
            case ShareAct.RecoverySheetsAct a -> EnumSet.of(Role.SECURITY_ADMIN);
            case RegistryAct.MirrorAct a -> a.isPermission() ? EnumSet.of(Role.SYSTEM_ADMIN) : EnumSet.noneOf(Role.class);
            case RegistryAct.RedactAct a -> EnumSet.of(Role.OFFICER);
            case RegistryAct.RekeyAct a -> EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
            case RegistryAct.UnlockAct a -> EnumSet.of(Role.SECURITY_ADMIN);
            case RegistryAct.RevokeAct a -> EnumSet.of(Role.SECURITY_ADMIN);
            case ShareAct.RecoverAct a -> EnumSet.noneOf(Role.class);
            case RegistryAct a -> EnumSet.noneOf(Role.class);
            case EvidenceAct a -> EnumSet.of(Role.CLERK, Role.OFFICER, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
            case DecisionAct a -> EnumSet.of(Role.APPROVER, Role.AUTHORITY, Role.OFFICER);
        });
    }
}
