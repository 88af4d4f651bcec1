package lantai.bench.opening;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.bench.BenchRun;
import lantai.app.bench.Benchmark;
import lantai.app.bench.Measurement;
import lantai.app.registry.Workstation;
import lantai.bench.figures.Samples;
import lantai.bench.process.Installation;
import lantai.bench.registry.LargeRegistry;
import lantai.core.event.Suite;

/**
 * How long until a registry is usable, which it is when its register has answered and an act is durable: after it was closed in
 * order, and after the program was killed in the middle of a sheet. In this process, and as a process of its own. Size: copies, one event
 * each; without one 10,000, 100,000 and 1,000,000.
 */
@Component
public final class RecoveryBenchmark implements Benchmark {

    private static final int[] USUAL = { 10_000, 100_000, 1_000_000 };
    private static final int SMALL = 100;
    private static final int TIMES = 5;
    private static final int KILLS = 3;
    private static final double CHECK = 1_000;
    private static final double AFTER_KILL = 2_000;

    private final Workstation workstation;

    @Activate
    public RecoveryBenchmark(@Reference Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public String name() {
        return "recovery";
    }

    @Override
    public boolean isPossible() {
        return Installation.here().isPresent();
    }

    @Override
    public void run(BenchRun run) throws Exception {
        var suite = run.suite().orElse(Suite.INTL);
        var small = registry(run, suite, SMALL);
        var program = new Program(Installation.here().orElseThrow(), Files.createDirectories(run.folder().resolve("recovery-program")));
        program.act(small); // what the start scripts keep from one start to the next is kept now
        for (var size : run.size().isPresent() ? new int[] { run.size().getAsInt() } : USUAL) {
            var registry = registry(run, suite, size);
            var code = "." + (size >= 1_000_000 ? "million" : size >= 100_000 ? "many" : "few");
            stopped(run, program, registry, small, code);
            killed(run, program, registry, code);
        }
    }

    private Path registry(BenchRun run, Suite suite, int size) throws Exception {
        var folder = run.folder().resolve("recovery-" + suite.name().toLowerCase(Locale.ROOT) + "-" + size);
        LargeRegistry.of(workstation, folder, suite, size, run.progress()).close();
        return folder;
    }

    /** Closed in order: here, and as a process of its own, each in turns with a registry of {@value #SMALL} copies. */
    private void stopped(BenchRun run, Program program, Path registry, Path small, String code) throws Exception {
        var here = new Samples();
        var smallHere = new Samples();
        var process = new Samples();
        var smallProcess = new Samples();
        for (var i = 0; i < TIMES; i++) {
            smallHere.add(usable(small));
            here.add(usable(registry));
            smallProcess.add(program.act(small));
            process.add(program.act(registry));
        }
        run.found().accept(Measurement.atMost("recovery.stopped" + code, "ms", here.median(), smallHere.median(), smallHere.median() + CHECK));
        run.found().accept(Measurement.atMost("recovery.start" + code, "ms", process.median(), smallProcess.median(), smallProcess.median() + CHECK));
    }

    /** Killed in the middle of a sheet: usable here, the slowest; and as a process of its own beside one that opens nothing. */
    private void killed(BenchRun run, Program program, Path registry, String code) throws Exception {
        var here = new Samples();
        var process = new Samples();
        var nothing = new Samples();
        var orderly = new Samples();
        for (var i = 0; i < KILLS; i++) {
            program.kill(registry);
            here.add(usable(registry));
            orderly.add(usable(registry));
            program.kill(registry);
            process.add(program.act(registry));
            nothing.add(program.nothing());
        }
        run.found().accept(Measurement.atMost("recovery.killed" + code, "ms", here.quantile(1), orderly.median(), AFTER_KILL));
        run.found().accept(Measurement.atMost("recovery.restart" + code, "ms", process.quantile(1), nothing.median(), nothing.median() + AFTER_KILL));
    }

    /** Milliseconds until the register has answered and an act is durable. */
    private double usable(Path folder) throws Exception {
        var times = new Samples();
        var begun = System.nanoTime();
        try (var registry = LargeRegistry.atCounter(workstation, folder)) {
            var register = registry.registry().register();
            if (IntStream.range(0, SMALL).mapToObj(LargeRegistry::copy).map(register::copy).anyMatch(Optional::isEmpty)) {
                throw new IllegalStateException("a copy is gone");
            }
            register.heldBy(LargeRegistry.RECEIVER);
            registry.register("U" + System.nanoTime());
            times.since(begun);
        }
        return times.median();
    }
}
