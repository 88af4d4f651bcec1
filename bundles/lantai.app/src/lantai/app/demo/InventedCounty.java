package lantai.app.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.Founding;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.app.vault.Signer;
import lantai.core.act.Act;
import lantai.core.act.ThingAct;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.core.register.Role;

/** The demo: an invented county's registry after an ordinary week. Every person's PIN is the same and is no secret. */
@Component
public final class InventedCounty implements Demo {

    private static final String UNIT = "JYS";
    private static final String PIN = "demo-2026";
    private static final List<String> ADMINISTRATORS = List.of("sysadmin", "secadmin", "audadmin");

    private final InstantSource clock;

    @Activate
    public InventedCounty() {
        this(Clock.systemUTC());
    }

    public InventedCounty(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void make(Workstation workstation, Path folder, Suite suite, Locale language, Progress progress) throws CannotOpen {
        var names = names(language);
        var pin = PIN.toCharArray();
        var roles = List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
        var three = new ArrayList<Founding.Administrator>();
        for (var i = 0; i < 3; i++) {
            three.add(new Founding.Administrator(ADMINISTRATORS.get(i), names.person(i), roles.get(i), pin));
        }
        try (var registry = workstation.found(folder, new Founding(suite, UNIT, names.registry(), three), progress)) {
            fill(registry, language, progress);
        }
    }

    private void fill(Registry registry, Locale language, Progress progress) throws CannotOpen {
        var acts = acts(language);
        var own = DemoPeople.signers(names(language));
        Map<String, Signer> signers = new HashMap<>();
        var done = 0;
        for (var act : acts) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            if (!(act.body() instanceof ThingAct) && signers.isEmpty()) {
                for (var person : own) {
                    progress.at(++done, acts.size() + own.size());
                    signers.put(person, registry.signers().enrol(person, PIN.toCharArray(), own.indexOf(person) < 5));
                }
            }
            submit(registry, act, signers);
            progress.at(++done, acts.size() + own.size());
        }
        signers.values().forEach(Signer::close);
    }

    private static void submit(Registry registry, Act act, Map<String, Signer> signers) {
        try {
            if (registry.door().submit(act, signers.values()).join() instanceof Outcome.Refused refused) {
                throw new IllegalStateException("the demo breaks a rule: " + act.id() + " " + act.body().word() + " "
                        + refused.findings().get(0).rule().id() + " " + refused.findings().get(0).arguments());
            }
        } catch (BadAct e) {
            throw new IllegalStateException("the demo is malformed: " + act.id() + " " + e.code() + " " + e.arguments(), e);
        }
    }

    private static DemoNames names(Locale language) {
        return new DemoNames(language.getLanguage().equals("zh"));
    }

    @Override
    public List<Act> acts(Locale language) {
        var names = names(language);
        var today = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault());
        var script = new DemoScript(today.minusDays(9).withHour(9).withMinute(0).withSecond(0).withNano(0));
        new DemoPeople(names, today.toLocalDate()).write(script);
        new DemoWeek(names, today).write(script);
        return script.acts();
    }

    @Override
    public String pin(String person) {
        return PIN;
    }

    @Override
    public List<String> persons() {
        var persons = new ArrayList<>(ADMINISTRATORS);
        persons.addAll(DemoPeople.signers(new DemoNames(false)));
        return persons;
    }

    @Override
    public Optional<String> hint(String unit, boolean chinese) {
        return unit.equals(UNIT) ? Optional.of(chinese ? "演示台账：所有人的 PIN 都是 " + PIN : "Demo registry: everybody's PIN is " + PIN)
                : Optional.empty();
    }
}
