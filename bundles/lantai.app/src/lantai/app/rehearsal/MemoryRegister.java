package lantai.app.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import lantai.core.code.CopyId;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.register.CopyState;
import lantai.core.register.Folding;
import lantai.core.register.Register;
import lantai.core.register.State;

/** The present in memory, folded from events as they come. Corrections are not rehearsed. */
final class MemoryRegister implements Register {

    private final Folding folding = new Folding();
    private final Map<Subject, List<RecordedEvent>> late = new HashMap<>();
    private final Map<Subject, State> states = new HashMap<>();
    private final Map<String, Set<String>> approvals = new HashMap<>();
    private final Map<String, Set<CopyId>> held = new HashMap<>();

    void absorb(RecordedEvent event) {
        var subject = event.event().subject();
        var past = late.computeIfAbsent(subject, s -> new ArrayList<>(4));
        past.add(event);
        var before = Optional.ofNullable(states.get(subject));
        var next = folding.next(before, event).or(() -> folding.fold(past));
        next.ifPresent(state -> states.put(subject, state));
        if (next.orElse(null) instanceof State.ApprovalState a) {
            a.document().ifPresent(d -> approvals.computeIfAbsent(d, k -> new LinkedHashSet<>()).add(a.approval()));
            a.copies().forEach(c -> approvals.computeIfAbsent(c.document(), k -> new LinkedHashSet<>()).add(a.approval()));
        }
        if (next.orElse(null) instanceof CopyState copy) {
            before.map(CopyState.class::cast).flatMap(CopyState::holder).ifPresent(p -> held.getOrDefault(p, new LinkedHashSet<>()).remove(copy.copy()));
            copy.holder().filter(p -> copy.isOut()).ifPresent(p -> held.computeIfAbsent(p, k -> new LinkedHashSet<>()).add(copy.copy()));
        }
    }

    private <T extends State> Optional<T> state(Type type, String code, Class<T> as) {
        return code.isBlank() ? Optional.empty() : Optional.ofNullable(states.get(Subject.of(type, code))).map(as::cast);
    }

    @Override
    public Optional<State.UnitState> unit(String code) {
        return state(Type.UNIT, code, State.UnitState.class);
    }

    @Override
    public Optional<State.PersonState> person(String code) {
        return state(Type.PERSON, code, State.PersonState.class);
    }

    @Override
    public Optional<State.PlaceState> place(String code) {
        return state(Type.PLACE, code, State.PlaceState.class);
    }

    @Override
    public Optional<State.DeviceState> device(String code) {
        return state(Type.DEVICE, code, State.DeviceState.class);
    }

    @Override
    public Optional<State.DocumentState> document(String code) {
        return state(Type.DOCUMENT, code, State.DocumentState.class);
    }

    @Override
    public Optional<CopyState> copy(CopyId copy) {
        return state(Type.COPY, copy.toString(), CopyState.class);
    }

    @Override
    public Optional<State.ApprovalState> approval(String id) {
        return state(Type.APPROVAL, id, State.ApprovalState.class);
    }

    @Override
    public Optional<State.SettingState> setting(String key) {
        return state(Type.SETTING, key, State.SettingState.class);
    }

    @Override
    public Optional<State.GroupState> group(String code) {
        return state(Type.GROUP, code, State.GroupState.class);
    }

    @Override
    public List<CopyState> heldBy(String person) {
        return held.getOrDefault(person, Set.of()).stream().map(this::copy).flatMap(Optional::stream).toList();
    }

    @Override
    public List<State.ApprovalState> approvalsFor(CopyId copy) {
        return approvals.getOrDefault(copy.document(), Set.of()).stream().map(this::approval).flatMap(Optional::stream).toList();
    }
}
