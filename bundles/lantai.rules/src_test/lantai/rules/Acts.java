package lantai.rules;

import static lantai.rules.Desk.NINE;
import static lantai.rules.Desk.copyOf;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import lantai.core.act.CopyAct.CheckInAct;
import lantai.core.act.CopyAct.DestroyAct;
import lantai.core.act.CopyAct.HandOverAct;
import lantai.core.act.CopyAct.IssueAct;
import lantai.core.act.CopyAct.Plan;
import lantai.core.act.CopyAct.ReturnAct;
import lantai.core.act.CopyAct.StoreAct;
import lantai.core.act.CopyingAct;
import lantai.core.act.CopyingAct.DigitizeAct;
import lantai.core.act.CopyingAct.ReproduceAct;
import lantai.core.act.DecisionAct.ApproveAct;
import lantai.core.act.DocumentAct.DocumentDetails;
import lantai.core.act.DocumentAct.Range;
import lantai.core.act.DocumentAct.RegisterAct;
import lantai.core.act.ReadingAct.LockerSlot;
import lantai.core.act.ReadingAct.ReadBeginAct;
import lantai.core.act.ThingAct.PersonAct;
import lantai.core.act.ThingAct.SettingAct;
import lantai.core.code.CopyId;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.mark.Mark;
import lantai.core.mark.Track;
import lantai.core.mark.Urgency;
import lantai.core.register.ApprovalKind;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;

/** Acts as the tests put them: short, with everything in order unless a test says otherwise. */
final class Acts {

    private static final Optional<LockerSlot> SLOT = Optional.of(new LockerSlot("locker", "7"));

    private Acts() {
    }

    static IssueAct issue(String document, String to) {
        return issue(document, to, Optional.empty(), Optional.empty());
    }

    static IssueAct issue(String document, String to, Optional<String> second, Optional<Plan> plan) {
        return new IssueAct(List.of(copyOf(document)), to, second, "阅办", Optional.empty(), Optional.empty(), plan, true);
    }

    static IssueAct issueDue(String document, String to, OffsetDateTime due) {
        return new IssueAct(List.of(copyOf(document)), to, Optional.empty(), "阅办", Optional.of(due), Optional.empty(), Optional.empty(), true);
    }

    static IssueAct issueWithoutNotice(String document, String to) {
        return new IssueAct(List.of(copyOf(document)), to, Optional.empty(), "阅办", Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    static Optional<Plan> plan(String kind, String place) {
        return Optional.of(new Plan(kind, place, NINE.plusHours(2)));
    }

    static IssueAct conveyed(String document, String to, String kind, String place) {
        return issue(document, to, Optional.empty(), plan(kind, place));
    }

    static HandOverAct handOver(String document, String from, String to) {
        return new HandOverAct(List.of(copyOf(document)), from, to, Optional.empty());
    }

    static ReturnAct returned(String document, String from, int pages, String seal) {
        return new ReturnAct(List.of(copyOf(document)), from, Optional.of("registry"), Map.of(copyOf(document), pages), Optional.of(seal));
    }

    static CheckInAct checkIn(String document, String place, String receiver) {
        return new CheckInAct(List.of(copyOf(document)), place, receiver, Optional.empty(), Map.of());
    }

    static StoreAct store(String document, String place) {
        return new StoreAct(List.of(copyOf(document)), place);
    }

    static DestroyAct destroy(String document, String approval, String... witnesses) {
        return new DestroyAct(List.of(copyOf(document)), Optional.ofNullable(approval), List.of(witnesses), "粉碎");
    }

    static ReadBeginAct read(String document, String reader, String place) {
        return new ReadBeginAct(copyOf(document), reader, place, SLOT, Optional.of("officer"), Optional.empty());
    }

    static ReadBeginAct readWatchedBy(String document, String reader, String place, Optional<String> supervisor) {
        return new ReadBeginAct(copyOf(document), reader, place, SLOT, supervisor, Optional.empty());
    }

    static ReadBeginAct readWithPhoneIn(String document, String reader, String place, Optional<String> locker) {
        return new ReadBeginAct(copyOf(document), reader, place, locker.map(device -> new LockerSlot(device, "7")), Optional.of("officer"),
                Optional.empty());
    }

    static ReadBeginAct readUnder(String document, String reader, String approval) {
        return new ReadBeginAct(copyOf(document), reader, "room", SLOT, Optional.of("officer"), Optional.of(approval));
    }

    static ApproveAct approve(ApprovalKind kind, String document, String applicant, String... persons) {
        return approve(kind, document, applicant, NINE, NINE.plusHours(3), persons);
    }

    static ApproveAct approve(ApprovalKind kind, String document, String applicant, OffsetDateTime from, OffsetDateTime to,
            String... persons) {
        return new ApproveAct("A-1", kind, applicant, List.of(), Optional.of(document), Optional.empty(), OptionalInt.empty(), Optional.empty(),
                from, to, Set.of(persons));
    }

    static ReproduceAct reproduce(String document, String approval, int pages, int count) {
        var copy = copyOf(document);
        var children = IntStream.rangeClosed(1, count).mapToObj(n -> new CopyId(document, copy.number(), n)).toList();
        return new ReproduceAct(Optional.ofNullable(approval), copy, "copier", count, pages, children, true, OptionalInt.empty(),
                OptionalInt.empty());
    }

    static ReproduceAct reproduceCarelessly(String document, boolean stamp, int children) {
        var right = reproduce(document, "A-1", 5, 2);
        return new ReproduceAct(right.approval(), right.copy(), right.device(), right.count(), right.pages(),
                right.children().subList(0, children), stamp, OptionalInt.empty(), OptionalInt.empty());
    }

    static DigitizeAct digitize(String document, String approval) {
        return new DigitizeAct(Optional.ofNullable(approval), copyOf(document), "copier", 5, new CopyingAct.Result("E-1", CarrierKind.DISC));
    }

    static PersonAct person(String code, Role... roles) {
        return new PersonAct(code, "姓名", "office", PersonClass.CORE, PersonStatus.STAFF, Set.of(roles), Optional.of(Desk.LONG),
                Optional.of(Desk.SIGNED), Optional.of(Desk.LONG), Optional.empty());
    }

    static SettingAct setting(String key, String value) {
        return new SettingAct(key, value, "本单位规定");
    }

    static DocumentDetails details(String mark, Track track) {
        return details(mark, track, List.of(1, 2), 5, new Range(Set.of(), Set.of("office")), Optional.empty(), Optional.empty(), "registry");
    }

    static DocumentDetails details(String mark, Track track, List<Integer> numbers, int pages, Range range, Optional<LocalDate> returnBy,
            Optional<String> parent, String place) {
        return new DocumentDetails("NEW", "文号", "标题", Optional.empty(), Mark.parse(mark), Urgency.NONE, CarrierKind.PAPER, track, "来文机关",
                pages, numbers, range, Copying.APPROVAL, returnBy, parent, Map.of(), place);
    }

    static RegisterAct register(DocumentDetails details) {
        return new RegisterAct(details);
    }
}
