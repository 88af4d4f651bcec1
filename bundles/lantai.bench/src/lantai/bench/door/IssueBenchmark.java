package lantai.bench.door;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.bench.BenchRun;
import lantai.app.bench.Benchmark;
import lantai.app.bench.Measurement;
import lantai.app.registry.Workstation;
import lantai.bench.disk.Forcing;
import lantai.bench.disk.JournalSize;
import lantai.bench.figures.Samples;
import lantai.bench.registry.LargeRegistry;

/** One copy issued with the receiver's signature, from the act to its durable events; and 1,000 copies in one act. Size: copies. */
@Component
public final class IssueBenchmark implements Benchmark {

    private static final int USUAL = 1_000;
    private static final int BATCHES = 5;
    private static final int WARM = 200;

    private final Workstation workstation;

    @Activate
    public IssueBenchmark(@Reference Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public String name() {
        return "issue";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        var count = run.size().orElse(USUAL);
        var folder = run.folder().resolve("issue");
        try (var registry = LargeRegistry.of(workstation, folder, WARM + count * (1 + BATCHES), run.progress());
                var forcing = new Forcing(folder)) {
            issue(registry, 0, WARM, forcing, new Samples(), new Samples());
            var values = new Samples();
            var controls = new Samples();
            issue(registry, WARM, count, forcing, values, controls);
            run.found().accept(Measurement.atMost("issue.p50", "ms", values.median(), controls.median(), 1.25 * controls.median() + 2));
            var single = 1_000 / values.median();
            var batch = batches(registry, WARM + count, count);
            run.found().accept(Measurement.atLeast("issue.batch", "/s", batch, single, 3 * single));
        }
    }

    /** Act and control take turns, so that both meet the same disk. */
    private static void issue(LargeRegistry registry, int from, int count, Forcing forcing, Samples values, Samples controls) throws Exception {
        var journal = new JournalSize(registry.registry().folder());
        var bytes = 0;
        for (var i = from; i < from + count; i++) {
            var before = bytes == 0 ? journal.bytes() : 0;
            var body = LargeRegistry.issue(List.of(LargeRegistry.copy(i)), OffsetDateTime.now());
            var begun = System.nanoTime();
            registry.done(body);
            values.since(begun);
            bytes = bytes == 0 ? (int) (journal.bytes() - before) : bytes;
            var alone = System.nanoTime();
            forcing.write(bytes);
            controls.since(alone);
        }
    }

    /** @return copies a second, the median of some acts */
    private static double batches(LargeRegistry registry, int from, int count) throws Exception {
        var times = new Samples();
        for (var batch = 0; batch < BATCHES; batch++) {
            var first = from + batch * count;
            var copies = IntStream.range(first, first + count).mapToObj(LargeRegistry::copy).toList();
            var begun = System.nanoTime();
            registry.done(LargeRegistry.issue(copies, OffsetDateTime.now()));
            times.since(begun);
        }
        return count * 1_000 / times.median();
    }
}
