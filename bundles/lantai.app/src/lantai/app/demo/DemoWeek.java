package lantai.app.demo;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import lantai.core.act.CopyAct.CheckInAct;
import lantai.core.act.CopyAct.IssueAct;
import lantai.core.act.CopyAct.LabelAct;
import lantai.core.act.CopyAct.MissingAct;
import lantai.core.act.CopyAct.Plan;
import lantai.core.act.CopyAct.ReturnAct;
import lantai.core.act.CopyAct.StoreAct;
import lantai.core.act.DecisionAct.CorrectAct;
import lantai.core.act.DecisionAct.CorrectionReason;
import lantai.core.act.DocumentAct.DocumentDetails;
import lantai.core.act.DocumentAct.Range;
import lantai.core.act.DocumentAct.ReceiveAct;
import lantai.core.act.DocumentAct.RegisterAct;
import lantai.core.act.ReadingAct.LockerSlot;
import lantai.core.act.ReadingAct.ReadBeginAct;
import lantai.core.act.ReadingAct.ReadEndAct;
import lantai.core.code.CopyId;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.mark.Level;
import lantai.core.mark.Mark;
import lantai.core.mark.Track;
import lantai.core.mark.Urgency;

/** A week at the counter: 60 documents with 400 copies come in, are labelled, stored, issued, read and taken back. */
final class DemoWeek {

    static final int DOCUMENTS = 60;
    /** The urgent document all townships collect. */
    static final int URGENT = 31;
    private static final LocalTime OPENING = LocalTime.of(8, 40);
    private static final List<String> MARKS = List.of("绝密★长期", "机密★5年", "机密★10年", "机密★6个月", "机密★20年", "秘密★1年", "秘密★5年", "秘密★10年", "工作秘密",
            "工作秘密");
    private static final List<CarrierKind> KINDS = List.of(CarrierKind.PAPER, CarrierKind.PAPER, CarrierKind.PAPER, CarrierKind.DRAFT,
            CarrierKind.PAPER, CarrierKind.DISC, CarrierKind.PAPER, CarrierKind.TELEGRAM, CarrierKind.PAPER, CarrierKind.USB);

    private final DemoNames names;
    private final OffsetDateTime today;

    DemoWeek(DemoNames names, OffsetDateTime today) {
        this.names = names;
        this.today = today;
    }

    static String document(int number) {
        return "Y2026-" + (number < 10 ? "00" : "0") + number;
    }

    private OffsetDateTime day(int ago) {
        return today.minusDays(ago).with(OPENING).withSecond(0).withNano(0);
    }

    private static List<CopyId> copies(int document) {
        return IntStream.rangeClosed(1, count(document)).mapToObj(n -> new CopyId(document(document), n)).toList();
    }

    /** 29 copies of the urgent one, six or seven of the others: 400 in all. */
    static int count(int document) {
        return document == URGENT ? 29 : document <= 17 ? 7 : 6;
    }

    private static Level level(int document) {
        return Mark.parse(mark(document)).level();
    }

    private static String mark(int document) {
        return document == URGENT ? "机密★5年" : MARKS.get(document % MARKS.size());
    }

    void write(DemoScript script) {
        for (var number = 1; number <= DOCUMENTS; number++) {
            if (number % 15 == 1) {
                script.at(day(7 - number / 15));
            }
            arrive(script, number);
            script.later(4);
        }
        departments(script);
        townships(script);
        oddities(script);
    }

    private void arrive(DemoScript script, int number) {
        var place = level(number) == Level.TOP_SECRET || number % 2 == 0 ? "G1" : "G2";
        var details = details(number, place);
        script.add(DemoPeople.CLERK, number % 4 == 0
                ? new ReceiveAct(details, Optional.empty(), Optional.of("F" + (1000 + number)), Optional.empty(), DemoPeople.unit(0))
                : new RegisterAct(details));
        script.later(1);
        script.add(DemoPeople.CLERK, new LabelAct(copies(number)));
        script.later(1);
        script.add(DemoPeople.CLERK, new StoreAct(copies(number), place));
    }

    private DocumentDetails details(int number, String place) {
        var kind = number == URGENT ? CarrierKind.PAPER : KINDS.get(number % KINDS.size());
        var urgency = number == URGENT ? Urgency.VERY_URGENT : number % 7 == 0 ? Urgency.URGENT : Urgency.NONE;
        var range = number == URGENT
                ? new Range(Set.of(), IntStream.range(0, names.towns()).mapToObj(DemoPeople::town).collect(Collectors.toSet()))
                : new Range(Set.of(DemoPeople.APPROVER), Set.of(DemoPeople.unit(number % 12), DemoPeople.unit((number + 1) % 12),
                        DemoPeople.unit((number + 2) % 12)));
        return new DocumentDetails(document(number), names.number(number), names.title(number), Optional.of(names.maskedTitle(number)),
                Mark.parse(mark(number)), urgency, kind, level(number) == Level.WORK ? Track.WORK : Track.STATE, names.unit(number % 12),
                2 + number % 9, IntStream.rangeClosed(1, count(number)).boxed().toList(), range, Copying.APPROVAL, Optional.empty(),
                Optional.empty(), Map.of(), place);
    }

    /** Departments take copies with PIN, bring some back, and read in the reading room. */
    private void departments(DemoScript script) {
        for (var unit = 0; unit < 4; unit++) {
            script.at(day(3 - unit % 2).plusHours(1 + unit));
            var person = DemoPeople.staff(unit);
            var mine = new ArrayList<CopyId>();
            for (var number = 1; number <= DOCUMENTS; number++) {
                var reachable = number % 12 == unit || (number + 1) % 12 == unit || (number + 2) % 12 == unit;
                if (reachable && number != URGENT && level(number) != Level.TOP_SECRET) {
                    mine.add(new CopyId(document(number), unit + 1));
                }
            }
            issue(script, mine, person, 3);
            script.later(95);
            script.add(DemoPeople.SECOND_CLERK, new ReturnAct(mine.subList(0, mine.size() / 2), person, Optional.of("G1"), Map.of(),
                    Optional.empty()));
        }
        read(script);
    }

    private void issue(DemoScript script, List<CopyId> copies, String person, int days) {
        script.add(DemoPeople.CLERK, new IssueAct(copies, person, Optional.empty(), names.purpose(),
                Optional.of(script.now().plusDays(days).with(LocalTime.of(17, 30))), Optional.empty(), Optional.empty(), true));
    }

    private void read(DemoScript script) {
        script.at(day(1).plusHours(2));
        var copy = new CopyId(document(12), 6);
        script.add(DemoPeople.CLERK, new ReadBeginAct(copy, DemoPeople.staff(0), "YWS", Optional.of(new LockerSlot("SJG", "B-07")),
                Optional.of(DemoPeople.CLERK), Optional.empty()));
        script.later(50);
        script.add(DemoPeople.CLERK, new ReadEndAct(copy, DemoPeople.staff(0), OptionalInt.of(5)));
    }

    /** The townships collect the urgent document; most check in, two have not arrived yet. */
    private void townships(DemoScript script) {
        script.at(day(1).plusHours(7));
        for (var town = 0; town < names.towns(); town++) {
            script.add(DemoPeople.CLERK, new IssueAct(List.of(new CopyId(document(URGENT), town + 1)), DemoPeople.collector(town),
                    Optional.empty(), names.purpose(), Optional.of(day(-6)), Optional.of("A-2" + (100 + town)),
                    Optional.of(new Plan("courier", DemoPeople.town(town) + "-B", script.now().plusMinutes(90))), true));
            script.later(1);
        }
        script.later(40);
        for (var town = 0; town < names.towns() - 2; town++) {
            script.add(DemoPeople.CLERK, new CheckInAct(List.of(new CopyId(document(URGENT), town + 1)), DemoPeople.town(town) + "-B",
                    DemoPeople.collector(town), Optional.of("A-2" + (100 + town)), Map.of()));
            script.later(1);
        }
    }

    /** What makes a week real: something overdue, something undone, something not found. */
    private void oddities(DemoScript script) {
        script.at(day(2).plusHours(3));
        issue(script, List.of(new CopyId(document(2), 5)), DemoPeople.staff(2), 1);
        script.later(20);
        var mistake = script.add(DemoPeople.CLERK, new ReturnAct(List.of(new CopyId(document(2), 5)), DemoPeople.staff(2), Optional.of("G1"),
                Map.of(), Optional.empty()));
        script.later(2);
        script.add(DemoPeople.CLERK, new CorrectAct(mistake, CorrectionReason.DID_NOT_OCCUR, Optional.empty()));
        script.at(day(1).plusHours(9).plusMinutes(40));
        script.add(DemoPeople.SECOND_CLERK, new MissingAct(new CopyId(document(44), 4), Optional.empty()));
    }
}
