package lantai.app.drafting;

import lantai.core.act.ThingAct;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.register.Role;

/** Drafts the events of units, persons, places, devices, settings and keys. */
final class ThingDrafting {

    Draft draft(ThingAct act) {
        return switch (act) {
            case ThingAct.UnitAct a -> new Draft.Builder(Subject.of(Type.UNIT, a.unit()), a.word()).field("parent", a.parent())
                    .text("name", a.name()).text("phone", a.phone()).build();
            case ThingAct.PersonAct a -> person(a);
            case ThingAct.PlaceAct a -> new Draft.Builder(Subject.of(Type.PLACE, a.place()), a.word()).field("unit", a.unit())
                    .field("kind", a.kind().word()).field("approved", a.approved().word()).field("phones", a.phones().word())
                    .field("in", a.in()).text("name", a.name()).build();
            case ThingAct.DeviceAct a -> device(a);
            case ThingAct.DutyAct a -> new Draft.Builder(Subject.of(Type.PLACE, a.place()), a.word()).to(a.person())
                    .field("from", a.from().toString()).field("to", a.to().toString()).build();
            case ThingAct.GroupAct a -> new Draft.Builder(Subject.of(Type.GROUP, a.group()), a.word()).field("owner", a.owner())
                    .field("members", a.members().stream().sorted().toList()).field("created", a.created().toString())
                    .field("dissolved", a.dissolved()).text("name", a.name()).text("purpose", a.purpose()).build();
            case ThingAct.SettingAct a -> new Draft.Builder(Subject.of(Type.SETTING, a.key()), a.word()).field("value", a.value())
                    .text("reason", a.reason()).build();
            case ThingAct.KeyAct a -> new Draft.Builder(Subject.of(Type.PERSON, a.person()), a.word()).field("key", a.publicKey())
                    .field("operator", a.operator()).build();
        };
    }

    private static Draft person(ThingAct.PersonAct a) {
        return new Draft.Builder(Subject.of(Type.PERSON, a.person()), a.word()).field("unit", a.unit())
                .field("class", a.personClass().word()).field("status", a.status().word())
                .field("roles", a.roles().stream().map(Role::word).sorted().toList()).field("review_until", a.reviewUntil())
                .field("pledge", a.pledge()).field("training_until", a.trainingUntil()).sealUnder("person:" + a.person())
                .text("name", a.name()).text("phone", a.phone()).build();
    }

    private static Draft device(ThingAct.DeviceAct a) {
        var draft = new Draft.Builder(Subject.of(Type.DEVICE, a.device()), a.word()).field("kind", a.kind().word())
                .field("place", a.place()).field("log_format", a.logFormat());
        a.meter().ifPresent(meter -> draft.field("meter", meter));
        a.clockToleranceSeconds().ifPresent(seconds -> draft.field("clock_tolerance_s", seconds));
        return draft.build();
    }
}
