package lantai.app.door;

import java.util.LinkedHashMap;
import java.util.Map;

import lantai.core.act.Act;
import lantai.core.act.CopyAct;
import lantai.core.act.DecisionAct;
import lantai.core.act.ReadingAct;
import lantai.core.act.RegistryAct;
import lantai.core.act.ReportAct;
import lantai.core.act.ShareAct;
import lantai.core.act.ThingAct;
import lantai.core.event.Signature.Role;

/** Says in which capacity each person named by an act signs it. The operator comes first. */
final class SigningRoles {

    private SigningRoles() {
    }

    static Map<String, Role> of(Act act) {
        var roles = new LinkedHashMap<String, Role>();
        roles.put(act.by(), Role.ACTOR);
        switch (act.body()) {
            case CopyAct.IssueAct a -> {
                roles.putIfAbsent(a.to(), Role.RECEIVER);
                a.second().ifPresent(second -> roles.putIfAbsent(second, Role.SECOND));
            }
            case CopyAct.HandOverAct a -> {
                roles.putIfAbsent(a.to(), Role.RECEIVER);
                roles.putIfAbsent(a.from(), Role.SUBJECT);
            }
            case CopyAct.CheckInAct a -> roles.putIfAbsent(a.receiver(), Role.RECEIVER);
            case CopyAct.ReturnAct a -> roles.putIfAbsent(a.from(), Role.SUBJECT);
            case CopyAct.DestroyAct a -> a.witnesses().forEach(witness -> roles.putIfAbsent(witness, Role.WITNESS));
            case ReadingAct.ReadBeginAct a -> {
                roles.putIfAbsent(a.reader(), Role.RECEIVER);
                a.supervisor().ifPresent(supervisor -> roles.putIfAbsent(supervisor, Role.SUPERVISOR));
            }
            case ReadingAct.ReadEndAct a -> roles.putIfAbsent(a.reader(), Role.SUBJECT);
            case ReportAct.CountAct a -> roles.putIfAbsent(a.overseer(), Role.WITNESS);
            case DecisionAct.CloseGapAct a -> roles.putIfAbsent(a.second(), Role.SECOND);
            case ThingAct.KeyAct a -> roles.putIfAbsent(a.person(), Role.SUBJECT);
            case RegistryAct.RedactAct a -> roles.putIfAbsent(a.second(), Role.SECOND);
            case RegistryAct.RekeyAct a -> roles.putIfAbsent(a.second(), Role.SECOND);
            case RegistryAct.PinAct a -> roles.putIfAbsent(a.person(), Role.SUBJECT);
            case ShareAct.CompartmentAct a -> a.holders().forEach(holder -> roles.putIfAbsent(holder, Role.SECOND));
            case ShareAct.CompartmentOpenAct a -> a.holders().forEach(holder -> roles.putIfAbsent(holder, Role.SECOND));
            case RegistryAct.RestoreAct a -> roles.putIfAbsent(a.second(), Role.SECOND);
            default -> { }
        }
        return roles;
    }
}
