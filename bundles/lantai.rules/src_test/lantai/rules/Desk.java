package lantai.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import lantai.core.code.CopyId;
import lantai.core.event.Bytes;
import lantai.core.event.Hash;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.mark.Level;
import lantai.core.mark.Mark;
import lantai.core.mark.Track;
import lantai.core.mark.Urgency;
import lantai.core.register.ApprovalKind;
import lantai.core.register.CopyState;
import lantai.core.register.CopyStatus;
import lantai.core.register.DeviceKind;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.PhoneRule;
import lantai.core.register.PlaceKind;
import lantai.core.register.Register;
import lantai.core.register.Role;
import lantai.core.register.State;

/**
 * A small registry in memory: a clerk and the administrators, readers of three classes, one document of every level, places, and one
 * copy of each document in store. Tests change what they need.
 */
final class Desk implements Register {

    static final OffsetDateTime NINE = OffsetDateTime.parse("2024-10-08T09:00:00+08:00");
    static final LocalDate LONG = LocalDate.of(2030, 1, 1);
    static final LocalDate SIGNED = LocalDate.of(2012, 1, 1);

    private final Map<String, State> states = new HashMap<>();

    Desk() {
        unit("office", Optional.empty());
        unit("dept", Optional.of("office"));
        unit("town", Optional.empty());
        staff("clerk", "office", PersonClass.CORE, Role.CLERK);
        staff("officer", "office", PersonClass.CORE, Role.OFFICER);
        staff("head", "office", PersonClass.CORE, Role.APPROVER);
        staff("authority", "office", PersonClass.CORE, Role.AUTHORITY);
        staff("system", "office", PersonClass.IMPORTANT, Role.SYSTEM_ADMIN);
        staff("security", "office", PersonClass.IMPORTANT, Role.SECURITY_ADMIN);
        staff("core", "office", PersonClass.CORE);
        staff("core2", "office", PersonClass.CORE);
        staff("important", "office", PersonClass.IMPORTANT);
        staff("general", "office", PersonClass.GENERAL);
        staff("none", "office", PersonClass.NONE);
        staff("townsman", "town", PersonClass.CORE);
        staff("collector", "town", PersonClass.CORE, Role.COLLECTOR);
        place("registry", PlaceKind.REGISTRY, Level.TOP_SECRET, PhoneRule.LOCKER);
        place("room", PlaceKind.READING_ROOM, Level.TOP_SECRET, PhoneRule.BANNED);
        place("desk", PlaceKind.OFFICE, Level.TOP_SECRET, PhoneRule.ALLOWED);
        place("hall", PlaceKind.OFFICE, Level.WORK, PhoneRule.ALLOWED);
        place("townhall", PlaceKind.REGISTRY, Level.SECRET, PhoneRule.LOCKER);
        place("exchange", PlaceKind.EXCHANGE, Level.TOP_SECRET, PhoneRule.BANNED);
        device("locker", DeviceKind.LOCKER);
        device("copier", DeviceKind.COPIER);
        document("TS", "绝密★30年");
        document("S", "机密★20年");
        document("C", "秘密★10年");
        document("W", "工作秘密");
        telegram("TEL", "机密★1年");
        for (var document : List.of("TS", "S", "C", "W", "TEL")) {
            copy(document, CopyStatus.STORED, "clerk");
        }
    }

    static CopyId copyOf(String document) {
        return new CopyId(document, 1);
    }

    private void unit(String code, Optional<String> parent) {
        states.put("unit:" + code, new State.UnitState(code, code, parent, Optional.empty()));
    }

    Desk staff(String code, String unit, PersonClass personClass, Role... roles) {
        return person(code, unit, personClass, PersonStatus.STAFF, Optional.of(LONG), Optional.of(SIGNED), Optional.of(LONG), roles);
    }

    Desk person(String code, String unit, PersonClass personClass, PersonStatus status, Optional<LocalDate> review,
            Optional<LocalDate> pledge, Optional<LocalDate> training, Role... roles) {
        Set<Role> set = EnumSet.noneOf(Role.class);
        set.addAll(List.of(roles));
        states.put("person:" + code, new State.PersonState(code, "name of " + code, unit, personClass, status, set, review, pledge, training,
                Optional.empty(), Optional.empty(), false));
        return this;
    }

    /** Gives somebody a key of his own. */
    Desk key(String code, boolean operator) {
        var p = person(code).orElseThrow();
        states.put("person:" + code, new State.PersonState(code, p.name(), p.unit(), p.personClass(), p.status(), p.roles(), p.reviewUntil(),
                p.pledge(), p.trainingUntil(), p.phone(), Optional.of(Bytes.of(new byte[32])), operator));
        return this;
    }

    Desk place(String code, PlaceKind kind, Level approved, PhoneRule phones) {
        states.put("place:" + code, new State.PlaceState(code, code, "office", kind, approved, phones, Optional.empty()));
        return this;
    }

    private void device(String code, DeviceKind kind) {
        states.put("device:" + code, new State.DeviceState(code, kind, "room", "", OptionalInt.empty(), OptionalInt.empty()));
    }

    Desk document(String code, String mark) {
        return document(code, mark, CarrierKind.PAPER, Copying.APPROVAL, Optional.empty(), Set.of("townsman", "collector"), Set.of("office"));
    }

    Desk telegram(String code, String mark) {
        return document(code, mark, CarrierKind.TELEGRAM, Copying.FORBIDDEN, Optional.empty(), Set.of(), Set.of("office"));
    }

    Desk document(String code, String mark, CarrierKind kind, Copying copying, Optional<LocalDate> returnBy, Set<String> persons,
            Set<String> units) {
        var parsed = Mark.parse(mark);
        states.put("document:" + code, new State.DocumentState(code, "文号", "title", "", parsed, Urgency.NONE, kind,
                parsed.level() == Level.WORK ? Track.WORK : Track.STATE, "", 5, 1, persons, units, copying, returnBy, Optional.empty(),
                Map.of(), LocalDate.of(2024, 1, 1), false, Optional.empty()));
        return this;
    }

    Desk copy(String document, CopyStatus status, String holder) {
        return copy(document, status, holder, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Desk copy(String document, CopyStatus status, String holder, Optional<OffsetDateTime> due, Optional<CopyState.Travel> plan,
            Optional<String> seal) {
        var level = document(document).orElseThrow().mark().level();
        var reading = status == CopyStatus.READING
                ? Optional.of(new CopyState.Reading(holder, "room", Optional.empty(), Optional.empty(), Optional.empty(),
                        NINE.minusHours(1), Optional.empty(), Optional.of("clerk"), Optional.of("registry"), CopyStatus.STORED))
                : Optional.<CopyState.Reading>empty();
        states.put("copy:" + copyOf(document), new CopyState(copyOf(document), level, status, Optional.of(holder), Optional.empty(),
                Optional.of("registry"), Optional.of("registry"), NINE.minusYears(20), due, "act", plan, reading, 5, seal,
                Optional.of(Bytes.ofHex("0102030405060708")), 1, 1, 0, Hash.ofHex("00".repeat(32)), NINE.minusYears(20)));
        return this;
    }

    Desk unlabelled(String document) {
        var s = copy(copyOf(document)).orElseThrow();
        states.put("copy:" + s.copy(), new CopyState(s.copy(), s.level(), s.status(), s.holder(), s.second(), s.place(), s.home(), s.since(),
                s.due(), s.permission(), s.plan(), s.reading(), s.pages(), s.seal(), Optional.empty(), 0, s.events(), s.lastSeq(),
                s.lastLeaf(), NINE));
        return this;
    }

    Desk approval(String id, ApprovalKind kind, String document, OffsetDateTime from, OffsetDateTime to, String... persons) {
        states.put("approval:" + id, new State.ApprovalState(id, kind, "applicant", List.of(), Optional.of(document), from, to,
                Set.of(persons), State.Scope.ANY, 0, "head", false));
        return this;
    }

    /** An approval to copy a document this morning: so many pages, so many copies, some of them made already. */
    Desk copying(ApprovalKind kind, String document, String pages, int count, int used, String approver) {
        states.put("approval:A-1", new State.ApprovalState("A-1", kind, "applicant", List.of(), Optional.of(document), NINE.minusHours(1),
                NINE.plusHours(1), Set.of(), new State.Scope(Optional.of(pages), OptionalInt.of(count), Optional.empty()), used, approver,
                false));
        return this;
    }

    Desk setting(String key, String value) {
        states.put("setting:" + key, new State.SettingState(key, value, "why", "security", NINE));
        return this;
    }

    private <T extends State> Optional<T> of(String key, Class<T> type) {
        return Optional.ofNullable(states.get(key)).map(type::cast);
    }

    @Override
    public Optional<State.UnitState> unit(String code) {
        return of("unit:" + code, State.UnitState.class);
    }

    @Override
    public Optional<State.PersonState> person(String code) {
        return of("person:" + code, State.PersonState.class);
    }

    @Override
    public List<State.PersonState> keyHolders() {
        return states.values().stream().filter(State.PersonState.class::isInstance).map(State.PersonState.class::cast)
                .filter(person -> person.publicKey().isPresent()).toList();
    }

    @Override
    public Optional<State.PlaceState> place(String code) {
        return of("place:" + code, State.PlaceState.class);
    }

    @Override
    public Optional<State.DeviceState> device(String code) {
        return of("device:" + code, State.DeviceState.class);
    }

    @Override
    public Optional<State.DocumentState> document(String code) {
        return of("document:" + code, State.DocumentState.class);
    }

    @Override
    public Optional<CopyState> copy(CopyId copy) {
        return of("copy:" + copy, CopyState.class);
    }

    @Override
    public Optional<State.ApprovalState> approval(String id) {
        return of("approval:" + id, State.ApprovalState.class);
    }

    @Override
    public Optional<State.SettingState> setting(String key) {
        return of("setting:" + key, State.SettingState.class);
    }

    @Override
    public List<CopyState> heldBy(String person) {
        return all(CopyState.class).stream().filter(c -> c.isOut() && c.holder().filter(person::equals).isPresent()).toList();
    }

    @Override
    public List<State.ApprovalState> approvalsFor(CopyId copy) {
        return all(State.ApprovalState.class).stream().filter(a -> a.document().filter(copy.document()::equals).isPresent()).toList();
    }

    private <T extends State> List<T> all(Class<T> type) {
        var found = new ArrayList<T>();
        states.values().stream().filter(type::isInstance).map(type::cast).forEach(found::add);
        return found;
    }
}
