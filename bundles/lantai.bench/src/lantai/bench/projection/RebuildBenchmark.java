package lantai.bench.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.bench.BenchRun;
import lantai.app.bench.Benchmark;
import lantai.app.bench.Measurement;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.bench.registry.LargeRegistry;
import lantai.ledger.journal.Disk;
import lantai.ledger.journal.JournalLook;
import lantai.ledger.tree.SuiteHash;

/** The projection is deleted and the registry opened: how many events a second come back. Size: copies. */
@Component
public final class RebuildBenchmark implements Benchmark {

    private static final int USUAL = 100_000;
    private static final double GOAL = 5_000;
    private static final double NANOS = 1e9;

    private final Workstation workstation;

    @Activate
    public RebuildBenchmark(@Reference Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        var size = run.size().orElse(USUAL);
        var folder = run.folder().resolve("copies-" + size);
        LargeRegistry.of(workstation, folder, size, run.progress()).close();
        var journal = folder.resolve("journal");
        var opening = seconds(folder);
        delete(folder.resolve("projection"));
        var begun = System.nanoTime();
        try (var registry = LargeRegistry.open(workstation, folder)) {
            var rebuilding = (System.nanoTime() - begun) / NANOS - opening;
            var events = registry.registry().status().size();
            run.found().accept(Measurement.atLeast("rebuild.rate", "/s", events / rebuilding, events / reading(journal, registry.registry()), GOAL));
        }
    }

    /** Opening takes its time with a projection that is whole, too. */
    private double seconds(Path folder) throws Exception {
        var begun = System.nanoTime();
        LargeRegistry.open(workstation, folder).close();
        return (System.nanoTime() - begun) / NANOS;
    }

    /** The control: the journal read from end to end, every record's form and place in the chain checked, nothing done with it. */
    private static double reading(Path journal, Registry registry) {
        var begun = System.nanoTime();
        var look = JournalLook.at(journal.resolve(registry.origin()), SuiteHash.intl(), registry.origin(), Disk.REAL);
        if (!look.isWhole()) {
            throw new IllegalStateException("the journal that was just read is damaged");
        }
        return (System.nanoTime() - begun) / NANOS;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
