package lantai.app.rehearsal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import lantai.core.act.CopyAct.Plan;
import lantai.core.act.CopyAct.ReceiptBackAct;
import lantai.core.act.CopyAct.ReturnAct;
import lantai.core.act.CopyAct.StoreAct;
import lantai.core.act.DocumentAct.DocumentDetails;
import lantai.core.act.DocumentAct.Range;
import lantai.core.act.DocumentAct.RegisterAct;
import lantai.core.act.ReportAct.CountAct;
import lantai.core.act.ReportAct.KnowledgeAct;
import lantai.core.act.ReportAct.Knowing;
import lantai.core.act.ReportAct.SightingAct;
import lantai.core.act.ThingAct.GroupAct;
import lantai.core.code.CopyId;
import lantai.core.evidence.JobKind;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.mark.Mark;
import lantai.core.mark.Track;
import lantai.core.mark.Urgency;
import lantai.core.register.ApprovalKind;
import lantai.rules.gap.GapCode;

/** What goes wrong in a year, one kind after the other, each with the gap it must make. Readers r10 and r11 are there for it. */
final class YearFaults {

    private static final String ONE = "r10";
    private static final String OTHER = "r11";
    /** Every so many days something goes wrong. */
    private static final int STEP = 5;

    private final List<BiConsumer<OfficeYear, LocalDate>> all = List.of(this::broughtByAnother, this::overdue, this::broughtByTrainee,
            this::copiedWithoutApproval, this::phoneTaken, this::notFound, this::knows, this::seenOutside, this::pageMissing, this::countedAlone,
            this::expired, this::enteredLate, this::noReceipt, this::arrivedLate, this::orderWithoutJob, this::jobWithoutOrder,
            this::resultWithoutJob, this::tooManyPages, this::afterTheWindow, this::onAnotherDevice, this::byAnother, this::numberMissing,
            this::notPatrolled);
    private final List<BiConsumer<OfficeYear, LocalDate>> tomorrow = new ArrayList<>();
    private final boolean any;
    private int next;

    private YearFaults(boolean any) {
        this.any = any;
    }

    /** A year in which nothing goes wrong. */
    static YearFaults none() {
        return new YearFaults(false);
    }

    /** A year in which everything goes wrong, several times. */
    static YearFaults every() {
        return new YearFaults(true);
    }

    void day(OfficeYear year, LocalDate day, int number) {
        List.copyOf(tomorrow).forEach(fault -> fault.accept(year, day));
        tomorrow.clear();
        if (any && number >= 10 && next * STEP <= number - 10) {
            all.get(next++ % all.size()).accept(year, day);
        }
    }

    private static CopyId fresh(OfficeYear y, LocalDate day) {
        return new CopyId(y.register(y.time(day, 8, 0), 2, 5, "cab"), 1);
    }

    private void broughtByAnother(OfficeYear y, LocalDate day) {
        var copy = fresh(y, day);
        y.issue(copy, ONE, y.time(day, 9, 30), y.time(day, 18, 0), Optional.empty());
        y.back(copy, OTHER, y.time(day, 15, 10), 5, "F1");
        y.office.gap(GapCode.G1, copy.toString(), y.time(day, 9, 30), y.time(day, 15, 10));
    }

    private void overdue(OfficeYear y, LocalDate day) {
        var copy = fresh(y, day);
        y.issueAndReturn(copy, ONE, y.time(day, 9, 30), y.time(day, 16, 5), y.time(day, 12, 0));
        y.office.gap(GapCode.G2, copy.toString(), y.time(day, 12, 0), y.time(day, 16, 5));
    }

    private void broughtByTrainee(OfficeYear y, LocalDate day) {
        var copy = fresh(y, day);
        y.issue(copy, ONE, y.time(day, 9, 40), y.time(day, 18, 0), Optional.empty());
        y.back(copy, "trainee", y.time(day, 14, 20), 5, "F1");
        y.office.gap(GapCode.G1, copy.toString(), y.time(day, 9, 40), y.time(day, 14, 20));
        y.office.gap(GapCode.G3, copy.toString(), y.time(day, 14, 20), y.time(day, 14, 20));
    }

    private void copiedWithoutApproval(OfficeYear y, LocalDate day) {
        var copy = fresh(y, day);
        var begin = y.diary.job(y.office.code("mfp0"), y.time(day, 17, 30), JobKind.COPY, y.office.code(ONE), 5, 1, "completed");
        y.office.gap(GapCode.D2, "", begin, begin.plusMinutes(2));
        y.reproduce(Optional.empty(), copy, "mfp0", y.time(day, 17, 40), 1, 1);
        y.office.gap(GapCode.G4, copy.toString(), y.time(day, 17, 40), y.time(day, 17, 40));
    }

    private void phoneTaken(OfficeYear y, LocalDate day) {
        var copy = fresh(y, day);
        var lock = y.office.code("lock");
        y.diary.phone(lock, y.time(day, 9, 58), "40", y.office.code(ONE), true);
        y.begin(copy, ONE, y.time(day, 10, 0), "40");
        var out = y.diary.phone(lock, y.time(day, 10, 40), "40", y.office.code(ONE), false);
        y.end(copy, ONE, y.time(day, 11, 30));
        y.office.gap(GapCode.G5, copy.toString(), out, y.time(day, 11, 30));
    }

    private void notFound(OfficeYear y, LocalDate day) {
        var document = y.register(y.time(day, 8, 0), 2, 5, "cab2");
        var copies = OfficeYear.copies(document, 2);
        y.count(y.time(day, 18, 0), "cab2", List.of(copies.get(1)));
        tomorrow.add((year, next) -> {
            year.count(year.time(next, 18, 0), "cab2", copies);
            year.office.add("clerk", year.time(next, 18, 10), new StoreAct(copies, year.office.code("cab")));
            year.keep(copies);
            year.office.gap(GapCode.G6, copies.get(0).toString(), year.time(day, 8, 3), year.time(next, 18, 0));
        });
    }

    private void knows(OfficeYear y, LocalDate day) {
        var copy = fresh(y, day);
        y.office.add("officer", y.time(day, 10, 5), new KnowledgeAct(copy.document(), y.office.code("absent"), Knowing.REPLY, Optional.empty()));
        y.office.gap(GapCode.G7, copy.document(), y.time(day, 10, 5), y.time(day, 10, 5));
    }

    private void seenOutside(OfficeYear y, LocalDate day) {
        var copy = fresh(y, day);
        y.office.add("officer", y.time(day, 16, 0), new SightingAct(y.office.code("s" + copy.document()), y.time(day, 15, 30), "来信", "微信群",
                Optional.of(y.office.code("grp")), Optional.of(copy), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty()));
        y.office.gap(GapCode.G8, copy.toString(), y.time(day, 15, 30), null);
    }

    private void pageMissing(OfficeYear y, LocalDate day) {
        var copy = fresh(y, day);
        y.issue(copy, ONE, y.time(day, 9, 30), y.time(day, 18, 0), Optional.empty());
        y.back(copy, ONE, y.time(day, 15, 40), 4, "F1");
        y.office.gap(GapCode.G9, copy.toString(), y.time(day, 9, 30), y.time(day, 15, 40));
    }

    private void countedAlone(OfficeYear y, LocalDate day) {
        y.office.add("clerk", y.time(day, 18, 20), new CountAct(y.office.code("reg"), List.of(), y.office.code("clerk"), false));
        y.office.gap(GapCode.G10, y.office.code("reg"), y.time(day, 18, 20), y.time(day, 18, 20));
    }

    private void expired(OfficeYear y, LocalDate day) {
        var document = y.office.code("X" + day);
        y.office.add("clerk", y.time(day, 8, 0), new RegisterAct(new DocumentDetails(document, "短" + document, "短期事项" + document, Optional.empty(),
                Mark.parse("秘密★1个月"), Urgency.NONE, CarrierKind.PAPER, Track.STATE, "某机关", 3, List.of(1),
                new Range(Set.of(), Set.of(y.office.code("BGS"))), Copying.APPROVAL, Optional.empty(), Optional.empty(), Map.of(),
                y.office.code("cab"))));
        y.office.add("clerk", y.time(day, 8, 3), new StoreAct(List.of(new CopyId(document, 1)), y.office.code("cab")));
        y.keep(List.of(new CopyId(document, 1)));
        y.office.gap(GapCode.G11, new CopyId(document, 1).toString(), y.time(day.plusMonths(1).plusDays(10), 0, 0), null);
    }

    private void enteredLate(OfficeYear y, LocalDate day) {
        var copy = fresh(y, day);
        y.issue(copy, ONE, y.time(day, 9, 30), y.time(day, 18, 0), Optional.empty());
        y.office.add("clerk", y.time(day, 15, 0), y.time(day, 20, 0), new ReturnAct(List.of(copy), y.office.code(ONE),
                Optional.of(y.office.code("cab")), Map.of(copy, 5), Optional.of("F1")));
        y.office.gap(GapCode.G12, "", y.time(day, 15, 0), y.time(day, 20, 0));
    }

    private static CopyId sent(OfficeYear y, LocalDate day, OffsetDateTime eta) {
        var copy = fresh(y, day);
        y.issue(copy, "collector", y.time(day, 9, 50), y.time(day, 17, 50), Optional.of(new Plan("courier", y.office.code("hx"), eta)));
        return copy;
    }

    private void noReceipt(OfficeYear y, LocalDate day) {
        var copy = sent(y, day, y.time(day, 11, 30));
        y.arrived(copy, y.time(day, 11, 20));
        y.back(copy, "collector", y.time(day, 17, 10), 5, "F1");
        y.office.gap(GapCode.G13, copy.toString(), y.time(day, 9, 50).plus(Duration.ofHours(24)), null);
    }

    private void arrivedLate(OfficeYear y, LocalDate day) {
        var copy = sent(y, day, y.time(day, 11, 0));
        y.arrived(copy, y.time(day, 14, 10));
        y.office.add("clerk", y.time(day, 15, 0), new ReceiptBackAct(List.of(copy), "R"));
        y.back(copy, "collector", y.time(day, 17, 10), 5, "F1");
        y.office.gap(GapCode.G14, copy.toString(), y.time(day, 12, 0), y.time(day, 14, 10));
    }

    private void orderWithoutJob(OfficeYear y, LocalDate day) {
        var copy = fresh(y, day);
        var approval = y.approve(copy.document(), ApprovalKind.REPRODUCE, 1, 7, Optional.of("mfp1"), y.time(day, 9, 0), y.time(day, 10, 0));
        y.reproduce(Optional.of(approval), copy, "mfp1", y.time(day, 9, 30), 1, 1);
        y.office.gap(GapCode.D1, approval, y.time(day, 9, 0), y.time(day, 10, 0));
    }

    private void jobWithoutOrder(OfficeYear y, LocalDate day) {
        var begin = y.diary.job(y.office.code("mfp1"), y.time(day, 12, 10), JobKind.COPY, y.office.code(ONE), 3, 1, "completed");
        y.office.gap(GapCode.D2, "", begin, begin.plusMinutes(2));
    }

    private void resultWithoutJob(OfficeYear y, LocalDate day) {
        var copy = fresh(y, day);
        var children = y.reproduce(Optional.empty(), copy, "mfp1", y.time(day, 18, 0), 1, 1);
        y.office.gap(GapCode.G4, copy.toString(), y.time(day, 18, 0), y.time(day, 18, 0));
        y.office.gap(GapCode.D3, children.get(0).toString(), y.time(day, 18, 0), y.time(day, 18, 0));
    }

    /** An order for one copy on mfp0 in the morning, and what was made by it. */
    private static void ordered(OfficeYear y, LocalDate day) {
        var copy = fresh(y, day);
        var approval = y.approve(copy.document(), ApprovalKind.REPRODUCE, 1, 7, Optional.of("mfp0"), y.time(day, 9, 0), y.time(day, 10, 0));
        y.reproduce(Optional.of(approval), copy, "mfp0", y.time(day, 9, 30), 1, 1);
    }

    private static void wrongly(OfficeYear y, GapCode code, String device, OffsetDateTime at, String user, int copies) {
        var begin = y.diary.job(y.office.code(device), at, JobKind.COPY, y.office.code(user), 7, copies, "completed");
        y.office.gap(code, "", begin, begin.plusMinutes(2));
    }

    private void tooManyPages(OfficeYear y, LocalDate day) {
        ordered(y, day);
        wrongly(y, GapCode.D4, "mfp0", y.time(day, 9, 25), "clerk", 4);
    }

    private void afterTheWindow(OfficeYear y, LocalDate day) {
        ordered(y, day);
        wrongly(y, GapCode.D5, "mfp0", y.time(day, 12, 30), "clerk", 1);
    }

    private void onAnotherDevice(OfficeYear y, LocalDate day) {
        ordered(y, day);
        wrongly(y, GapCode.D6, "mfp1", y.time(day, 9, 25), "clerk", 1);
    }

    private void byAnother(OfficeYear y, LocalDate day) {
        ordered(y, day);
        wrongly(y, GapCode.D7, "mfp0", y.time(day, 9, 25), OTHER, 1);
    }

    /** A job whose number is missing between two prints. */
    private void numberMissing(OfficeYear y, LocalDate day) {
        var device = y.office.code("mfp1");
        var before = y.diary.job(device, y.time(day, 20, 0), JobKind.PRINT, y.office.code("r1"), 1, 1, "completed");
        y.diary.unseen(device, y.time(day, 20, 20));
        var after = y.diary.job(device, y.time(day, 21, 0), JobKind.PRINT, y.office.code("r1"), 1, 1, "completed");
        y.office.gap(GapCode.C1, device, before.plusMinutes(2), after);
    }

    private void notPatrolled(OfficeYear y, LocalDate day) {
        var group = y.office.code("g" + day);
        y.office.add("officer", y.time(day, 9, 0), new GroupAct(group, "临时群", y.office.code("r0"), Set.of(), Optional.empty(), day,
                Optional.of(day.plusDays(40))));
        y.office.gap(GapCode.C2, group, y.time(day.plusDays(31), 9, 0), y.time(day.plusDays(41), 0, 0));
    }
}
