package lantai.app.door;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import lantai.app.projection.Projection;
import lantai.core.code.CopyId;
import lantai.core.event.Hash;
import lantai.core.event.RecordedEvent;
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
import lantai.core.register.State.EvidenceState;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.PlaceState;
import lantai.core.register.State.RegistryState;
import lantai.core.register.State.SettingState;
import lantai.core.register.State.UnitState;

/**
 * The present, always including the last act decided. States are folded on demand from a subject's events (found through the
 * projection, read from the journal) and kept while there is room; what the projection has not taken in yet is kept for certain.
 */
public final class LiveRegister implements Register {

    private static final int ROOM = 60_000;

    /** What is known of one subject. */
    record Known(Optional<State> state, Optional<Hash> lastLeaf, long lastSeq) {
        static final Known NOTHING = new Known(Optional.empty(), Optional.empty(), -1);
    }

    private final Projection projection;
    private final EventReader reader;
    private final Folding folding = new Folding();
    private final LinkedHashMap<Subject, Known> known = new LinkedHashMap<>(1024, 0.75f, true);
    private final Map<Subject, List<RecordedEvent>> recent = new HashMap<>();
    private final Map<String, TreeSet<CopyId>> held = new HashMap<>();
    private final Map<String, LinkedHashSet<String>> approvals = new HashMap<>();

    public LiveRegister(Projection projection, EventReader reader) {
        this.projection = projection;
        this.reader = reader;
    }

    @Override
    public Optional<UnitState> unit(String code) {
        return state(Type.UNIT, code, UnitState.class);
    }

    @Override
    public Optional<PersonState> person(String code) {
        return state(Type.PERSON, code, PersonState.class);
    }

    @Override
    public Optional<PlaceState> place(String code) {
        return state(Type.PLACE, code, PlaceState.class);
    }

    @Override
    public Optional<DeviceState> device(String code) {
        return state(Type.DEVICE, code, DeviceState.class);
    }

    @Override
    public Optional<DocumentState> document(String code) {
        return state(Type.DOCUMENT, code, DocumentState.class);
    }

    @Override
    public Optional<CopyState> copy(CopyId copy) {
        return state(Type.COPY, copy.toString(), CopyState.class);
    }

    @Override
    public Optional<ApprovalState> approval(String id) {
        return state(Type.APPROVAL, id, ApprovalState.class);
    }

    @Override
    public Optional<GroupState> group(String code) {
        return state(Type.GROUP, code, GroupState.class);
    }

    @Override
    public Optional<SightingState> sighting(String code) {
        return state(Type.SIGHTING, code, SightingState.class);
    }

    @Override
    public Optional<GapState> closing(String gap) {
        return state(Type.GAP, gap, GapState.class);
    }

    @Override
    public Optional<SettingState> setting(String key) {
        return state(Type.SETTING, key, SettingState.class);
    }

    @Override
    public Optional<RegistryState> registry(String heading) {
        return state(Type.REGISTRY, heading, RegistryState.class);
    }

    @Override
    public Optional<EvidenceState> evidence(String device) {
        return state(Type.EVIDENCE, device, EvidenceState.class);
    }

    private <T extends State> Optional<T> state(Type type, String code, Class<T> as) {
        return code.isBlank() ? Optional.empty() : known(Subject.of(type, code)).state().map(as::cast);
    }

    @Override
    public synchronized List<CopyState> heldBy(String person) {
        var copies = held.get(person);
        if (copies == null) {
            copies = new TreeSet<>();
            for (var id : projection.heldBy(person)) {
                copies.add(CopyId.parse(id));
            }
            for (var subject : recent.keySet()) {
                var copy = subject.copyId();
                if (copy.isPresent()) {
                    place(copies, copy.get(), known(subject).state(), person);
                }
            }
            held.put(person, copies);
        }
        return copies.stream().map(this::copy).flatMap(Optional::stream).toList();
    }

    private static void place(TreeSet<CopyId> copies, CopyId copy, Optional<State> state, String person) {
        if (state.orElse(null) instanceof CopyState s && s.isOut() && s.holder().filter(person::equals).isPresent()) {
            copies.add(copy);
        } else {
            copies.remove(copy);
        }
    }

    @Override
    public synchronized List<ApprovalState> approvalsFor(CopyId copy) {
        var ids = approvals.computeIfAbsent(copy.document(), document -> {
            var found = new LinkedHashSet<>(projection.approvalsFor(document));
            recent.keySet().stream().filter(s -> s.type() == Type.APPROVAL)
                    .filter(s -> names(known(s).state(), document)).forEach(s -> found.add(s.code()));
            return found;
        });
        return ids.stream().map(this::approval).flatMap(Optional::stream)
                .filter(a -> a.copies().contains(copy) || a.document().filter(copy.document()::equals).isPresent()).toList();
    }

    private static boolean names(Optional<State> state, String document) {
        return state.orElse(null) instanceof ApprovalState a && documents(a).anyMatch(document::equals);
    }

    private static Stream<String> documents(ApprovalState approval) {
        return Stream.concat(approval.document().stream(), approval.copies().stream().map(CopyId::document));
    }

    @Override
    public List<PersonState> keyHolders() {
        return Stream.concat(projection.codes(Type.PERSON).stream(), recentPersons().stream()).distinct().map(this::person)
                .flatMap(Optional::stream).filter(person -> person.publicKey().isPresent()).toList();
    }

    private synchronized List<String> recentPersons() {
        return recent.keySet().stream().filter(subject -> subject.type() == Type.PERSON).map(Subject::code).toList();
    }

    /** A key is gone: what its texts had said of the subject, and of its copies, is read no more. */
    public synchronized void forget(Subject subject) {
        known.keySet().removeIf(each -> !recent.containsKey(each) && (each.equals(subject)
                || subject.type() == Type.DOCUMENT && each.copyId().filter(copy -> copy.document().equals(subject.code())).isPresent()));
    }

    /** What is known of a subject now. */
    synchronized Known known(Subject subject) {
        var entry = known.get(subject);
        if (entry == null) {
            entry = load(subject);
            known.put(subject, entry);
            makeRoom();
        }
        return entry;
    }

    /** Every event of a subject in journal order, corrected ones too. */
    public synchronized List<RecordedEvent> past(Subject subject) {
        var events = new TreeMap<Long, RecordedEvent>();
        recent.getOrDefault(subject, List.of()).forEach(e -> events.put(e.seq(), e));
        for (var seq : projection.seqsOf(subject)) {
            if (!events.containsKey(seq)) {
                events.put(seq, reader.read(seq));
            }
        }
        return List.copyOf(events.values());
    }

    private Known load(Subject subject) {
        var past = past(subject);
        if (past.isEmpty()) {
            return Known.NOTHING;
        }
        var last = past.get(past.size() - 1);
        return new Known(folding.fold(past), Optional.of(last.leaf()), last.seq());
    }

    /** Takes an event in that was just appended, or read while catching up. */
    public synchronized Optional<State> absorb(RecordedEvent event) {
        var subject = event.event().subject();
        var before = known(subject);
        recent.computeIfAbsent(subject, s -> new ArrayList<>(2)).add(event);
        var next = folding.next(before.state(), event);
        if (next.isEmpty()) {
            next = folding.fold(past(subject));
        }
        known.put(subject, new Known(next, Optional.of(event.leaf()), event.seq()));
        var after = next;
        subject.copyId().ifPresent(copy -> held.forEach((person, copies) -> place(copies, copy, after, person)));
        if (after.orElse(null) instanceof ApprovalState approval) {
            documents(approval).forEach(d -> approvals.computeIfPresent(d, (key, ids) -> {
                ids.add(approval.approval());
                return ids;
            }));
        }
        return after;
    }

    /** Forgets what was folded: texts that could not be read, or may not be read any more, are looked at anew. */
    public synchronized void forget() {
        known.keySet().removeIf(subject -> !recent.containsKey(subject));
    }

    /** The projection has taken these in: they need not be kept any more. */
    synchronized void projected(Collection<RecordedEvent> events) {
        for (var event : events) {
            var subject = event.event().subject();
            var list = recent.get(subject);
            if (list != null) {
                list.remove(event);
                if (list.isEmpty()) {
                    recent.remove(subject);
                }
            }
        }
        makeRoom();
    }

    private void makeRoom() {
        var eldest = known.entrySet().iterator();
        while (known.size() > ROOM && eldest.hasNext()) {
            if (!recent.containsKey(eldest.next().getKey())) {
                eldest.remove();
            }
        }
        if (held.size() > 500) {
            held.clear();
        }
        if (approvals.size() > 5_000) {
            approvals.clear();
        }
    }
}
