package lantai.bench.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.bench.BenchRun;
import lantai.app.bench.Benchmark;
import lantai.app.bench.Measurement;
import lantai.app.blob.KeptContent;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.bench.disk.Forcing;
import lantai.bench.figures.Samples;
import lantai.bench.registry.LargeRegistry;
import lantai.core.content.ContentKind;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.event.Suite;

/**
 * A content of 20 MiB, as a scan of 200 pages has, in both suites: taken in through the door until its event is durable, its first page
 * shown, the whole compared with the ledger. Size: KiB of the content.
 */
@Component
public final class BlobBenchmark implements Benchmark {

    private static final int USUAL = 20 << 10;
    private static final int PAGES = 200;
    private static final int TIMES = 5;

    private final Workstation workstation;

    @Activate
    public BlobBenchmark(@Reference Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public String name() {
        return "blob";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        var content = new byte[run.size().orElse(USUAL) << 10];
        new Random(content.length).nextBytes(content);
        for (var suite : Suite.values()) {
            var folder = run.folder().resolve("blob-" + suite.name().toLowerCase(Locale.ROOT));
            add(run, suite, folder, content);
            try (var reopened = LargeRegistry.open(workstation, folder)) {
                show(run, suite, reopened.registry(), content.length / PAGES);
            }
        }
    }

    private static String code(String what, Suite suite) {
        return "blob." + what + "." + suite.name().toLowerCase(Locale.ROOT);
    }

    /** The first is told for itself: nothing is compiled yet, as for the one scan of a morning. */
    private void add(BenchRun run, Suite suite, Path folder, byte[] content) throws Exception {
        var goal = suite == Suite.GM ? 1_500 : 1_000;
        try (var registry = LargeRegistry.of(workstation, folder, suite, 0, run.progress()); var forcing = new Forcing(folder)) {
            var values = new Samples();
            var controls = new Samples();
            for (var i = 0; i < TIMES; i++) {
                var begun = System.nanoTime();
                registry.registry().contents().keep(ContentKind.LOG, Subject.of(Type.PLACE, LargeRegistry.CABINET), Optional.empty(),
                        new ByteArrayInputStream(content)).join();
                values.since(begun);
                var alone = System.nanoTime();
                forcing.write(content.length);
                controls.since(alone);
                if (i == 0) {
                    run.found().accept(Measurement.atMost(code("first", suite), "ms", values.median(), controls.median(), goal));
                }
            }
            run.found().accept(Measurement.atMost(code("add", suite), "ms", values.median(), controls.median(), goal));
        }
    }

    private static void show(BenchRun run, Suite suite, Registry registry, int page) throws Exception {
        var values = new Samples();
        var controls = new Samples();
        var whole = new Samples();
        var plain = new Samples();
        for (var kept : registry.contents().all()) {
            var file = registry.folder().resolve("blobs").resolve(kept.content().name());
            var begun = System.nanoTime();
            show(registry, kept, page);
            values.since(begun);
            controls.add(read(file, page));
            var compared = System.nanoTime();
            registry.contents().confirm(kept);
            whole.since(compared);
            plain.add(read(file, Integer.MAX_VALUE));
        }
        run.found().accept(Measurement.atMost(code("page", suite), "ms", values.quantile(1), controls.quantile(1), 150));
        run.found().accept(Measurement.atMost(code("confirm", suite), "ms", whole.median(), plain.median(), 1_000));
    }

    private static void show(Registry registry, KeptContent kept, int page) throws IOException {
        try (var open = registry.contents().open(kept)) {
            open.page(0, page);
        }
    }

    /** The control of reading: as many bytes of the same file, as they lie there. */
    private static double read(Path file, int most) throws IOException {
        var begun = System.nanoTime();
        try (var channel = FileChannel.open(file)) {
            var buffer = ByteBuffer.allocate(1 << 16);
            for (long done = 0; done < most; done += buffer.position()) {
                buffer.clear();
                if (channel.read(buffer) < 0) {
                    break;
                }
            }
        }
        return (System.nanoTime() - begun) / 1e6;
    }
}
