package lantai.rules.setting;

import lantai.core.act.ThingAct.SettingAct;
import lantai.rules.Check;
import lantai.rules.book.Case;

/** A local limit has a known name, a value in its range, and a reason. */
public final class SettingCheck implements Check {

    @Override
    public void judge(Case of) {
        if (!(of.act().body() instanceof SettingAct setting)) {
            return;
        }
        if (setting.reason().isBlank()) {
            of.against("SET-3", setting.key(), "key", setting.key());
        }
        var limit = LocalSettings.limit(setting.key());
        var value = LocalSettings.parsed(setting.value());
        if (limit.isEmpty() || value.isEmpty() || value.get() < limit.get().least()) {
            of.against("SET-1", setting.key(), "key", setting.key(), "value", setting.value());
        } else if (value.get() > limit.get().most()) {
            var fixed = limit.get().source().equals("BMB17");
            of.against(fixed ? "SET-2" : "SET-1", setting.key(), "key", setting.key(), "value", setting.value(), "limit",
                    Long.toString(limit.get().most()));
        }
    }
}
