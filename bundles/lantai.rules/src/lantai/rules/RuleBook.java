package lantai.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import lantai.rules.authority.ApprovalCheck;
import lantai.rules.authority.CopyingCheck;
import lantai.rules.authority.CompartmentCheck;
import lantai.rules.authority.CustodianCheck;
import lantai.rules.authority.DestructionCheck;
import lantai.rules.authority.KeyCheck;
import lantai.rules.authority.RoleCheck;
import lantai.rules.book.Case;
import lantai.rules.book.RuleTable;
import lantai.rules.content.ContentCheck;
import lantai.rules.custody.ConveyanceCheck;
import lantai.rules.custody.CountCheck;
import lantai.rules.custody.HandOverCheck;
import lantai.rules.custody.IssueCheck;
import lantai.rules.custody.ReturnCheck;
import lantai.rules.custody.StoreCheck;
import lantai.rules.custody.TimeCheck;
import lantai.rules.document.DocumentCheck;
import lantai.rules.person.EligibilityCheck;
import lantai.rules.reading.ReadingCheck;
import lantai.rules.setting.SettingCheck;

/** The rule book: asks every family of rules about an act, by the law of the act's day. */
public final class RuleBook {

    private static final int VERSION = 2;

    private final RuleTable table = new RuleTable();
    private final List<Check> checks = List.of(new RoleCheck(), new EligibilityCheck(), new IssueCheck(), new ConveyanceCheck(),
            new HandOverCheck(), new ReadingCheck(), new ReturnCheck(), new StoreCheck(), new ApprovalCheck(), new DestructionCheck(),
            new CustodianCheck(), new KeyCheck(), new CopyingCheck(), new CountCheck(), new DocumentCheck(), new TimeCheck(), new SettingCheck(),
            new ContentCheck(), new CompartmentCheck());

    /** Grows with every change of a rule; stands in each event as the policy that judged it. */
    public int version() {
        return VERSION;
    }

    /** All rules in all versions. */
    public List<Rule> rules() {
        return table.all();
    }

    /** A rule in the version of a day. */
    public Rule rule(String id, LocalDate day) {
        return table.on(id, day);
    }

    /** The rules that no act can be judged by: only time or evidence shows that they were broken, and the gap detectors say so. */
    public Set<String> watched() {
        return table.watched();
    }

    /** Everything that is against the act, blocking findings first. What is not refused because it is a fact is found all the same. */
    public List<Finding> judge(Situation situation) {
        var of = new Case(situation, table);
        for (var check : checks) {
            check.judge(of);
        }
        return of.findings().stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }
}
