package lantai.cli.gap;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.registry.Workstation;
import lantai.cli.Arguments;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.look.CopiesVerb;
import lantai.cli.opening.Opening;
import lantai.cli.sheet.SheetTime;
import lantai.rules.gap.GapSeverity;
import lantai.rules.gap.engine.ListedGap;

/** {@code lantai gaps}: every gap (断档) as it stands, now or at another moment. */
@Component(property = Verb.PROPERTY + "=gaps")
public final class GapsVerb implements Verb {

    private final Workstation workstation;
    private final InstantSource clock;

    @Activate
    public GapsVerb(@Reference Workstation workstation) {
        this(workstation, InstantSource.system());
    }

    public GapsVerb(Workstation workstation, InstantSource clock) {
        this.workstation = workstation;
        this.clock = clock;
    }

    @Override
    public Usage usage() {
        return Usage.of("gaps", List.of("as-of=", "copy=", "open", "severity="));
    }

    @Override
    public int run(Call call) throws Exception {
        var arguments = call.arguments();
        var asOf = arguments.time("as-of").orElse(CopiesVerb.now(clock));
        var words = Arrays.stream(GapSeverity.values()).map(GapSeverity::word).toList();
        var severity = arguments.one("severity", GapSeverity::ofWord, words);
        var copy = arguments.value("copy").isPresent() ? Arguments.copy("--copy", arguments.required("copy")) : null;
        try (var registry = new Opening(workstation).open(call)) {
            var gaps = copy == null ? registry.gaps().all(asOf) : registry.gaps().of(copy, asOf);
            for (var gap : gaps) {
                if ((!arguments.has("open") || gap.isOpen()) && severity.filter(s -> s != gap.severity()).isEmpty()) {
                    tell(call, gap);
                }
            }
            return Exit.DONE;
        }
    }

    private static void tell(Call call, ListedGap listed) throws Exception {
        if (call.results().isJson()) {
            call.results().object(json -> new GapJson(call.speech()).into(json, listed));
        } else {
            var gap = listed.gap();
            call.results().cells(gap.id(), gap.code(), listed.severity().word(), GapJson.state(listed), gap.subject(), SheetTime.print(gap.from()),
                    listed.to().map(SheetTime::print), String.join(",", listed.holders().stream().map(h -> h.person()).distinct().toList()),
                    call.speech().rules().gap(gap));
        }
    }
}
