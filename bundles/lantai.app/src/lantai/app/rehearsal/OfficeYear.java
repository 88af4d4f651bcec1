package lantai.app.rehearsal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import lantai.core.act.CopyAct.CheckInAct;
import lantai.core.act.CopyAct.IssueAct;
import lantai.core.act.CopyAct.LabelAct;
import lantai.core.act.CopyAct.Plan;
import lantai.core.act.CopyAct.ReceiptBackAct;
import lantai.core.act.CopyAct.ReturnAct;
import lantai.core.act.CopyAct.StoreAct;
import lantai.core.act.CopyingAct.DigitizeAct;
import lantai.core.act.CopyingAct.ReproduceAct;
import lantai.core.act.CopyingAct.Result;
import lantai.core.act.DecisionAct.ApproveAct;
import lantai.core.act.DocumentAct.DocumentDetails;
import lantai.core.act.DocumentAct.Range;
import lantai.core.act.DocumentAct.RegisterAct;
import lantai.core.act.ReadingAct.LockerSlot;
import lantai.core.act.ReadingAct.ReadBeginAct;
import lantai.core.act.ReadingAct.ReadEndAct;
import lantai.core.act.ReportAct.CountAct;
import lantai.core.act.ReportAct.PatrolAct;
import lantai.core.code.CopyId;
import lantai.core.evidence.JobKind;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.mark.Mark;
import lantai.core.mark.Track;
import lantai.core.mark.Urgency;
import lantai.core.register.ApprovalKind;

/**
 * A year in an invented office, everything done by the rules: several copies out at once, readings with the phone locked away, copies and
 * scans by approvals used in parts, couriers, counts, patrols; holidays, prints and cancelled jobs between, and clocks that are off.
 */
final class OfficeYear {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    final Office office;
    final DeviceDiary diary = new DeviceDiary();
    final Random random;
    private final LocalDate first;
    private final TreeSet<CopyId> stored = new TreeSet<>();
    private int documents;
    private int approvals;

    OfficeYear(String prefix, long seed, LocalDate first) {
        office = new Office(prefix);
        random = new Random(seed);
        this.first = first;
    }

    OffsetDateTime time(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atOffset(CHINA);
    }

    boolean isWorkday(LocalDate day) {
        var holiday = day.getMonthValue() == 10 && day.getDayOfMonth() <= 7 || day.getMonthValue() == 2 && day.getDayOfMonth() >= 10
                && day.getDayOfMonth() <= 16;
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holiday;
    }

    /** Founds the office and plays the days. */
    void play(int days, YearFaults faults) {
        office.found(time(first, 7, 0));
        for (var device : List.of("mfp0", "mfp1", "scan", "lock")) {
            diary.clock(office.code(device), Duration.ofMinutes(random.nextInt(15) - 7));
            if (!device.equals("lock")) {
                diary.mark(office.code(device), time(first, 7, 30), "on");
            }
        }
        for (var i = 0; i < days; i++) {
            var day = first.plusDays(i);
            housekeeping(day, i);
            if (isWorkday(day)) {
                work(day);
                faults.day(this, day, i);
            }
        }
    }

    private void housekeeping(LocalDate day, int i) {
        for (var device : List.of("mfp0", "mfp1", "scan")) {
            diary.job(office.code(device), time(day, 7, 50), JobKind.PRINT, office.code("r1"), 1, 1, "completed");
        }
        diary.phone(office.code("lock"), time(day, 7, 45), "99", office.code("clerk"), true);
        diary.phone(office.code("lock"), time(day, 19, 0), "99", office.code("clerk"), false);
        if (i % 14 == 13) {
            count(time(day, 18, 30), "cab", stored);
            office.add("officer", time(day, 18, 40), new PatrolAct(office.code("grp"), Optional.empty()));
        }
        if (i % 90 == 89) {
            diary.mark(office.code("mfp0"), time(day, 7, 40), "restart");
        }
    }

    void count(OffsetDateTime at, String place, Iterable<CopyId> there) {
        var found = new ArrayList<String>();
        there.forEach(copy -> found.add(copy.toString()));
        office.add("clerk", at, new CountAct(office.code(place), found, office.code("officer"), true));
    }

    private void work(LocalDate day) {
        var document = register(time(day, 8, 30), 4 + random.nextInt(3), 5, "cab");
        var copies = copies(document, 4);
        var reader = random.nextInt(Office.READERS - 4);
        issueAndReturn(copies.get(0), "r" + reader, time(day, 9, 5 + random.nextInt(10)), time(day, 16, random.nextInt(50)), time(day, 18, 0));
        issueAndReturn(copies.get(1), "r" + (reader + 1), time(day, 9, 20), time(day, 17, random.nextInt(50)), time(day, 18, 0));
        read(copies.get(2), "r" + (reader + 2), time(day, 10, random.nextInt(20)), 40 + random.nextInt(60));
        if (random.nextInt(3) == 0) {
            courier(copies.get(3), day);
        }
        if (random.nextInt(2) == 0) {
            copying(document, copies.get(2), day, random.nextInt(2) == 0 ? "mfp0" : "mfp1");
        }
        if (random.nextInt(5) == 0) {
            scanning(copies.get(2), day);
        }
        noise(day);
    }

    /** Copies that are in the cabinet from now on. */
    void keep(List<CopyId> copies) {
        stored.addAll(copies);
    }

    /** Registers a document and puts its copies away. */
    String register(OffsetDateTime at, int copies, int pages, String place) {
        var document = office.code("D" + ++documents);
        var numbers = IntStream.rangeClosed(1, copies).boxed().toList();
        office.add("clerk", at, new RegisterAct(new DocumentDetails(document, "某发" + documents + "号", "关于第" + documents + "号事项的通知", Optional.empty(),
                Mark.parse(documents % 3 == 0 ? "秘密★5年" : "机密★10年"), Urgency.NONE, CarrierKind.PAPER, Track.STATE, "某机关", pages, numbers,
                new Range(Set.of(), Set.of(office.code("BGS"))), Copying.APPROVAL, Optional.empty(), Optional.empty(), Map.of(), office.code(place))));
        var all = copies(document, copies);
        office.add("clerk", at.plusMinutes(3), new StoreAct(all, office.code(place)));
        office.add("clerk", at.plusMinutes(4), new LabelAct(all));
        if (place.equals("cab")) {
            stored.addAll(all);
        }
        return document;
    }

    static List<CopyId> copies(String document, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> new CopyId(document, n)).toList();
    }

    void issue(CopyId copy, String to, OffsetDateTime at, OffsetDateTime due, Optional<Plan> plan) {
        office.add("clerk", at, new IssueAct(List.of(copy), office.code(to), Optional.empty(), "阅办", Optional.of(due), Optional.of("F" + copy.number()),
                plan, true));
    }

    void back(CopyId copy, String from, OffsetDateTime at, int pages, String seal) {
        office.add("clerk", at, new ReturnAct(List.of(copy), office.code(from), Optional.of(office.code("cab")), Map.of(copy, pages),
                Optional.of(seal)));
    }

    void issueAndReturn(CopyId copy, String to, OffsetDateTime at, OffsetDateTime back, OffsetDateTime due) {
        issue(copy, to, at, due, Optional.empty());
        back(copy, to, back, 5, "F" + copy.number());
    }

    void read(CopyId copy, String reader, OffsetDateTime at, int minutes) {
        var slot = Integer.toString(1 + random.nextInt(20));
        diary.phone(office.code("lock"), at.minusMinutes(2), slot, office.code(reader), true);
        begin(copy, reader, at, slot);
        end(copy, reader, at.plusMinutes(minutes));
        diary.phone(office.code("lock"), at.plusMinutes(minutes + 2), slot, office.code(reader), false);
    }

    void begin(CopyId copy, String reader, OffsetDateTime at, String slot) {
        office.add("clerk", at, new ReadBeginAct(copy, office.code(reader), office.code("room"), Optional.of(new LockerSlot(office.code("lock"), slot)),
                Optional.of(office.code("officer")), Optional.empty()));
    }

    void end(CopyId copy, String reader, OffsetDateTime at) {
        office.add("clerk", at, new ReadEndAct(copy, office.code(reader), OptionalInt.of(5)));
    }

    private void courier(CopyId copy, LocalDate day) {
        var plan = Optional.of(new Plan("courier", office.code("hx"), time(day, 11, 30)));
        issue(copy, "collector", time(day, 9, 30), time(day, 17, 45), plan);
        arrived(copy, time(day, 11, random.nextInt(59)));
        office.add("clerk", time(day, 14, 0), new ReceiptBackAct(List.of(copy), "R" + copy.document()));
        back(copy, "collector", time(day, 17, 0), 5, "F" + copy.number());
    }

    void arrived(CopyId copy, OffsetDateTime at) {
        office.add("collector", at, new CheckInAct(List.of(copy), office.code("hx"), office.code("collector"), Optional.of("F" + copy.number()),
                Map.of(copy, 5)));
    }

    /** An approval for two or three copies of a document, used in one or two parts. */
    private void copying(String document, CopyId copy, LocalDate day, String device) {
        var count = 2 + random.nextInt(2);
        var approval = approve(document, ApprovalKind.REPRODUCE, count, 5, Optional.of(device), time(day, 13, 0), time(day, 16, 0));
        var parts = random.nextBoolean() ? List.of(count) : List.of(1, count - 1);
        var child = 1;
        var at = time(day, 13, 20 + random.nextInt(20));
        for (var part : parts) {
            diary.job(office.code(device), at, JobKind.COPY, office.code(random.nextBoolean() ? "clerk" : "r1"), 5, part, "completed");
            reproduce(Optional.of(approval), copy, device, at.plusMinutes(8), part, child);
            child += part;
            at = at.plusMinutes(70);
        }
    }

    String approve(String document, ApprovalKind kind, int count, int pages, Optional<String> device, OffsetDateTime from, OffsetDateTime to) {
        var approval = office.code("A" + ++approvals);
        office.add("head", from.minusMinutes(20), new ApproveAct(approval, kind, office.code("r1"), List.of(), Optional.of(document),
                Optional.of(Integer.toString(pages)), OptionalInt.of(count), device.map(office::code), from, to, Set.of()));
        return approval;
    }

    List<CopyId> reproduce(Optional<String> approval, CopyId copy, String device, OffsetDateTime at, int count, int firstChild) {
        var children = IntStream.range(firstChild, firstChild + count).mapToObj(n -> new CopyId(copy.document(), copy.number(), n)).toList();
        office.add("clerk", at, new ReproduceAct(approval, copy, office.code(device), count, 5, children, true, OptionalInt.empty(),
                OptionalInt.empty()));
        office.add("clerk", at.plusMinutes(5), new StoreAct(children, office.code("cab")));
        stored.addAll(children);
        return children;
    }

    private void scanning(CopyId copy, LocalDate day) {
        var approval = approve(copy.document(), ApprovalKind.DIGITIZE, 1, 5, Optional.empty(), time(day, 14, 0), time(day, 17, 0));
        diary.job(office.code("scan"), time(day, 15, 10), JobKind.SCAN, office.code("clerk"), 5, 1, "completed");
        digitize(Optional.of(approval), copy, time(day, 15, 15));
    }

    CopyId digitize(Optional<String> approval, CopyId copy, OffsetDateTime at) {
        var result = office.code("E" + ++documents);
        office.add("clerk", at, new DigitizeAct(approval, copy, office.code("scan"), 5, new Result(result, CarrierKind.DISC)));
        var made = new CopyId(result, 1);
        office.add("clerk", at.plusMinutes(5), new StoreAct(List.of(made), office.code("cab")));
        stored.add(made);
        return made;
    }

    /** Prints, and jobs somebody stopped. */
    private void noise(LocalDate day) {
        for (var i = 0; i < 3; i++) {
            diary.job(office.code("mfp" + random.nextInt(2)), time(day, 8 + random.nextInt(9), random.nextInt(59)), JobKind.PRINT,
                    office.code("r" + random.nextInt(5)), 1 + random.nextInt(20), 1, "completed");
        }
        if (random.nextInt(3) == 0) {
            diary.job(office.code("mfp" + random.nextInt(2)), time(day, 12, random.nextInt(59)), JobKind.COPY, office.code("r2"), 3, 1, "cancelled");
        }
    }
}
