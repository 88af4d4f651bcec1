package lantai.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import lantai.core.act.ThingAct.DeviceAct;
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

/** Units, townships, persons, places and the phone locker of the demo. Some persons are not eligible, each for another reason. */
final class DemoPeople {

    static final String ADMIN = "sysadmin";
    static final String CLERK = "wang";
    static final String SECOND_CLERK = "zhao";
    static final String OFFICER = "liu";
    static final String APPROVER = "qian";
    static final String AUTHORITY = "sun";
    private static final int PERSONS = 80;

    private final DemoNames names;
    private final LocalDate today;
    private int number = 3;

    DemoPeople(DemoNames names, LocalDate today) {
        this.names = names;
        this.today = today;
    }

    static String unit(int index) {
        return "D" + two(index + 1);
    }

    static String town(int index) {
        return "T" + two(index + 1);
    }

    /** The registered collector of a township. */
    static String collector(int town) {
        return "t" + two(town + 1);
    }

    /** A reader in a department. */
    static String staff(int unit) {
        return "p" + two(unit + 1);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** Persons with a PIN of their own; those whose PIN opens the registry first. */
    static List<String> signers(DemoNames names) {
        var persons = new ArrayList<>(List.of(CLERK, SECOND_CLERK, OFFICER, APPROVER, AUTHORITY));
        for (var town = 0; town < names.towns(); town++) {
            persons.add(collector(town));
        }
        for (var unit = 0; unit < 4; unit++) {
            persons.add(staff(unit));
        }
        return persons;
    }

    void write(DemoScript script) {
        for (var i = 0; i < names.units(); i++) {
            script.add(ADMIN, new UnitAct(unit(i), names.unit(i), Optional.of("JYS"), Optional.empty()));
        }
        for (var i = 0; i < names.towns(); i++) {
            script.add(ADMIN, new UnitAct(town(i), names.town(i), Optional.of("JYS"), Optional.of("0555-88" + two(i) + "01")));
        }
        places(script);
        person(script, CLERK, "JYS", PersonClass.CORE, PersonStatus.STAFF, Role.CLERK);
        person(script, SECOND_CLERK, "JYS", PersonClass.CORE, PersonStatus.STAFF, Role.CLERK);
        person(script, OFFICER, unit(11), PersonClass.CORE, PersonStatus.STAFF, Role.OFFICER);
        person(script, APPROVER, unit(0), PersonClass.CORE, PersonStatus.STAFF, Role.APPROVER);
        person(script, AUTHORITY, unit(0), PersonClass.CORE, PersonStatus.STAFF, Role.AUTHORITY);
        for (var i = 0; i < names.towns(); i++) {
            person(script, collector(i), town(i), PersonClass.IMPORTANT, PersonStatus.STAFF, Role.COLLECTOR);
        }
        for (var i = 0; i < names.units(); i++) {
            person(script, staff(i), unit(i), i % 3 == 0 ? PersonClass.CORE : PersonClass.IMPORTANT, PersonStatus.STAFF);
        }
        others(script);
    }

    /** The rest of the eighty, among them a trainee, secondees without a record, contract staff, and people whose dates ran out. */
    private void others(DemoScript script) {
        for (var i = number; i < PERSONS; i++) {
            var code = "x" + two(i);
            var unit = unit(i % names.units());
            switch (i % 6) {
                case 0 -> person(script, code, unit, PersonClass.GENERAL, PersonStatus.TRAINEE);
                case 1 -> script.add(ADMIN, new PersonAct(code, names.person(number++), unit, PersonClass.IMPORTANT, PersonStatus.SECONDED,
                        Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
                case 2 -> script.add(ADMIN, new PersonAct(code, names.person(number++), unit, PersonClass.IMPORTANT, PersonStatus.STAFF,
                        Set.of(), Optional.of(today.minusDays(40)), Optional.of(LocalDate.of(2024, 3, 1)), Optional.of(today.plusDays(12)),
                        Optional.empty()));
                case 3 -> person(script, code, unit, PersonClass.NONE, PersonStatus.CONTRACT);
                default -> person(script, code, unit, PersonClass.GENERAL, PersonStatus.STAFF);
            }
        }
    }

    private void person(DemoScript script, String code, String unit, PersonClass personClass, PersonStatus status, Role... roles) {
        script.add(ADMIN, new PersonAct(code, names.person(number++), unit, personClass, status, Set.of(roles),
                Optional.of(today.plusMonths(4 + number % 20)), Optional.of(LocalDate.of(2025, 3, 1)), Optional.of(today.plusDays(10 + number * 7L)),
                Optional.empty()));
    }

    private void places(DemoScript script) {
        place(script, "JYS-1", names.place("机要室", "Registry room"), "JYS", PlaceKind.REGISTRY, Level.TOP_SECRET, PhoneRule.BANNED);
        place(script, "G1", names.place("1号柜", "Cabinet 1"), "JYS", PlaceKind.CABINET, Level.TOP_SECRET, PhoneRule.BANNED);
        place(script, "G2", names.place("2号柜", "Cabinet 2"), "JYS", PlaceKind.CABINET, Level.SECRET, PhoneRule.BANNED);
        place(script, "YWS", names.place("阅文室", "Reading room"), "JYS", PlaceKind.READING_ROOM, Level.TOP_SECRET, PhoneRule.LOCKER);
        place(script, "ZBX", names.place("值班保险柜", "Duty safe"), "JYS", PlaceKind.DUTY_SAFE, Level.SECRET, PhoneRule.BANNED);
        place(script, "BG1", names.place("办公室", "Office"), unit(0), PlaceKind.OFFICE, Level.WORK, PhoneRule.ALLOWED);
        for (var i = 0; i < names.towns(); i++) {
            place(script, town(i) + "-B", names.town(i) + names.place("保密室", " secure room"), town(i), PlaceKind.REGISTRY, Level.SECRET,
                    PhoneRule.BANNED);
        }
        script.add(ADMIN, new DeviceAct("SJG", DeviceKind.LOCKER, "YWS", "locker-csv", OptionalInt.empty(), OptionalInt.of(30)));
    }

    private static void place(DemoScript script, String code, String name, String unit, PlaceKind kind, Level approved, PhoneRule phones) {
        script.add(ADMIN, new PlaceAct(code, name, unit, kind, approved, phones, Optional.empty()));
    }
}
