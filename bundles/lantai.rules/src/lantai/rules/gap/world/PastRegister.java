package lantai.rules.gap.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import lantai.core.code.CopyId;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.register.CopyState;
import lantai.core.register.Register;
import lantai.core.register.State;
import lantai.core.register.State.ApprovalState;
import lantai.core.register.State.DeviceState;
import lantai.core.register.State.DocumentState;
import lantai.core.register.State.GroupState;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.PlaceState;
import lantai.core.register.State.SettingState;
import lantai.core.register.State.UnitState;

/** The register as it was just before an event, by all that is known today. The rules are asked about the past on it. */
public final class PastRegister implements Register {

    private final World world;
    private final Instant at;
    private final long seq;
    private final Reads reads;
    private final Optional<CopyState> copy;

    /** @param copy the one copy the event is about, as it was before */
    public PastRegister(World world, Instant at, long seq, Reads reads, Optional<CopyState> copy) {
        this.world = world;
        this.at = at;
        this.seq = seq;
        this.reads = reads;
        this.copy = copy;
    }

    private <T extends State> Optional<T> thing(Type type, String code, Class<T> as, boolean fromTheFirst) {
        if (code.isBlank()) {
            return Optional.empty();
        }
        var subject = Subject.of(type, code);
        reads.note(subject);
        var versions = world.versions(subject);
        var state = versions.before(at, seq);
        return (state.isEmpty() && fromTheFirst ? versions.first() : state).filter(as::isInstance).map(as::cast);
    }

    @Override
    public Optional<UnitState> unit(String code) {
        return thing(Type.UNIT, code, UnitState.class, true);
    }

    @Override
    public Optional<PersonState> person(String code) {
        return thing(Type.PERSON, code, PersonState.class, true);
    }

    @Override
    public Optional<PlaceState> place(String code) {
        return thing(Type.PLACE, code, PlaceState.class, true);
    }

    @Override
    public Optional<DeviceState> device(String code) {
        return thing(Type.DEVICE, code, DeviceState.class, true);
    }

    @Override
    public Optional<DocumentState> document(String code) {
        return thing(Type.DOCUMENT, code, DocumentState.class, true);
    }

    @Override
    public Optional<GroupState> group(String code) {
        return thing(Type.GROUP, code, GroupState.class, true);
    }

    @Override
    public Optional<CopyState> copy(CopyId wanted) {
        return copy.filter(state -> state.copy().equals(wanted));
    }

    @Override
    public Optional<ApprovalState> approval(String id) {
        return thing(Type.APPROVAL, id, ApprovalState.class, false);
    }

    @Override
    public Optional<SettingState> setting(String key) {
        return thing(Type.SETTING, key, SettingState.class, false);
    }

    @Override
    public List<CopyState> heldBy(String person) {
        return List.of();
    }

    @Override
    public List<ApprovalState> approvalsFor(CopyId wanted) {
        reads.note(new Reads.ApprovalsFor(wanted.document()));
        return world.approvalsFor(wanted.document()).stream().map(this::approval).flatMap(Optional::stream)
                .filter(a -> a.copies().contains(wanted) || a.document().filter(wanted.document()::equals).isPresent()).toList();
    }
}
