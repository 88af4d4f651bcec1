package lantai.rules.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import lantai.core.act.Act;
import lantai.core.register.Register;
import lantai.rules.Finding;
import lantai.rules.Situation;

/** One act while it is judged: the situation, the law of its day, and what has been found against it so far. */
public final class Case {

    private final Situation situation;
    private final RuleTable table;
    private final List<Finding> findings = new ArrayList<>();

    public Case(Situation situation, RuleTable table) {
        this.situation = situation;
        this.table = table;
    }

    public Situation situation() {
        return situation;
    }

    public Act act() {
        return situation.act();
    }

    public Register register() {
        return situation.register();
    }

    /** The day by whose law the act is judged. */
    public LocalDate day() {
        return act().at().toLocalDate();
    }

    /**
     * Notes that a rule is against the act.
     *
     * @param subject   the copy, person or thing it concerns
     * @param arguments names and values for the sentence, in turn
     */
    public void against(String rule, String subject, String... arguments) {
        Map<String, String> named = new HashMap<>();
        for (var i = 0; i + 1 < arguments.length; i += 2) {
            named.put(arguments[i], arguments[i + 1]);
        }
        findings.add(new Finding(table.on(rule, day()), table.severity(rule), subject, named, rule));
    }

    public List<Finding> findings() {
        return findings;
    }
}
