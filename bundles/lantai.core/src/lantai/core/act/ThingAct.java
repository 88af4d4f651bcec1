package lantai.core.act;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import lantai.core.event.Bytes;
import lantai.core.mark.Level;
import lantai.core.register.DeviceKind;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.PhoneRule;
import lantai.core.register.PlaceKind;
import lantai.core.register.Role;

/** Acts on the things of the registry: units, persons, places, devices, settings, keys. */
public sealed interface ThingAct extends ActBody {

    /** A unit (单位, 部门, 乡镇). */
    record UnitAct(String unit, String name, Optional<String> parent, Optional<String> phone) implements ThingAct {
        @Override
        public String word() {
            return "unit";
        }
    }

    /** A person with class, status, roles and the dates that run out. */
    record PersonAct(String person, String name, String unit, PersonClass personClass, PersonStatus status, Set<Role> roles,
            Optional<LocalDate> reviewUntil, Optional<LocalDate> pledge, Optional<LocalDate> trainingUntil, Optional<String> phone)
            implements ThingAct {
        @Override
        public String word() {
            return "person";
        }
    }

    /** A place: registry, cabinet, reading room …; {@code approved} is the highest level it may hold. */
    record PlaceAct(String place, String name, String unit, PlaceKind kind, Level approved, PhoneRule phones, Optional<String> in)
            implements ThingAct {
        @Override
        public String word() {
            return "place";
        }
    }

    /** A device with a log, or a phone locker. */
    record DeviceAct(String device, DeviceKind kind, String place, String logFormat, OptionalInt meter, OptionalInt clockToleranceSeconds)
            implements ThingAct {
        @Override
        public String word() {
            return "device";
        }
    }

    /** Who is on duty at a place, and for how long (值班). */
    record DutyAct(String place, String person, OffsetDateTime from, OffsetDateTime to) implements ThingAct {
        @Override
        public String word() {
            return "duty";
        }
    }

    /**
     * A work group in a messenger, as the unit's list of groups has it (微信工作群管理台账).
     *
     * @param owner   code of the person who answers for it
     * @param members codes of the members known by code
     */
    record GroupAct(String group, String name, String owner, Set<String> members, Optional<String> purpose, LocalDate created,
            Optional<LocalDate> dissolved) implements ThingAct {
        public GroupAct {
            members = Set.copyOf(members);
        }

        @Override
        public String word() {
            return "group";
        }
    }

    /** A local limit: key, value, and why. */
    record SettingAct(String key, String value, String reason) implements ThingAct {
        @Override
        public String word() {
            return "setting";
        }
    }

    /** A person's public key takes its place in the ledger; made by the door at enrolment, never by a sheet. */
    record KeyAct(String person, Bytes publicKey, boolean operator) implements ThingAct {
        @Override
        public String word() {
            return "key";
        }
    }
}
