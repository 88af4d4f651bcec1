package lantai.cli.devices;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;
import lantai.core.evidence.CoverageSpan;
import lantai.core.evidence.ImportFact;
import lantai.core.register.State.DeviceState;

/** {@code lantai coverage}: which time the logs of each device prove (日志覆盖), and which they do not. */
@Component(property = Verb.PROPERTY + "=coverage")
public final class CoverageVerb implements Verb {

    private final Workstation workstation;
    private final InstantSource clock;

    @Activate
    public CoverageVerb(@Reference Workstation workstation) {
        this(workstation, InstantSource.system());
    }

    /** With a clock of the caller's. */
    public CoverageVerb(Workstation workstation, InstantSource clock) {
        this.workstation = workstation;
        this.clock = clock;
    }

    @Override
    public Usage usage() {
        return Usage.of("coverage", List.of("device=", "from=", "to="));
    }

    @Override
    public int run(Call call) throws Exception {
        var from = call.arguments().time("from").map(OffsetDateTime::toInstant);
        var to = call.arguments().time("to").map(OffsetDateTime::toInstant).orElse(clock.instant());
        if (from.filter(to::isBefore).isPresent()) {
            throw Failure.usage("ends-before-it-begins", "--to", Map.of());
        }
        try (var registry = new Opening(workstation).open(call)) {
            for (var device : devices(registry, call.arguments().value("device"))) {
                tell(call, registry, device, from, to);
            }
            return Exit.DONE;
        }
    }

    private static List<String> devices(Registry registry, Optional<String> named) throws Failure {
        if (named.isEmpty()) {
            return registry.catalogue().devices().stream().map(DeviceState::device).toList();
        }
        if (registry.register().device(named.get()).isEmpty()) {
            throw Failure.usage("no-such-device", "--device", Map.of("device", named.get()));
        }
        return List.of(named.get());
    }

    private static void tell(Call call, Registry registry, String device, Optional<Instant> from, Instant to) throws IOException {
        var past = registry.evidence().past();
        var begin = from.or(() -> past.imports(device).stream().map(ImportFact::from).reduce((a, b) -> a.isBefore(b) ? a : b))
                .or(() -> past.since(device)).orElse(to);
        List<CoverageSpan> spans = past.coverage(device, begin, to);
        if (!call.results().isJson()) {
            SpanWriting.lines(call, device, spans);
            return;
        }
        call.results().object(json -> {
            json.writeStringField("device", device);
            json.writeStringField("from", SpanWriting.time(begin));
            json.writeStringField("to", SpanWriting.time(to));
            SpanWriting.array(json, "spans", call, spans);
        });
    }
}
