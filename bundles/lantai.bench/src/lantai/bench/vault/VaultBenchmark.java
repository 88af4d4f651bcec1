package lantai.bench.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.bench.BenchRun;
import lantai.app.bench.Benchmark;
import lantai.app.bench.Measurement;
import lantai.app.vault.UnlockedVault;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.Vaults;
import lantai.bench.disk.Forcing;
import lantai.bench.figures.Samples;
import lantai.core.event.Suite;

/** Opening by PIN, right and wrong; the root key rotated over many carrier keys; signatures. In both suites. Size: carrier keys. */
@Component
public final class VaultBenchmark implements Benchmark {

    private static final int USUAL = 10_000;
    private static final int OPENINGS = 15;
    private static final int ROTATIONS = 5;
    private static final char[] PIN = "135790".toCharArray();
    private static final char[] WRONG = "097531".toCharArray();

    private final Vaults vaults;

    @Activate
    public VaultBenchmark(@Reference Vaults vaults) {
        this.vaults = vaults;
    }

    @Override
    public String name() {
        return "vault";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        var keys = run.size().orElse(USUAL);
        for (var suite : Suite.values()) {
            var folder = Files.createDirectories(run.folder().resolve("vault")).resolve(suite.name());
            var code = "." + suite.name().toLowerCase(Locale.ROOT);
            try (var vault = vaults.create(folder, suite, "op", PIN)) {
                for (var i = 0; i < keys; i++) {
                    vault.keyFor("document:D" + i);
                }
                vault.sync();
                rotate(run, vault, folder, code);
            }
            open(run, folder, code);
            new SignatureFigures(vaults, suite, code).measure(run, folder);
        }
    }

    /** The control writes and forces as many bytes. */
    private static void rotate(BenchRun run, UnlockedVault vault, Path folder, String code) throws Exception {
        var values = new Samples();
        var controls = new Samples();
        try (var forcing = new Forcing(folder)) {
            for (var i = 0; i < ROTATIONS; i++) {
                var begun = System.nanoTime();
                vault.rotate();
                values.since(begun);
                var alone = System.nanoTime();
                forcing.write((int) Files.size(folder.resolve("keys.cck")));
                controls.since(alone);
            }
        }
        run.found().accept(Measurement.atMost("vault.rotate" + code, "ms", values.quantile(1), controls.median(), 5_000));
    }

    /** Right PIN, wrong PIN and one who has no slot take turns, now one first, now the other; a right one takes the wrong one's count back. */
    private void open(BenchRun run, Path folder, String code) throws Exception {
        var right = new Samples();
        var wrong = new Samples();
        var nobody = new Samples();
        for (var i = -1; i < OPENINGS; i++) {
            var first = i % 2 == 0;
            refused(folder, first ? "op" : "nobody", i < 0 ? new Samples() : first ? wrong : nobody);
            refused(folder, first ? "nobody" : "op", i < 0 ? new Samples() : first ? nobody : wrong);
            var begun = System.nanoTime();
            vaults.open(folder, "op", PIN).close();
            if (i >= 0) {
                right.since(begun);
            }
            run.progress().at(i + 1, OPENINGS);
        }
        run.found().accept(Measurement.atMost("vault.unlock" + code, "ms", right.median(), wrong.median(), 2_000));
        run.found().accept(Measurement.atMost("vault.wrong" + code, "ms", wrong.median(), nobody.median(), 1.05 * nobody.median()));
    }

    private void refused(Path folder, String person, Samples times) {
        var begun = System.nanoTime();
        try {
            vaults.open(folder, person, WRONG).close();
            throw new IllegalStateException("a wrong PIN opened the vault");
        } catch (VaultRefused e) {
            times.since(begun);
        }
    }
}
