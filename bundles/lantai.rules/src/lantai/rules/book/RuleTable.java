package lantai.rules.book;

import static lantai.rules.Finding.Severity.BLOCK;
import static lantai.rules.Finding.Severity.NOTICE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import lantai.rules.Finding.Severity;
import lantai.rules.Rule;
import lantai.rules.Source;

/**
 * Every rule in every version: id, the gap its breach is, how much it weighs, and the articles that held it, oldest first. A
 * version ends where its instrument ends or the next version begins. An article reads {@code 29(2)} for item 2 and {@code 21.3}
 * for paragraph 3 of an article. Sources: domain.md and the law texts.
 */
public final class RuleTable {

    private static final String TAKING = "R14 21(2)";
    private static final String TAKING_NOW = "R24 27(2)";
    private static final String COPYING = "R14 21(4)";
    private static final String COPYING_NOW = "R24 27(5)";

    private final Map<String, List<Rule>> versions = new LinkedHashMap<>();
    private final Map<String, Severity> severities = new LinkedHashMap<>();
    private final Set<String> watched = new LinkedHashSet<>();

    public RuleTable() {
        operators();
        persons();
        issue();
        conveyance();
        handOver();
        reading();
        returns();
        approvals();
        keeping();
        documents();
        timesAndSettings();
        WatchedRules.all().forEach((id, rule) -> {
            add(id, rule.gap(), NOTICE, rule.articles().toArray(String[]::new));
            watched.add(id);
        });
    }

    private void operators() {
        add("ROLE-1", "G4", BLOCK, "L10 38", "L24 46", "R24 53");
        add("ROLE-2", "G4", BLOCK, "LOCAL roles");
        add("ROLE-3", "G4", BLOCK, "R14 25", "R24 34");
        add("ROLE-4", "G4", BLOCK, "LOCAL roles", "BJ21 18");
        add("ROLE-5", "G4", BLOCK, "LOCAL roles", "BJ21 18");
        add("ROLE-6", "G4", BLOCK, "LOCAL roles", "BJ21 18");
        add("KEY-1", "G4", BLOCK, "LOCAL keys");
        add("KEY-2", "G4", BLOCK, "LOCAL keys");
        add("KEY-3", "G4", BLOCK, "LOCAL keys");
        add("KEY-4", "G4", BLOCK, "LOCAL keys", "BJ21 18");
        add("KEY-5", "G4", BLOCK, "R14 25", "R24 34");
        add("KEY-6", "G4", BLOCK, "LOCAL keys", "BJ21 18");
        add("KEY-7", "G4", BLOCK, "LOCAL keys");
    }

    private void persons() {
        add("P-1", "G3", BLOCK, "L10 35", "L24 43");
        add("P-2", "G3", BLOCK, "L10 35.2", "L24 43.2", "R24 50");
        add("P-3", "G3", BLOCK, "L10 36", "L24 43.3");
        add("P-4", "G3", BLOCK, "L10 36", "L24 43.3");
        add("P-5", "G3", BLOCK, "L10 35.2", "L24 43.2", "R24 50");
        add("P-6", "G3", BLOCK, "L10 16.3", "L24 21.3");
        add("P-7", "", BLOCK, "LOCAL issue.refuse_when_overdue");
        add("P-8", "G3", NOTICE, "LOCAL collector");
    }

    private void issue() {
        add("S3-1", "G1", BLOCK, TAKING, TAKING_NOW);
        add("S3-2", "G1", BLOCK, "R14 22.2", "R24 28.2");
        add("S3-3", "G1", BLOCK, TAKING, TAKING_NOW);
        add("S3-4", "G5", BLOCK, "SJ notice");
        add("S3-5", "G2", BLOCK, "LOCAL issue.due");
        add("S3-6", "G4", BLOCK, TAKING, TAKING_NOW);
        add("S3-7", "", NOTICE, "LOCAL label.before_issue");
        add("S3-8", "G4", BLOCK, "L10 21.2", "L24 26.2", "R24 29(1)");
        add("S3-9", "", NOTICE, "LOCAL issue.due_days");
    }

    private void conveyance() {
        add("S4-1", "G4", BLOCK, "L10 25(3)", "L24 28(3)");
        add("S4-2", "G10", BLOCK, "C2000 conveyance", "R24 29(2)");
        add("S4-3", "G4", BLOCK, "HIT exchange");
        add("S4-4", "G14", BLOCK, "LOCAL plan");
        add("S4-5", "G5", BLOCK, "R14 21(5)", "R24 27(6)");
        add("S4-6", "G4", BLOCK, "L10 21.2", "L24 26.2", "R24 29(4)");
        add("S4-7", "G4", NOTICE, "R14 21(3)", "R24 27(3)");
    }

    private void handOver() {
        add("S5-1", "G1", BLOCK, TAKING, TAKING_NOW);
        add("S5-2", "G4", BLOCK, "C2000 telegram");
        add("S5-3", "G1", BLOCK, TAKING, TAKING_NOW);
        add("S5-4", "G14", NOTICE, "LOCAL plan");
    }

    private void reading() {
        add("S6-1", "G5", BLOCK, "C2000 reading", "R24 27(4)");
        add("S6-2", "G5", BLOCK, "C2000 reading", "R24 29(3)");
        add("S6-3", "G5", BLOCK, "SJ locker");
        add("S6-4", "G5", BLOCK, "LOCAL reading.supervised");
        add("S6-5", "G1", BLOCK, TAKING, TAKING_NOW);
        add("S6-6", "G1", BLOCK, TAKING, TAKING_NOW);
        add("S6-7", "G1", BLOCK, TAKING, TAKING_NOW);
        add("S6-8", "G5", BLOCK, "LOCAL reading.supervised");
        add("S6-9", "G4", BLOCK, "L10 16.3", "L24 21.3");
        add("S6-10", "G1", BLOCK, TAKING, TAKING_NOW);
        add("S6-11", "G5", BLOCK, "SJ locker");
    }

    private void returns() {
        add("S7-1", "G1", BLOCK, TAKING, TAKING_NOW);
        add("S7-2", "G9", BLOCK, "C2000 pages");
        add("S7-3", "G9", BLOCK, "C2000 seal");
        add("S7-4", "G1", BLOCK, TAKING, TAKING_NOW);
        add("S7-5", "G1", BLOCK, TAKING, TAKING_NOW);
        add("S7-6", "G1", BLOCK, TAKING, TAKING_NOW);
        add("S7-8", "G1", BLOCK, TAKING, TAKING_NOW);
    }

    private void approvals() {
        add("S8-1", "G4", BLOCK, COPYING, COPYING_NOW);
        add("S8-2", "G4", BLOCK, COPYING, COPYING_NOW);
        add("S8-3", "G4", BLOCK, "C2000 telegram");
        add("S8-4", "G4", BLOCK, COPYING, COPYING_NOW);
        add("S8-5", "", BLOCK, "LOCAL approval");
        add("S8-6", "G4", BLOCK, "L10 21.2", "L24 26.2", "R24 29(4)");
        add("S8-7", "G4", BLOCK, "L10 16.3", "L24 21.3");
        add("S8-8", "G4", BLOCK, "LOCAL approval");
        add("S8-9", "G10", BLOCK, "C2000 carrying", "R24 29(2)");
        add("S8-10", "G4", BLOCK, "LOCAL loan");
        add("S8-11", "G4", BLOCK, COPYING, COPYING_NOW);
        add("S8-12", "G4", BLOCK, COPYING, COPYING_NOW);
        add("S8-13", "G4", BLOCK, COPYING, COPYING_NOW);
        add("S8-14", "", NOTICE, COPYING, COPYING_NOW);
        add("S8-15", "", NOTICE, COPYING, COPYING_NOW);
    }

    private void keeping() {
        add("S9-1", "G5", BLOCK, "R14 21(5)", "R24 27(6)");
        add("S9-2", "G10", BLOCK, "C2000 count");
        add("DUTY-1", "G3", BLOCK, "LOCAL duty");
        add("GAP-1", "G10", BLOCK, "LOCAL closing");
        add("GAP-2", "G10", BLOCK, "LOCAL closing");
        add("S14-1", "G4", BLOCK, "R14 22.2", "R24 28.2");
        add("S14-2", "G10", BLOCK, "C2000 destroy");
        add("S14-3", "G4", BLOCK, "C2000 clearance", "R24 27(9)");
    }

    private void documents() {
        add("D-1", "G11", BLOCK, "L10 17", "L24 22");
        add("D-2", "G11", NOTICE, "L10 15.2", "L24 20.2");
        add("D-3", "G11", NOTICE, "L10 15.2", "L24 20.2");
        add("D-4", "", NOTICE, "L10 16", "L24 21");
        add("D-5", "", BLOCK, TAKING, TAKING_NOW);
        add("D-6", "", BLOCK, TAKING, TAKING_NOW);
        add("D-7", "G2", BLOCK, "C2000 clearance", "R24 27(9)");
        add("D-8", "G11", BLOCK, COPYING, "R24 18");
    }

    private void timesAndSettings() {
        add("T-1", "G12", BLOCK, "LOCAL clock");
        add("T-2", "G12", BLOCK, "LOCAL order");
        add("T-3", "G12", NOTICE, "LOCAL late.tolerance_minutes");
        add("SET-1", "", BLOCK, "LOCAL settings");
        add("SET-2", "", BLOCK, "BMB17 login");
        add("SET-3", "", BLOCK, "LOCAL settings");
        add("CMP-1", "", BLOCK, "LOCAL compartment", "R24 29(1)");
        add("CMP-2", "", BLOCK, "LOCAL compartment", "R24 29(1)");
        add("B-1", "", BLOCK, "LOCAL content.allowed", "CRY 14");
    }

    private void add(String id, String gap, Severity severity, String... articles) {
        var all = new ArrayList<Rule>();
        for (var i = 0; i < articles.length; i++) {
            var source = source(articles[i]);
            var last = Laws.last(source.instrument());
            if (i + 1 < articles.length) {
                var next = Laws.first(source(articles[i + 1]).instrument()).minusDays(1);
                last = Optional.of(last.filter(next::isAfter).orElse(next));
            }
            all.add(new Rule(id, gap.isEmpty() ? Optional.empty() : Optional.of(gap), source, Laws.first(source.instrument()), last,
                    Laws.isLocal(source.instrument())));
        }
        versions.put(id, List.copyOf(all));
        severities.put(id, severity);
    }

    private static Source source(String text) {
        var blank = text.indexOf(' ');
        return new Source(text.substring(0, blank), text.substring(blank + 1));
    }

    /** The version in force on a day; the earliest when the day lies before all, so that nothing is judged by no rule. */
    public Rule on(String id, LocalDate day) {
        var all = versions.get(id);
        if (all == null) {
            throw new IllegalArgumentException("no rule " + id);
        }
        for (var rule : all) {
            if (rule.isInForce(day)) {
                return rule;
            }
        }
        return all.get(0);
    }

    /** @return {@code BLOCK} or {@code NOTICE}, the same in all versions */
    public Severity severity(String id) {
        return severities.get(id);
    }

    /** Ids of the rules that only time or evidence can judge. */
    public Set<String> watched() {
        return Collections.unmodifiableSet(watched);
    }

    /** All versions of all rules, in the order of the book. */
    public List<Rule> all() {
        return versions.values().stream().flatMap(List::stream).toList();
    }
}
