package lantai.rules.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.rules.Finding.Severity;
import lantai.rules.Rule;
import lantai.rules.Source;

/**
 * Every rule in every version: id, the gap its breach is, how much it weighs, law and article, first and last day in force. Where
 * an earlier law held the same rule, its version stands before the later one. Sources: domain.md and the law texts.
 */
public final class RuleTable {

    private final Map<String, List<Rule>> versions = new LinkedHashMap<>();
    private final Map<String, Severity> severities = new LinkedHashMap<>();

    public RuleTable() {
        operators();
        persons();
        issue();
        conveyance();
        reading();
        returns();
        approvals();
        documents();
        timesAndSettings();
    }

    private void operators() {
        add("ROLE-1", "G4", Severity.BLOCK, "L10", "38", "2010-10-01", "2024-04-30");
        add("ROLE-1", "G4", Severity.BLOCK, "R24", "53", "2024-09-01", "");
        add("ROLE-2", "G4", Severity.BLOCK, "LOCAL", "roles", "2000-01-01", "");
        add("ROLE-3", "G4", Severity.BLOCK, "BJ21", "18", "2001-01-01", "");
        add("ROLE-4", "G4", Severity.BLOCK, "BJ21", "18", "2001-01-01", "");
    }

    private void persons() {
        add("P-1", "G3", Severity.BLOCK, "L10", "35", "2010-10-01", "2024-04-30");
        add("P-1", "G3", Severity.BLOCK, "L24", "43", "2024-05-01", "");
        add("P-2", "G3", Severity.BLOCK, "L10", "35", "2010-10-01", "2024-04-30");
        add("P-2", "G3", Severity.BLOCK, "R24", "50", "2024-09-01", "");
        add("P-3", "G3", Severity.BLOCK, "L10", "36", "2010-10-01", "2024-04-30");
        add("P-3", "G3", Severity.BLOCK, "L24", "44", "2024-05-01", "");
        add("P-4", "G3", Severity.BLOCK, "L10", "36", "2010-10-01", "2024-04-30");
        add("P-4", "G3", Severity.BLOCK, "R24", "52", "2024-09-01", "");
        add("P-5", "G3", Severity.BLOCK, "L10", "35", "2010-10-01", "2024-04-30");
        add("P-5", "G3", Severity.BLOCK, "L24", "43", "2024-05-01", "");
        add("P-6", "G3", Severity.BLOCK, "L10", "16", "2010-10-01", "2024-04-30");
        add("P-6", "G3", Severity.BLOCK, "L24", "21", "2024-05-01", "");
        add("P-7", "", Severity.BLOCK, "LOCAL", "issue.refuse_when_overdue", "2000-01-01", "");
        add("P-8", "G3", Severity.NOTICE, "LOCAL", "collector", "2000-01-01", "");
    }

    private void issue() {
        add("S3-1", "G1", Severity.BLOCK, "R14", "21(2)", "2014-03-01", "2024-08-31");
        add("S3-1", "G1", Severity.BLOCK, "R24", "27(2)", "2024-09-01", "");
        add("S3-2", "G1", Severity.BLOCK, "R14", "22", "2014-03-01", "2024-08-31");
        add("S3-2", "G1", Severity.BLOCK, "R24", "28", "2024-09-01", "");
        add("S3-3", "G1", Severity.BLOCK, "XC17", "5", "2001-01-01", "");
        add("S3-4", "G5", Severity.BLOCK, "SJ", "notice", "2001-01-01", "");
        add("S3-5", "G2", Severity.BLOCK, "LOCAL", "issue.due", "2000-01-01", "");
        add("S3-6", "G4", Severity.BLOCK, "R14", "21(2)", "2014-03-01", "2024-08-31");
        add("S3-6", "G4", Severity.BLOCK, "R24", "27(2)", "2024-09-01", "");
        add("S3-7", "", Severity.NOTICE, "LOCAL", "label.before_issue", "2000-01-01", "");
        add("S3-8", "G4", Severity.BLOCK, "R14", "22", "2014-03-01", "2024-08-31");
        add("S3-8", "G4", Severity.BLOCK, "R24", "29(2)", "2024-09-01", "");
    }

    private void conveyance() {
        add("S4-1", "G4", Severity.BLOCK, "L10", "25(3)", "2010-10-01", "2024-04-30");
        add("S4-1", "G4", Severity.BLOCK, "L24", "28(3)", "2024-05-01", "");
        add("S4-2", "G10", Severity.BLOCK, "R14", "21(3)", "2014-03-01", "2024-08-31");
        add("S4-2", "G10", Severity.BLOCK, "R24", "29(2)", "2024-09-01", "");
        add("S4-3", "G4", Severity.BLOCK, "HIT", "exchange", "2001-01-01", "");
        add("S4-4", "G14", Severity.BLOCK, "LOCAL", "plan.eta", "2000-01-01", "");
        add("S4-5", "G5", Severity.BLOCK, "L10", "21", "2010-10-01", "2024-04-30");
        add("S4-5", "G5", Severity.BLOCK, "L24", "26", "2024-05-01", "");
        add("S5-1", "G1", Severity.BLOCK, "R14", "21(2)", "2014-03-01", "2024-08-31");
        add("S5-1", "G1", Severity.BLOCK, "R24", "27(2)", "2024-09-01", "");
        add("S5-2", "G4", Severity.BLOCK, "C2000", "telegram", "2001-01-01", "");
    }

    private void reading() {
        add("S6-1", "G5", Severity.BLOCK, "C2000", "reading", "2001-01-01", "2024-08-31");
        add("S6-1", "G5", Severity.BLOCK, "R24", "27(4)", "2024-09-01", "");
        add("S6-2", "G5", Severity.BLOCK, "C2000", "reading", "2001-01-01", "2024-08-31");
        add("S6-2", "G5", Severity.BLOCK, "R24", "29(3)", "2024-09-01", "");
        add("S6-3", "G5", Severity.BLOCK, "SJ", "locker", "2001-01-01", "");
        add("S6-4", "G5", Severity.BLOCK, "LOCAL", "reading.supervised", "2000-01-01", "");
        add("S6-5", "G1", Severity.BLOCK, "R14", "21(2)", "2014-03-01", "2024-08-31");
        add("S6-5", "G1", Severity.BLOCK, "R24", "27(2)", "2024-09-01", "");
        add("S6-6", "G1", Severity.BLOCK, "R14", "21(2)", "2014-03-01", "2024-08-31");
        add("S6-6", "G1", Severity.BLOCK, "R24", "27(2)", "2024-09-01", "");
        add("S6-7", "G1", Severity.BLOCK, "R14", "21(2)", "2014-03-01", "2024-08-31");
        add("S6-7", "G1", Severity.BLOCK, "R24", "27(2)", "2024-09-01", "");
    }

    private void returns() {
        add("S7-1", "G1", Severity.BLOCK, "R14", "21(2)", "2014-03-01", "2024-08-31");
        add("S7-1", "G1", Severity.BLOCK, "R24", "27(2)", "2024-09-01", "");
        add("S7-2", "G9", Severity.BLOCK, "C2000", "pages", "2001-01-01", "");
        add("S7-3", "G9", Severity.BLOCK, "C2000", "seal", "2001-01-01", "");
        add("S7-4", "G1", Severity.BLOCK, "R14", "21(2)", "2014-03-01", "2024-08-31");
        add("S7-4", "G1", Severity.BLOCK, "R24", "27(2)", "2024-09-01", "");
        add("S7-5", "G1", Severity.BLOCK, "R14", "21(2)", "2014-03-01", "2024-08-31");
        add("S7-5", "G1", Severity.BLOCK, "R24", "27(2)", "2024-09-01", "");
        add("S7-6", "G1", Severity.BLOCK, "R14", "21(2)", "2014-03-01", "2024-08-31");
        add("S7-6", "G1", Severity.BLOCK, "R24", "27(2)", "2024-09-01", "");
    }

    private void approvals() {
        add("S8-1", "G4", Severity.BLOCK, "R14", "21(4)", "2014-03-01", "2024-08-31");
        add("S8-1", "G4", Severity.BLOCK, "R24", "27(5)", "2024-09-01", "");
        add("S8-2", "G4", Severity.BLOCK, "R14", "21(4)", "2014-03-01", "2024-08-31");
        add("S8-2", "G4", Severity.BLOCK, "R24", "29(4)", "2024-09-01", "");
        add("S8-3", "G4", Severity.BLOCK, "C2000", "telegram", "2001-01-01", "");
        add("S8-4", "G4", Severity.BLOCK, "R14", "21(4)", "2014-03-01", "2024-08-31");
        add("S8-4", "G4", Severity.BLOCK, "R24", "27(5)", "2024-09-01", "");
        add("S8-5", "", Severity.BLOCK, "LOCAL", "approval.window", "2000-01-01", "");
        add("S9-1", "G5", Severity.BLOCK, "L10", "21", "2010-10-01", "2024-04-30");
        add("S9-1", "G5", Severity.BLOCK, "L24", "26", "2024-05-01", "");
        add("S14-1", "G4", Severity.BLOCK, "R14", "22", "2014-03-01", "2024-08-31");
        add("S14-1", "G4", Severity.BLOCK, "R24", "28", "2024-09-01", "");
        add("S14-2", "G10", Severity.BLOCK, "C2000", "destroy", "2001-01-01", "");
        add("S14-3", "G4", Severity.BLOCK, "C2000", "clearance", "2001-01-01", "");
    }

    private void documents() {
        add("D-1", "G11", Severity.BLOCK, "L10", "17", "2010-10-01", "2024-04-30");
        add("D-1", "G11", Severity.BLOCK, "L24", "22(3)", "2024-05-01", "");
        add("D-2", "G11", Severity.NOTICE, "L10", "15", "2010-10-01", "2024-04-30");
        add("D-2", "G11", Severity.NOTICE, "L24", "20", "2024-05-01", "");
        add("D-3", "G11", Severity.NOTICE, "L10", "15", "2010-10-01", "2024-04-30");
        add("D-3", "G11", Severity.NOTICE, "L24", "20", "2024-05-01", "");
        add("D-4", "", Severity.NOTICE, "LOCAL", "range", "2000-01-01", "");
    }

    private void timesAndSettings() {
        add("T-1", "G12", Severity.BLOCK, "LOCAL", "clock", "2000-01-01", "");
        add("T-2", "G12", Severity.BLOCK, "LOCAL", "order", "2000-01-01", "");
        add("T-3", "G12", Severity.NOTICE, "LOCAL", "late.tolerance_minutes", "2000-01-01", "");
        add("SET-1", "", Severity.BLOCK, "LOCAL", "settings", "2000-01-01", "");
        add("SET-2", "", Severity.BLOCK, "BMB17", "login", "2001-01-01", "");
    }

    private void add(String id, String gap, Severity severity, String instrument, String article, String from, String to) {
        var rule = new Rule(id, gap.isEmpty() ? Optional.empty() : Optional.of(gap), new Source(instrument, article),
                LocalDate.parse(from), to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)),
                instrument.equals(Source.LOCAL));
        versions.computeIfAbsent(id, key -> new ArrayList<>()).add(rule);
        severities.put(id, severity);
    }

    /** The version in force on a day; the earliest when the day lies before all, so that nothing is judged by no rule. */
    public Rule on(String id, LocalDate day) {
        var all = versions.get(id);
        if (all == null) {
            throw new IllegalArgumentException("no rule " + id);
        }
        return all.stream().filter(rule -> rule.isInForce(day)).reduce((earlier, later) -> later).orElse(all.get(0));
    }

    public Severity severity(String id) {
        return severities.get(id);
    }

    /** All versions of all rules, in the order of the book. */
    public List<Rule> all() {
        return Collections.unmodifiableList(versions.values().stream().flatMap(List::stream).toList());
    }
}
