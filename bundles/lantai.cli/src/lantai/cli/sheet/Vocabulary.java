package lantai.cli.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import lantai.core.act.DecisionAct.CorrectionReason;
import lantai.core.act.ReportAct;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.mark.Level;
import lantai.core.mark.Track;
import lantai.core.mark.Urgency;
import lantai.core.register.ApprovalKind;
import lantai.core.register.DeviceKind;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.PhoneRule;
import lantai.core.register.PlaceKind;
import lantai.core.register.Role;

/** The words a field may hold, and what each stands for. */
final class Vocabulary<T> {

    static final Vocabulary<PersonClass> PERSON_CLASS = of(PersonClass.values(), PersonClass::word);
    static final Vocabulary<PersonStatus> PERSON_STATUS = of(PersonStatus.values(), PersonStatus::word);
    static final Vocabulary<Role> ROLE = of(Role.values(), Role::word);
    static final Vocabulary<PlaceKind> PLACE_KIND = of(PlaceKind.values(), PlaceKind::word);
    static final Vocabulary<Level> LEVEL = of(Level.values(), Level::word);
    static final Vocabulary<PhoneRule> PHONES = of(PhoneRule.values(), PhoneRule::word);
    static final Vocabulary<DeviceKind> DEVICE_KIND = of(DeviceKind.values(), DeviceKind::word);
    static final Vocabulary<Urgency> URGENCY = of(Urgency.values(), Urgency::word);
    static final Vocabulary<CarrierKind> CARRIER = of(CarrierKind.values(), CarrierKind::word);
    static final Vocabulary<Track> TRACK = of(Track.values(), Track::word);
    static final Vocabulary<Copying> COPYING = of(Copying.values(), Copying::word);
    static final Vocabulary<ApprovalKind> APPROVAL_KIND = of(ApprovalKind.values(), ApprovalKind::word);
    static final Vocabulary<CorrectionReason> CORRECTION = of(CorrectionReason.values(), CorrectionReason::word);
    static final Vocabulary<ReportAct.Knowing> KNOWING = of(ReportAct.Knowing.values(), ReportAct.Knowing::word);
    static final Vocabulary<String> PLAN = of(new String[] { "come-and-read", "courier", "face-to-face", "fax", "duty-safe" },
            Function.identity());

    private final Map<String, T> meanings;

    private Vocabulary(Map<String, T> meanings) {
        this.meanings = meanings;
    }

    private static <T> Vocabulary<T> of(T[] values, Function<T, String> word) {
        var meanings = new LinkedHashMap<String, T>();
        for (var value : values) {
            meanings.put(word.apply(value), value);
        }
        return new Vocabulary<>(meanings);
    }

    Optional<T> meaning(String word) {
        return Optional.ofNullable(meanings.get(word));
    }

    List<String> words() {
        return new ArrayList<>(meanings.keySet());
    }
}
