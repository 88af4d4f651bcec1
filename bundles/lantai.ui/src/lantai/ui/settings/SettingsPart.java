package lantai.ui.settings;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.registry.Registry;
import lantai.core.act.Act;
import lantai.core.act.ThingAct.SettingAct;
import lantai.core.register.State.SettingState;
import lantai.rules.Finding;
import lantai.rules.setting.LocalSettings;
import lantai.rules.setting.LocalSettings.Limit;
import lantai.text.Words;
import lantai.ui.access.Desk;
import lantai.ui.look.Sounds;
import lantai.ui.look.Themes;
import lantai.ui.operation.Operations;

/** Settings: shows the limits in force and carries changes through the door. */
public final class SettingsPart {

    private final Words words = Words.of(Locale.getDefault());
    private final Registry registry;
    private final Operations operations;
    private final Themes themes;
    private final Sounds sounds;
    private SettingsView view;

    @Inject
    public SettingsPart(@Service Desk desk, Operations operations, Themes themes, Sounds sounds) {
        this.registry = desk.registry().orElseThrow();
        this.operations = operations;
        this.themes = themes;
        this.sounds = sounds;
    }

    @PostConstruct
    void create(Composite parent) {
        view = new SettingsView(parent, this, words.get("notice.commercial-ciphers"));
        refresh();
    }

    @Focus
    void focus() {
        view.focus();
    }

    /** One line of the table. */
    record Line(Limit limit, String name, String value, String origin) {
    }

    private void refresh() {
        var lines = new ArrayList<Line>();
        for (var limit : LocalSettings.all()) {
            var own = registry.register().setting(limit.key());
            var origin = own.map(this::origin).orElseGet(() -> NLS.bind(SettingsMessages.origin_default, limit.source()));
            lines.add(new Line(limit, name(limit), own.map(SettingState::value).orElse(Long.toString(limit.standard())), origin));
        }
        view.show(lines);
    }

    private String name(Limit limit) {
        var key = "setting." + limit.key();
        var name = words.get(key);
        return name.equals(key) ? limit.key() : name;
    }

    private String origin(SettingState own) {
        return NLS.bind(SettingsMessages.origin_own, new Object[] { own.setBy(), own.since().toLocalDate(), own.reason() });
    }

    void save(Limit limit, String value, String reason) {
        if (reason.isBlank()) {
            view.message(SettingsMessages.said_reason, true);
            return;
        }
        var now = OffsetDateTime.now().withNano(0);
        var act = new Act("w-" + UUID.randomUUID(), now, now, registry.operator(), Optional.empty(),
                new SettingAct(limit.key(), value.strip(), reason.strip()));
        operations.change(SettingsMessages.job_save, progress -> registry.door().submit(act, List.of()).join(), this::saved,
                failed -> view.message(failed instanceof BadAct bad ? words.get("bad-act." + bad.code(), bad.arguments())
                        : failed.getClass().getSimpleName(), true));
    }

    private void saved(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> {
                refresh();
                view.message(SettingsMessages.said_saved, false);
            }
            case Outcome.Refused refused -> {
                var first = refused.findings().stream().filter(Finding::blocks).findFirst().orElseThrow();
                view.message(words.finding(first) + " · " + words.source(first.rule().source()) + " · " + words.remedy(first), true);
            }
        }
    }

    void theme() {
        themes.show(themes.current().other());
    }

    boolean hasSounds() {
        return sounds.isOn();
    }

    void sounds(boolean on) {
        sounds.switchOn(on);
    }
}
