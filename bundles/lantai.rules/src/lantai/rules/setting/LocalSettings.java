package lantai.rules.setting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import lantai.core.register.Register;
import lantai.core.register.State.SettingState;
import lantai.rules.Source;

/** The local limits this version knows: name, default, range, and where the default comes from. */
public final class LocalSettings {

    /**
     * One limit.
     *
     * @param least  smallest value allowed; 0 and 1 stand for no and yes
     * @param most   largest value allowed; a limit fixed by a rule of login or law may only be tightened within
     * @param source instrument the default comes from ({@link Source#LOCAL}: of this product, to be set by the unit)
     */
    public record Limit(String key, long standard, long least, long most, String source) {
    }

    private static final Map<String, Limit> ALL = new LinkedHashMap<>();

    static {
        add("plan.grace_minutes", 60, 0, 1_440, Source.LOCAL);
        add("receipt.suspense_hours", 24, 1, 720, Source.LOCAL);
        add("late.tolerance_minutes", 60, 0, 10_080, Source.LOCAL);
        add("reading.max_hours", 10, 1, 24, Source.LOCAL);
        add("count.period_days.绝密", 7, 1, 365, Source.LOCAL);
        add("count.period_days.机密", 31, 1, 365, Source.LOCAL);
        add("count.period_days.秘密", 92, 1, 365, Source.LOCAL);
        add("device.import_days", 7, 1, 365, Source.LOCAL);
        add("meter.period_days", 31, 1, 365, Source.LOCAL);
        add("meter.tolerance_percent", 2, 0, 50, Source.LOCAL);
        add("patrol.period_days", 31, 1, 365, Source.LOCAL);
        add("remark.days", 10, 1, 90, Source.LOCAL);
        add("issue.refuse_when_overdue", 1, 0, 1, Source.LOCAL);
        add("issue.due_days", 7, 1, 365, Source.LOCAL);
        add("reading.supervised", 1, 0, 1, Source.LOCAL);
        add("session.idle_minutes", 10, 1, 10, "BMB17");
        add("login.failures", 5, 1, 5, "BMB17");
        add("label.before_issue", 1, 0, 1, Source.LOCAL);
        add("content.allowed", 0, 0, 1, "CRY 14");
        add("ledger.witness_days", 7, 1, 90, Source.LOCAL);
    }

    private LocalSettings() {
    }

    private static void add(String key, long standard, long least, long most, String source) {
        ALL.put(key, new Limit(key, standard, least, most, source));
    }

    /** All limits in the order a list shows them. */
    public static Iterable<Limit> all() {
        return Collections.unmodifiableCollection(ALL.values());
    }

    public static Optional<Limit> limit(String key) {
        return Optional.ofNullable(ALL.get(key));
    }

    /** The value in force: the registry's own, else the default. */
    public static long number(Register register, String key) {
        var limit = ALL.get(key);
        return register.setting(key).map(SettingState::value).flatMap(LocalSettings::parsed).orElse(limit.standard());
    }

    public static boolean flag(Register register, String key) {
        return number(register, key) != 0;
    }

    static Optional<Long> parsed(String value) {
        try {
            return Optional.of(switch (value.strip()) {
                case "yes", "true", "是" -> 1L;
                case "no", "false", "否" -> 0L;
                default -> Long.parseLong(value.strip());
            });
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
