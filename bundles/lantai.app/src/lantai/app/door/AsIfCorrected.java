package lantai.app.door;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import lantai.core.code.CopyId;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.register.CopyState;
import lantai.core.register.Folding;
import lantai.core.register.Register;
import lantai.core.register.State.GapState;
import lantai.core.register.State.GroupState;
import lantai.core.register.State.SightingState;
import lantai.core.register.State;
import lantai.core.register.State.ApprovalState;
import lantai.core.register.State.DeviceState;
import lantai.core.register.State.DocumentState;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.PlaceState;
import lantai.core.register.State.SettingState;
import lantai.core.register.State.UnitState;

/**
 * The register as it will be when an act is taken back, before that is written. What a replacement names is looked up here, so
 * that a replacement that cannot be taken in is known before its correction has happened.
 */
final class AsIfCorrected implements Register {

    private final LiveRegister now;
    private final String target;
    private final Collection<Subject> touched;
    private final Folding folding = new Folding();

    /**
     * @param target  id of the act taken back
     * @param touched the subjects of its events
     */
    AsIfCorrected(LiveRegister now, String target, Collection<Subject> touched) {
        this.now = now;
        this.target = target;
        this.touched = List.copyOf(touched);
    }

    private <T extends State> Optional<T> state(Type type, String code, Class<T> as) {
        return folding.foldWithout(target, now.past(Subject.of(type, code))).map(as::cast);
    }

    private boolean isTouched(Type type, String code) {
        return !code.isBlank() && touched.contains(Subject.of(type, code));
    }

    @Override
    public Optional<UnitState> unit(String code) {
        return isTouched(Type.UNIT, code) ? state(Type.UNIT, code, UnitState.class) : now.unit(code);
    }

    @Override
    public Optional<PersonState> person(String code) {
        return isTouched(Type.PERSON, code) ? state(Type.PERSON, code, PersonState.class) : now.person(code);
    }

    @Override
    public List<PersonState> keyHolders() {
        return now.keyHolders();
    }

    @Override
    public Optional<PlaceState> place(String code) {
        return isTouched(Type.PLACE, code) ? state(Type.PLACE, code, PlaceState.class) : now.place(code);
    }

    @Override
    public Optional<DeviceState> device(String code) {
        return isTouched(Type.DEVICE, code) ? state(Type.DEVICE, code, DeviceState.class) : now.device(code);
    }

    @Override
    public Optional<DocumentState> document(String code) {
        return isTouched(Type.DOCUMENT, code) ? state(Type.DOCUMENT, code, DocumentState.class) : now.document(code);
    }

    @Override
    public Optional<CopyState> copy(CopyId copy) {
        return isTouched(Type.COPY, copy.toString()) ? state(Type.COPY, copy.toString(), CopyState.class) : now.copy(copy);
    }

    @Override
    public Optional<ApprovalState> approval(String id) {
        return isTouched(Type.APPROVAL, id) ? state(Type.APPROVAL, id, ApprovalState.class) : now.approval(id);
    }

    @Override
    public Optional<GroupState> group(String code) {
        return isTouched(Type.GROUP, code) ? state(Type.GROUP, code, GroupState.class) : now.group(code);
    }

    @Override
    public Optional<SightingState> sighting(String code) {
        return isTouched(Type.SIGHTING, code) ? state(Type.SIGHTING, code, SightingState.class) : now.sighting(code);
    }

    @Override
    public Optional<GapState> closing(String gap) {
        return isTouched(Type.GAP, gap) ? state(Type.GAP, gap, GapState.class) : now.closing(gap);
    }

    @Override
    public Optional<SettingState> setting(String key) {
        return isTouched(Type.SETTING, key) ? state(Type.SETTING, key, SettingState.class) : now.setting(key);
    }

    @Override
    public List<CopyState> heldBy(String person) {
        return now.heldBy(person);
    }

    @Override
    public List<ApprovalState> approvalsFor(CopyId copy) {
        return now.approvalsFor(copy);
    }
}
