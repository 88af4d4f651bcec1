package lantai.rules.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules that no act can be judged by, because only time (a deadline passes) or evidence (a device's log, a count, a sighting) shows
 * that they were broken. They stand in the rule book like the others; the gap detectors apply them.
 */
final class WatchedRules {

    /** The gap a breach is, and the articles, oldest first. */
    record Watched(String gap, List<String> articles) {
    }

    private static final String KEEPING = "R14 21(5)";
    private static final String KEEPING_NOW = "R24 27(6)";
    private static final String COPYING = "R14 21(4)";
    private static final String COPYING_NOW = "R24 27(5)";

    private WatchedRules() {
    }

    static Map<String, Watched> all() {
        var all = new LinkedHashMap<String, Watched>();
        all.put("W-1", rule("G2", "LOCAL issue.due_days"));
        all.put("W-2", rule("G2", "LOCAL reading.max_hours"));
        all.put("W-3", rule("G2", "C2000 clearance", "R24 27(9)"));
        all.put("W-4", rule("G5", "SJ locker"));
        all.put("W-5", rule("G6", KEEPING, KEEPING_NOW));
        all.put("W-6", rule("G6", "XC17 5"));
        all.put("W-7", rule("G7", "R14 14", "R24 20"));
        all.put("W-8", rule("G8", "XC17 4"));
        all.put("W-9", rule("G11", "LOCAL remark.days"));
        all.put("W-10", rule("G12", "LOCAL clock"));
        all.put("W-11", rule("G13", "LOCAL receipt.suspense_hours"));
        all.put("W-12", rule("G14", "LOCAL plan.grace_minutes"));
        for (var number = 1; number <= 7; number++) {
            all.put("M-" + number, rule("D" + number, COPYING, COPYING_NOW));
        }
        all.put("V-1", rule("C1", "LOCAL device.log"));
        all.put("V-2", rule("C2", "LOCAL device.import_days"));
        all.put("V-3", rule("C2", "LOCAL meter.period_days"));
        all.put("V-4", rule("C2", "C2000 count"));
        all.put("V-5", rule("C2", "LOCAL patrol.period_days"));
        return all;
    }

    private static Watched rule(String gap, String... articles) {
        return new Watched(gap, List.of(articles));
    }
}
