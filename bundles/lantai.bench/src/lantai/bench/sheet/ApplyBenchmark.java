package lantai.bench.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.bench.BenchRun;
import lantai.app.bench.Benchmark;
import lantai.app.bench.Measurement;
import lantai.app.registry.Workstation;
import lantai.bench.disk.Forcing;
import lantai.bench.figures.Samples;
import lantai.bench.process.Installation;
import lantai.bench.process.PeakMemory;
import lantai.bench.registry.LargeRegistry;

/** {@code lantai apply} on a sheet that issues and takes back copies in turn; the receiver signs what he gets. Size: acts. */
@Component
public final class ApplyBenchmark implements Benchmark {

    private static final int USUAL = 100_000;
    private static final int COPIES = 2_000;
    private static final double GOAL = 5_000;
    private static final double MOST_MEMORY = 512;
    private static final int FORCES = 200;
    private static final int RECORD = 700;
    private static final double NANOS = 1e9;

    private final Workstation workstation;

    @Activate
    public ApplyBenchmark(@Reference Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public String name() {
        return "apply";
    }

    @Override
    public boolean isPossible() {
        return Installation.here().isPresent();
    }

    @Override
    public void run(BenchRun run) throws Exception {
        var acts = run.size().orElse(USUAL);
        var folder = run.folder().resolve("apply");
        LargeRegistry.of(workstation, folder, COPIES, run.progress()).close();
        var sheet = ActSheet.moving(run.folder().resolve("acts.jsonl"), acts, COPIES);
        var pins = run.folder().resolve("pins.json");
        Files.writeString(pins, "{\"" + LargeRegistry.RECEIVER + "\":\"" + LargeRegistry.PIN + "\"}");
        var control = forces(run.folder());
        var results = run.folder().resolve("results.jsonl");
        var builder = Installation.here().orElseThrow().script("lantai", run.folder().resolve("state"), "--registry", folder.toString(),
                "--as", LargeRegistry.CLERK, "--json", "apply", "--pins", pins.toString(), sheet.toString());
        builder.environment().put("LANTAI_PIN", LargeRegistry.PIN);
        builder.redirectOutput(results.toFile()).redirectError(run.folder().resolve("apply.err").toFile());
        var memory = new PeakMemory();
        var begun = System.nanoTime();
        var exit = memory.watch(builder.start());
        var seconds = (System.nanoTime() - begun) / NANOS;
        if (exit != 0 || lines(results) != acts) {
            throw new IOException("apply ended with " + exit + " after " + lines(results) + " results");
        }
        run.found().accept(Measurement.atLeast("apply.rate", "/s", acts / seconds, control, GOAL));
        memory.megabytes().ifPresent(most -> run.found().accept(Measurement.atMost("apply.memory", "MB", most, MOST_MEMORY, MOST_MEMORY)));
    }

    /** The control: as many records, each forced by itself. */
    private static double forces(Path folder) throws IOException {
        var times = new Samples();
        try (var forcing = new Forcing(folder)) {
            for (var i = 0; i < FORCES; i++) {
                var begun = System.nanoTime();
                forcing.write(RECORD);
                times.since(begun);
            }
        }
        return 1_000 / times.median();
    }

    private static long lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.contains("\"result\":\"done\"")).count();
        }
    }
}
