package lantai.core.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import lantai.core.code.CopyId;
import lantai.core.event.Bytes;
import lantai.core.event.Carried;
import lantai.core.event.Fields;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Subject;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.mark.Level;
import lantai.core.mark.Mark;
import lantai.core.mark.Track;
import lantai.core.mark.Urgency;
import lantai.core.register.State.ApprovalState;
import lantai.core.register.State.DeviceState;
import lantai.core.register.State.DocumentState;
import lantai.core.register.State.GapState;
import lantai.core.register.State.GroupState;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.PlaceState;
import lantai.core.register.State.RegistryState;
import lantai.core.register.State.Scope;
import lantai.core.register.State.SettingState;
import lantai.core.register.State.SightingState;
import lantai.core.register.State.UnitState;

/** Folds the events of everything but copies. A later event of the same kind replaces what an earlier one said. */
final class ThingFolding {

    /** What an earlier log said of its own keys and files says nothing of this one's. */
    private static final Set<String> OF_ONE_LOG = Set.of("key", "log-key", "recovery", "backup", "restore", "redact", "recovery-sheets",
            "recover", "revoke", "close", "migrated", "timestamp");

    private final EvidenceFolding evidence = new EvidenceFolding();

    Optional<State> step(Optional<State> before, RecordedEvent recorded) {
        if (OF_ONE_LOG.contains(recorded.event().kind()) && Carried.of(recorded.event().fields()).isPresent()) {
            return before;
        }
        return switch (recorded.event().kind()) {
            case "unit" -> Optional.of(unit(recorded));
            case "person" -> Optional.of(person(before.map(PersonState.class::cast), recorded));
            case "key" -> before.map(PersonState.class::cast).map(person -> keyed(person, recorded.event().fields()));
            case "place" -> Optional.of(place(recorded));
            case "device" -> Optional.of(device(recorded));
            case "setting" -> Optional.of(setting(recorded));
            case "group" -> Optional.of(group(recorded));
            case "sighting" -> Optional.of(sighting(recorded));
            case "close_gap" -> Optional.of(closing(recorded));
            case "register", "receive" -> Optional.of(document(recorded));
            case "digitize" -> Folding.isBirth(recorded) ? Optional.of(document(recorded)) : used(before, recorded);
            case "reproduce" -> used(before, recorded);
            case "approve" -> Optional.of(approval(recorded));
            case "decline" -> Optional.of(declined(before.map(ApprovalState.class::cast), recorded));
            case "revoke" -> before.map(PersonState.class::cast).map(ThingFolding::revoked);
            case "redact" -> recorded.event().subject().type() == Subject.Type.REGISTRY
                    ? Optional.of(registry(before.map(RegistryState.class::cast), recorded)) : before.map(ThingFolding::redacted);
            case "log-key", "recovery", "backup", "restore", "rekey", "keys", "recovery-sheets", "recover", "compartment-open", "close", "migrated",
                    "timestamp" -> Optional.of(registry(before.map(RegistryState.class::cast), recorded));
            case "observe" -> evidence.step(before, recorded);
            case "compartment" -> recorded.event().subject().type() == Subject.Type.REGISTRY
                    ? Optional.of(registry(before.map(RegistryState.class::cast), recorded)) : before;
            default -> before;
        };
    }

    private static UnitState unit(RecordedEvent r) {
        return new UnitState(r.event().subject().code(), r.text("name").orElse(""), r.event().fields().text("parent"), r.text("phone"));
    }

    private static PersonState person(Optional<PersonState> before, RecordedEvent r) {
        var f = r.event().fields();
        return new PersonState(r.event().subject().code(), r.text("name").orElse(""), f.text("unit").orElseThrow(),
                f.text("class").flatMap(PersonClass::ofWord).orElseThrow(), f.text("status").flatMap(PersonStatus::ofWord).orElseThrow(),
                roles(f), day(f, "review_until"), day(f, "pledge"), day(f, "training_until"), r.text("phone"),
                before.flatMap(PersonState::publicKey), before.map(PersonState::operator).orElse(false));
    }

    private static PersonState keyed(PersonState p, Fields f) {
        Optional<Bytes> key = f.bytes("key");
        return new PersonState(p.person(), p.name(), p.unit(), p.personClass(), p.status(), p.roles(), p.reviewUntil(), p.pledge(),
                p.trainingUntil(), p.phone(), key, f.flag("operator"));
    }

    private static PersonState revoked(PersonState p) {
        return new PersonState(p.person(), p.name(), p.unit(), p.personClass(), p.status(), p.roles(), p.reviewUntil(), p.pledge(),
                p.trainingUntil(), p.phone(), Optional.empty(), false);
    }

    /** As it is read once the key of its texts is gone. */
    private static State redacted(State before) {
        return switch (before) {
            case PersonState p -> new PersonState(p.person(), "", p.unit(), p.personClass(), p.status(), p.roles(), p.reviewUntil(),
                    p.pledge(), p.trainingUntil(), Optional.empty(), p.publicKey(), p.operator());
            case DocumentState d -> new DocumentState(d.document(), "", "", "",
                    new Mark(d.mark().level().word(), d.mark().level(), Optional.empty()), d.urgency(), d.kind(), d.track(), "", d.pages(),
                    d.copies(), d.rangePersons(), d.rangeUnits(), d.copying(), d.returnBy(), d.parent(), Map.of(), d.issued(), d.received(),
                    d.fromUnit());
            default -> before;
        };
    }

    private static PlaceState place(RecordedEvent r) {
        var f = r.event().fields();
        return new PlaceState(r.event().subject().code(), r.text("name").orElse(""), f.text("unit").orElseThrow(),
                f.text("kind").flatMap(PlaceKind::ofWord).orElseThrow(), f.text("approved").flatMap(Level::ofWord).orElseThrow(),
                f.text("phones").flatMap(PhoneRule::ofWord).orElseThrow(), f.text("in"));
    }

    private static DeviceState device(RecordedEvent r) {
        var f = r.event().fields();
        return new DeviceState(r.event().subject().code(), f.text("kind").flatMap(DeviceKind::ofWord).orElseThrow(),
                f.text("place").orElseThrow(), f.text("log_format").orElse(""), number(f, "meter"), number(f, "clock_tolerance_s"));
    }

    private static SettingState setting(RecordedEvent r) {
        return new SettingState(r.event().subject().code(), r.event().fields().text("value").orElseThrow(), r.text("reason").orElse(""),
                r.event().by(), r.event().at());
    }

    private static DocumentState document(RecordedEvent r) {
        var f = r.event().fields();
        var level = Level.ofNumber(r.event().level());
        var mark = r.text("mark").map(Mark::parse).orElseGet(() -> new Mark(level.word(), level, Optional.empty()));
        return new DocumentState(r.event().subject().code(), r.text("number").orElse(""), r.text("title").orElse(""),
                r.text("masked_title").orElse(""), mark, f.text("urgency").flatMap(Urgency::ofWord).orElse(Urgency.NONE),
                f.text("kind").flatMap(CarrierKind::ofWord).orElseThrow(), f.text("track").flatMap(Track::ofWord).orElseThrow(),
                r.text("origin").orElse(""), f.number("pages").orElse(0L).intValue(), f.number("copies").orElse(0L).intValue(),
                Set.copyOf(f.texts("range_persons")), Set.copyOf(f.texts("range_units")),
                f.text("copying").flatMap(Copying::ofWord).orElse(Copying.APPROVAL), day(f, "return_by"), f.text("parent"),
                telegram(r.text("telegram")), LocalDate.parse(f.text("issued").orElseThrow()), r.event().kind().equals("receive"),
                f.text("from_unit"));
    }

    /** The telegram's numbers stand sealed as one text, a line {@code key=value} each. */
    private static Map<String, String> telegram(Optional<String> sealed) {
        var fields = new TreeMap<String, String>();
        sealed.stream().flatMap(String::lines).forEach(line -> {
            var equals = line.indexOf('=');
            if (equals > 0) {
                fields.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        return fields;
    }

    private static ApprovalState approval(RecordedEvent r) {
        var f = r.event().fields();
        return new ApprovalState(r.event().subject().code(), f.text("kind").flatMap(ApprovalKind::ofWord).orElseThrow(),
                f.text("for").orElseThrow(), f.texts("copies").stream().map(CopyId::parse).toList(), f.text("document"),
                OffsetDateTime.parse(f.text("from").orElseThrow()), OffsetDateTime.parse(f.text("to").orElseThrow()),
                Set.copyOf(f.texts("persons")), new Scope(f.text("pages"), number(f, "count"), f.text("device")), 0, r.event().by(),
                false);
    }

    /** An approval notes what was made by it. */
    private static Optional<State> used(Optional<State> before, RecordedEvent r) {
        return before.map(state -> state instanceof ApprovalState a
                ? new ApprovalState(a.approval(), a.kind(), a.applicant(), a.copies(), a.document(), a.from(), a.to(), a.persons(), a.scope(),
                        a.used() + r.event().fields().number("count").orElse(1L).intValue(), a.approver(), a.declined())
                : state);
    }

    private static GroupState group(RecordedEvent r) {
        var f = r.event().fields();
        return new GroupState(r.event().subject().code(), r.text("name").orElse(""), f.text("owner").orElseThrow(),
                Set.copyOf(f.texts("members")), r.text("purpose"), day(f, "created").orElseThrow(), day(f, "dissolved"));
    }

    private static SightingState sighting(RecordedEvent r) {
        var f = r.event().fields();
        return new SightingState(r.event().subject().code(), OffsetDateTime.parse(f.text("seen_at").orElseThrow()),
                r.text("reported_by").orElse(""), r.text("channel").orElse(""), f.text("group"), f.text("copy").map(CopyId::parse),
                f.text("document"), r.text("number"), r.text("text"), r.text("image"), r.text("visible"));
    }

    private static GapState closing(RecordedEvent r) {
        return new GapState(r.event().subject().code(), r.text("decision").orElse(""), r.text("reason").orElse(""), r.event().by(),
                r.event().fields().text("second").orElse(""), r.event().at());
    }

    private static ApprovalState declined(Optional<ApprovalState> before, RecordedEvent r) {
        return before
                .map(a -> new ApprovalState(a.approval(), a.kind(), a.applicant(), a.copies(), a.document(), a.from(), a.to(), a.persons(),
                        a.scope(), a.used(), a.approver(), true))
                .orElseGet(() -> new ApprovalState(r.event().subject().code(), ApprovalKind.LEND, "", List.of(), Optional.empty(),
                        r.event().at(), r.event().at(), Set.of(), Scope.ANY, 0, r.event().by(), true));
    }

    private static RegistryState registry(Optional<RegistryState> before, RecordedEvent r) {
        var f = r.event().fields();
        var number = f.number("epoch").or(() -> f.number("generation")).map(Long::intValue).orElseGet(() -> before.map(RegistryState::number).orElse(0) + 1);
        return new RegistryState(r.event().subject().code(), number, f.bytes("key"), r.event().at());
    }

    private static Set<Role> roles(Fields f) {
        return f.texts("roles").stream().map(Role::ofWord).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<LocalDate> day(Fields f, String key) {
        return f.text(key).map(LocalDate::parse);
    }

    private static OptionalInt number(Fields f, String key) {
        return f.number(key).map(n -> OptionalInt.of(n.intValue())).orElseGet(OptionalInt::empty);
    }
}
