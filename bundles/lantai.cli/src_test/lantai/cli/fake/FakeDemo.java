package lantai.cli.fake;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import lantai.app.demo.Demo;
import lantai.app.registry.Workstation;
import lantai.core.act.Act;
import lantai.core.event.Suite;
import lantai.core.act.ThingAct.UnitAct;
import lantai.core.operation.Progress;

/** A demo of one act and one person. */
public final class FakeDemo implements Demo {

    public final List<String> made = new ArrayList<>();

    @Override
    public void make(Workstation workstation, Path folder, Suite suite, Locale language, Progress progress) {
        made.add(folder + " " + language);
    }

    @Override
    public List<Act> acts(Locale language) {
        var at = OffsetDateTime.parse("2026-03-02T09:15:00+08:00");
        return List.of(new Act("demo-1", at, at, "wang", Optional.empty(), new UnitAct("u1", "某镇", Optional.empty(), Optional.empty())));
    }

    @Override
    public String pin(String person) {
        return "pin-" + person;
    }

    @Override
    public List<String> persons() {
        return List.of("wang");
    }

    @Override
    public Optional<String> hint(String unit, boolean chinese) {
        return Optional.empty();
    }
}
