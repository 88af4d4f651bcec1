package lantai.app.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import lantai.core.act.Act;
import lantai.core.act.ActBody;
import lantai.core.act.ThingAct.DeviceAct;
import lantai.core.act.ThingAct.GroupAct;
import lantai.core.act.ThingAct.PersonAct;
import lantai.core.act.ThingAct.PlaceAct;
import lantai.core.act.ThingAct.UnitAct;
import lantai.core.mark.Level;
import lantai.core.register.DeviceKind;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.PhoneRule;
import lantai.core.register.PlaceKind;
import lantai.core.register.Role;
import lantai.rules.gap.GapCode;

/** The invented office of a year: its people, places and devices, the acts so far, and the gaps put in on purpose. */
final class Office {

    /** How far the devices' clocks are declared to be off at most. */
    static final Duration TOLERANCE = Duration.ofMinutes(10);
    static final int READERS = 12;

    private final String prefix;
    private final List<Act> acts = new ArrayList<>();
    private final List<KnownGap> known = new ArrayList<>();
    private final Set<String> everybody = new HashSet<>();
    private int ids;

    /** @param prefix before every code, so that several offices make one registry */
    Office(String prefix) {
        this.prefix = prefix;
    }

    String code(String name) {
        return prefix + name;
    }

    List<Act> acts() {
        return acts;
    }

    List<KnownGap> known() {
        return known;
    }

    Set<String> everybody() {
        return everybody;
    }

    /** An act at a moment, written down then. */
    Act add(String by, OffsetDateTime at, ActBody body) {
        return add(by, at, at, body);
    }

    Act add(String by, OffsetDateTime at, OffsetDateTime entered, ActBody body) {
        var act = new Act(prefix + "y-" + ++ids, at, entered, code(by), Optional.empty(), body);
        acts.add(act);
        return act;
    }

    void gap(GapCode code, String subject, OffsetDateTime from, OffsetDateTime to) {
        known.add(new KnownGap(code, subject, from, Optional.ofNullable(to)));
    }

    void found(OffsetDateTime at) {
        add("sys", at, new UnitAct(code("BGS"), "办公室", Optional.empty(), Optional.empty()));
        add("sys", at, new UnitAct(code("HX"), "镇", Optional.of(code("BGS")), Optional.empty()));
        person(at, "sys", "BGS", PersonClass.IMPORTANT, PersonStatus.STAFF, Role.SYSTEM_ADMIN);
        person(at, "clerk", "BGS", PersonClass.CORE, PersonStatus.STAFF, Role.CLERK);
        person(at, "officer", "BGS", PersonClass.CORE, PersonStatus.STAFF, Role.OFFICER);
        person(at, "head", "BGS", PersonClass.CORE, PersonStatus.STAFF, Role.APPROVER);
        person(at, "collector", "HX", PersonClass.IMPORTANT, PersonStatus.STAFF, Role.COLLECTOR);
        for (var i = 0; i < READERS; i++) {
            person(at, "r" + i, "BGS", PersonClass.IMPORTANT, PersonStatus.STAFF);
        }
        person(at, "trainee", "BGS", PersonClass.NONE, PersonStatus.TRAINEE);
        person(at, "absent", "BGS", PersonClass.IMPORTANT, PersonStatus.STAFF);
        place(at, "reg", PlaceKind.REGISTRY, Level.TOP_SECRET);
        place(at, "cab", PlaceKind.CABINET, Level.TOP_SECRET);
        place(at, "cab2", PlaceKind.CABINET, Level.TOP_SECRET);
        place(at, "room", PlaceKind.READING_ROOM, Level.TOP_SECRET);
        place(at, "copy", PlaceKind.COPY_ROOM, Level.TOP_SECRET);
        add("sys", at, new PlaceAct(code("hx"), "镇机要室", code("HX"), PlaceKind.REGISTRY, Level.SECRET, PhoneRule.LOCKER, Optional.empty()));
        device(at, "mfp0", DeviceKind.MFP, "copy");
        device(at, "mfp1", DeviceKind.MFP, "copy");
        device(at, "scan", DeviceKind.SCANNER, "copy");
        device(at, "lock", DeviceKind.LOCKER, "room");
        add("officer", at, new GroupAct(code("grp"), "工作群", code("r0"), Set.of(), Optional.empty(), at.toLocalDate(), Optional.empty()));
    }

    private void person(OffsetDateTime at, String name, String unit, PersonClass of, PersonStatus status, Role... roles) {
        everybody.add(code(name));
        var day = Optional.of(LocalDate.of(2035, 1, 1));
        add("sys", at, new PersonAct(code(name), name, code(unit), of, status, Set.of(roles), day, Optional.of(LocalDate.of(2020, 1, 1)), day,
                Optional.empty()));
    }

    private void place(OffsetDateTime at, String name, PlaceKind kind, Level level) {
        add("sys", at, new PlaceAct(code(name), name, code("BGS"), kind, level, PhoneRule.BANNED, Optional.empty()));
    }

    private void device(OffsetDateTime at, String name, DeviceKind kind, String place) {
        add("sys", at, new DeviceAct(code(name), kind, code(place), kind == DeviceKind.LOCKER ? "locker-csv" : "lantai-csv", OptionalInt.empty(),
                OptionalInt.of((int) TOLERANCE.toSeconds())));
    }

    static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
