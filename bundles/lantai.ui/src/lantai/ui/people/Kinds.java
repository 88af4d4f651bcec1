package lantai.ui.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import lantai.app.registry.Registry;
import lantai.core.act.ActBody;
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
import lantai.text.Words;

/** The four kinds, in the words of one language. */
final class Kinds {

    private final Words words;

    Kinds(Words words) {
        this.words = words;
    }

    List<ThingKind> all() {
        return List.of(persons(), units(), places(), devices());
    }

    private record Kind(String title, List<FieldSpec> fields, Function<Registry, List<Values>> reading, Making making) implements ThingKind {

        interface Making {
            ActBody of(Values typed) throws FieldProblem;
        }

        @Override
        public List<Values> rows(Registry registry) {
            return reading.apply(registry);
        }

        @Override
        public ActBody act(Values typed) throws FieldProblem {
            return making.of(typed);
        }
    }

    private <E extends Enum<E>> FieldSpec choice(String key, String label, E[] all, Function<E, String> word, boolean many) {
        var choices = new ArrayList<String>();
        var shown = new ArrayList<String>();
        for (var one : all) {
            choices.add(word.apply(one));
            shown.add(words.of(one));
        }
        return many ? FieldSpec.choices(key, label, choices, shown) : FieldSpec.choice(key, label, choices, shown);
    }

    ThingKind persons() {
        var fields = List.of(FieldSpec.text("person", PeopleMessages.field_code), FieldSpec.text("name", PeopleMessages.field_name),
                FieldSpec.text("unit", PeopleMessages.field_unit),
                choice("class", PeopleMessages.field_class, PersonClass.values(), PersonClass::word, false),
                choice("status", PeopleMessages.field_status, PersonStatus.values(), PersonStatus::word, false),
                choice("roles", PeopleMessages.field_roles, Role.values(), Role::word, true),
                FieldSpec.text("review_until", PeopleMessages.field_review), FieldSpec.text("pledge", PeopleMessages.field_pledge),
                FieldSpec.text("training_until", PeopleMessages.field_training), FieldSpec.text("phone", PeopleMessages.field_phone));
        return new Kind(PeopleMessages.kind_persons, fields, registry -> registry.catalogue().persons().stream().map(p -> {
            var map = new HashMap<String, String>(Map.of("person", p.person(), "name", p.name(), "unit", p.unit(), "class",
                    p.personClass().word(), "status", p.status().word(), "roles",
                    String.join(";", p.roles().stream().map(Role::word).sorted().toList())));
            p.reviewUntil().ifPresent(day -> map.put("review_until", day.toString()));
            p.pledge().ifPresent(day -> map.put("pledge", day.toString()));
            p.trainingUntil().ifPresent(day -> map.put("training_until", day.toString()));
            p.phone().ifPresent(phone -> map.put("phone", phone));
            return new Values(map);
        }).toList(), v -> new PersonAct(v.code("person"), v.required("name"), v.code("unit"), v.word("class", PersonClass::ofWord),
                v.word("status", PersonStatus::ofWord), v.words("roles", Role::ofWord), v.date("review_until"), v.date("pledge"),
                v.date("training_until"), v.optional("phone")));
    }

    ThingKind units() {
        var fields = List.of(FieldSpec.text("unit", PeopleMessages.field_code), FieldSpec.text("name", PeopleMessages.field_name),
                FieldSpec.text("parent", PeopleMessages.field_parent), FieldSpec.text("phone", PeopleMessages.field_phone));
        return new Kind(PeopleMessages.kind_units, fields, registry -> registry.catalogue().units().stream().map(u -> new Values(Map.of("unit",
                u.unit(), "name", u.name(), "parent", u.parent().orElse(""), "phone", u.phone().orElse("")))).toList(),
                v -> new UnitAct(v.code("unit"), v.required("name"), v.optional("parent"), v.optional("phone")));
    }

    ThingKind places() {
        var fields = List.of(FieldSpec.text("place", PeopleMessages.field_code), FieldSpec.text("name", PeopleMessages.field_name),
                FieldSpec.text("unit", PeopleMessages.field_unit),
                choice("kind", PeopleMessages.field_kind, PlaceKind.values(), PlaceKind::word, false),
                choice("approved", PeopleMessages.field_approved, Level.values(), Level::word, false),
                choice("phones", PeopleMessages.field_phones, PhoneRule.values(), PhoneRule::word, false),
                FieldSpec.text("in", PeopleMessages.field_in));
        return new Kind(PeopleMessages.kind_places, fields,
                registry -> registry.catalogue().places().stream()
                        .map(p -> new Values(Map.of("place", p.place(), "name", p.name(), "unit", p.unit(), "kind", p.kind().word(), "approved",
                                p.approved().word(), "phones", p.phones().word(), "in", p.in().orElse(""))))
                        .toList(),
                v -> new PlaceAct(v.code("place"), v.required("name"), v.code("unit"), v.word("kind", PlaceKind::ofWord),
                        v.word("approved", Level::ofWord), v.word("phones", PhoneRule::ofWord), v.optional("in")));
    }

    ThingKind devices() {
        var fields = List.of(FieldSpec.text("device", PeopleMessages.field_code),
                choice("kind", PeopleMessages.field_kind, DeviceKind.values(), DeviceKind::word, false),
                FieldSpec.text("place", PeopleMessages.field_place), FieldSpec.text("log_format", PeopleMessages.field_log_format));
        return new Kind(PeopleMessages.kind_devices, fields,
                registry -> registry.catalogue().devices().stream().map(d -> new Values(
                        Map.of("device", d.device(), "kind", d.kind().word(), "place", d.place(), "log_format", d.logFormat()))).toList(),
                v -> new DeviceAct(v.code("device"), v.word("kind", DeviceKind::ofWord), v.code("place"),
                        Optional.of(v.text("log_format")).filter(t -> !t.isEmpty()).orElse("lantai-csv"), OptionalInt.empty(),
                        OptionalInt.empty()));
    }
}
