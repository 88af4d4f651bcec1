package lantai.rules;

import static lantai.rules.Acts.conveyed;
import static lantai.rules.Acts.issue;
import static lantai.rules.Acts.issueDue;
import static lantai.rules.Acts.issueWithoutNotice;
import static lantai.rules.Acts.plan;
import static lantai.rules.Asked.about;
import static lantai.rules.Desk.NINE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import lantai.core.act.CopyAct.LabelAct;
import lantai.core.act.CopyAct.Plan;
import lantai.core.register.ApprovalKind;
import lantai.core.register.CopyStatus;

@DisplayName("Issue and conveyance")
class IssueRulesTest {

    private static final Asked IN_ORDER = about(issue("S", "important"));

    static List<Row> rows() {
        return Stream.concat(issueRows().stream(), conveyanceRows().stream()).toList();
    }

    private static List<Row> issueRows() {
        return List.of(
                new Row("S3-1", "a copy that another has signed for", about(issue("S", "important")).when(desk -> desk.copy("S",
                        CopyStatus.ISSUED, "core")), "a copy in store", IN_ORDER),
                new Row("S3-2", "a label for a destroyed copy", about(new LabelAct(List.of(Desk.copyOf("S")))).when(desk -> desk.copy("S",
                        CopyStatus.DESTROYED, "core")), "a label for a copy in store", about(new LabelAct(List.of(Desk.copyOf("S"))))),
                new Row("S3-3", "a copy registered as missing", about(issue("S", "important")).when(desk -> desk.copy("S",
                        CopyStatus.MISSING, "core")), "a copy in store", IN_ORDER),
                new Row("S3-4", "机密 without the no-photo notice", about(issueWithoutNotice("S", "important")),
                        "a work secret without it", about(issueWithoutNotice("W", "important"))),
                new Row("S3-5", "a due time before the issue", about(issueDue("S", "important", NINE.minusMinutes(1))),
                        "a due time this evening", about(issueDue("S", "important", NINE.plusHours(8)))),
                new Row("S3-6", "a receiver who has not signed", about(issue("S", "important")).signedOnlyBy(),
                        "a signed slip of paper", about(issue("S", "important")).signedOnlyBy().onPaper()),
                new Row("S3-7", "a copy without a label", about(issue("S", "important")).when(desk -> desk.unlabelled("S")),
                        "the same where the unit wants no notice", about(issue("S", "important"))
                                .when(desk -> desk.unlabelled("S").setting("label.before_issue", "0"))),
                new Row("S3-8", "绝密 on paper", about(issue("TS", "core", Optional.of("core2"), Optional.empty())).signedOnlyBy("core2")
                        .onPaper(), "绝密 signed by both",
                        about(issue("TS", "core", Optional.of("core2"), Optional.empty())).signedOnlyBy("core", "core2")),
                new Row("S3-9", "a due time in a month", about(issueDue("S", "important", NINE.plusDays(30))),
                        "a month where the unit allows it", about(issueDue("S", "important", NINE.plusDays(30)))
                                .when(desk -> desk.setting("issue.due_days", "31"))));
    }

    private static List<Row> conveyanceRows() {
        return List.of(
                new Row("S4-1", "a way called wechat", about(conveyed("S", "collector", "wechat", "townhall")),
                        "the courier", about(conveyed("S", "collector", "courier", "townhall"))),
                new Row("S4-2", "绝密 for one person alone", about(issue("TS", "core")),
                        "绝密 for two", about(issue("TS", "core", Optional.of("core2"), Optional.empty()))),
                new Row("S4-2", "a second who is the receiver himself", about(issue("TS", "core", Optional.of("core"), Optional.empty())),
                        "机密 for one", IN_ORDER),
                new Row("S4-2", "a second who is the clerk", about(issue("TS", "core", Optional.of("clerk"), Optional.empty())),
                        "another second", about(issue("TS", "core", Optional.of("core2"), Optional.empty()))),
                new Row("S4-3", "绝密 by the exchange station", about(issue("TS", "core", Optional.of("core2"), plan("courier", "exchange"))),
                        "机密 by it", about(conveyed("S", "collector", "courier", "exchange"))),
                new Row("S4-4", "an arrival before the departure", about(issue("S", "collector", Optional.empty(),
                        Optional.of(new Plan("courier", "townhall", NINE)))),
                        "an arrival afterwards", about(conveyed("S", "collector", "courier", "townhall"))),
                new Row("S4-5", "绝密 to a place approved for 机密",
                        about(issue("TS", "core", Optional.of("core2"), plan("come-and-read", "townhall"))),
                        "机密 to it", about(conveyed("S", "collector", "courier", "townhall"))),
                new Row("S4-6", "a telegram by fax", about(conveyed("TEL", "important", "fax", "registry")),
                        "a telegram to come and read", about(conveyed("TEL", "important", "come-and-read", "registry"))),
                new Row("S4-6", "绝密 by fax", about(issue("TS", "core", Optional.of("core2"), plan("fax", "registry"))),
                        "a work secret by fax", about(conveyed("W", "townsman", "fax", "townhall"))),
                new Row("S4-7", "机密 by fax that nobody approved", about(conveyed("S", "townsman", "fax", "townhall")),
                        "an approved fax", about(conveyed("S", "townsman", "fax", "townhall")).when(desk -> desk.approval("A-1",
                                ApprovalKind.TRANSMIT, "S", NINE.minusHours(1), NINE.plusHours(1), "townsman"))));
    }

    @TestFactory
    Stream<DynamicTest> theRules() {
        return Row.tests(rows());
    }
}
