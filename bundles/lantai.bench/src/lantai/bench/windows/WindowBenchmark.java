package lantai.bench.windows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
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

/**
 * The window with few and with many copies: from the start of the process to the counter's box (login page, PIN, unlocked registry),
 * beside a bare e4 window; then scans and searches in the large one. Size: copies of the large registry.
 */
@Component
public final class WindowBenchmark implements Benchmark {

    private static final int FEW = 100;
    private static final int MANY = 100_000;
    private static final int ROUNDS = 5;
    private static final int SCANS = 100;
    private static final double MOST_STARTS = 1.5;
    private static final double MOST_SCAN = 100;
    private static final double MOST_SEARCH = 50;
    private static final String SEARCHES = "B0042 000777 机密 防汛值守 97/0009 河西 B0001/000003 wang 一号柜 2026〕B0050 乡镇 通知 B0099 4号 99/001";

    private final Workstation workstation;

    @Activate
    public WindowBenchmark(@Reference Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public String name() {
        return "window";
    }

    @Override
    public boolean isPossible() {
        return Installation.here().isPresent() && (System.getenv("DISPLAY") != null || System.getProperty("os.name").startsWith("Windows"));
    }

    @Override
    public void run(BenchRun run) throws Exception {
        var many = run.size().orElse(MANY);
        var small = registry(run, FEW);
        var large = registry(run, many);
        var windows = new WindowStart(Installation.here().orElseThrow(), run.folder().resolve("windows"));
        var bare = new Samples();
        var few = new Samples();
        var lot = new Samples();
        windows.bare();
        windows.workstation(small, order());
        for (var round = 0; round < ROUNDS; round++) {
            bare.add(start(windows.bare()));
            few.add(start(windows.workstation(small, order())));
            lot.add(start(windows.workstation(large, order())));
            run.progress().at(round, ROUNDS);
        }
        var goal = MOST_STARTS * bare.median();
        run.found().accept(Measurement.atMost("window.start-small", "ms", few.median(), bare.median(), goal));
        run.found().accept(Measurement.atMost("window.start-large", "ms", lot.median(), bare.median(), goal));
        var used = windows.workstation(large, work(many));
        run.found().accept(Measurement.atMost("window.scan", "ms", times(used, "scan").quantile(0.99), times(used, "scan.control").median(), MOST_SCAN));
        run.found().accept(Measurement.atMost("window.search", "ms", times(used, "search").quantile(0.95), times(used, "search.control").median(),
                MOST_SEARCH));
    }

    private Path registry(BenchRun run, int copies) throws Exception {
        var folder = run.folder().resolve("copies-" + copies);
        LargeRegistry.of(workstation, folder, copies, run.progress()).close();
        return folder;
    }

    private static Properties order() {
        var order = new Properties();
        order.setProperty("person", LargeRegistry.CLERK);
        order.setProperty("pin", LargeRegistry.PIN);
        return order;
    }

    private static Properties work(int copies) {
        var order = order();
        order.setProperty("badge", LargeRegistry.RECEIVER);
        order.setProperty("total", Integer.toString(copies));
        order.setProperty("searches", SEARCHES);
        order.setProperty("copies", IntStream.range(0, SCANS).mapToObj(i -> LargeRegistry.copy((int) ((long) i * copies / SCANS)).toString())
                .collect(Collectors.joining(" ")));
        return order;
    }

    private static double start(Properties figures) {
        return Double.parseDouble(figures.getProperty("start"));
    }

    private static Samples times(Properties figures, String name) throws IOException {
        if (!figures.containsKey(name)) {
            throw new IOException("not measured: " + name + " " + figures.getProperty("failure", ""));
        }
        var samples = new Samples();
        Arrays.stream(figures.getProperty(name).split(" ")).mapToDouble(Double::parseDouble).forEach(samples::add);
        return samples;
    }
}
