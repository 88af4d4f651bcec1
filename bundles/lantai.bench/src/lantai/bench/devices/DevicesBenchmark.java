package lantai.bench.devices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.bench.BenchRun;
import lantai.app.bench.Benchmark;
import lantai.app.bench.Measurement;
import lantai.app.evidence.DecodedRecord;
import lantai.app.evidence.Evidence;
import lantai.app.evidence.LogFile;
import lantai.app.evidence.ObserveRequest;
import lantai.app.evidence.RejectedLine;
import lantai.app.registry.Workstation;
import lantai.bench.registry.LargeRegistry;
import lantai.core.act.ThingAct.DeviceAct;
import lantai.core.event.Hash;
import lantai.core.operation.Progress;
import lantai.core.register.DeviceKind;

/** Logs of a million jobs: decoded, one format a family, beside reading their bytes; taken in through the door; laid out as coverage. Size: records. */
@Component
public final class DevicesBenchmark implements Benchmark {

    private static final int USUAL = 1_000_000;
    private static final double NANOS = 1e9;
    private static final double DECODED = 100_000;
    private static final double TAKEN_IN = 50_000;
    private static final double SECONDS = 10;
    private static final int COPIES = 100;
    private static final String DEVICE = "COP-1";

    /** What a family's figure is called and the format that stands for it. */
    private static final Map<String, String> FAMILIES = Map.of("lines", "cups-page-log", "table", "lantai-csv", "tabs", "xerox-audit", "xml", "windows-307");

    private final Workstation workstation;
    private final Evidence formats;

    @Activate
    public DevicesBenchmark(@Reference Workstation workstation, @Reference Evidence formats) {
        this.workstation = workstation;
        this.formats = formats;
    }

    @Override
    public String name() {
        return "devices";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        var size = run.size().orElse(USUAL);
        for (var family : FAMILIES.keySet().stream().sorted().toList()) {
            var log = MadeLog.write(run.folder().resolve(family + ".log"), FAMILIES.get(family), size);
            var reading = reading(log);
            var begun = System.nanoTime();
            decode(log, FAMILIES.get(family), size);
            run.found().accept(Measurement.atLeast("devices." + family, "/s", size / seconds(begun), size / reading, DECODED));
            if (!family.equals("table")) {
                Files.delete(log);
            }
        }
        throughTheDoor(run, run.folder().resolve("table.log"), size);
    }

    private void decode(Path log, String format, int size) throws Exception {
        var counted = new int[1];
        formats.decode(new LogFile(log, Hash.of(new byte[Hash.LENGTH]), format, DEVICE, ZoneId.of("Asia/Shanghai"), Map.of()), new Evidence.Sink() {
            @Override
            public void accept(DecodedRecord decoded) {
                counted[0]++;
            }

            @Override
            public void reject(RejectedLine line) {
                throw new IllegalStateException(line.code() + " in line " + line.line());
            }
        }, Progress.NONE);
        if (counted[0] != size) {
            throw new IllegalStateException("read " + counted[0]);
        }
    }

    private void throughTheDoor(BenchRun run, Path log, int size) throws Exception {
        var folder = run.folder().resolve("copies-" + COPIES);
        LargeRegistry.of(workstation, folder, COPIES, run.progress()).close();
        try (var admin = workstation.open(folder, "sysadmin", LargeRegistry.PIN.toCharArray(), Progress.NONE)) {
            admin.door().submit(LargeRegistry.act("sysadmin",
                    new DeviceAct(DEVICE, DeviceKind.COPIER, LargeRegistry.CABINET, "lantai-csv", OptionalInt.empty(), OptionalInt.empty())), List.of()).join();
        }
        try (var large = LargeRegistry.open(workstation, folder)) {
            var decoding = System.nanoTime();
            decode(log, "lantai-csv", size);
            var control = size / seconds(decoding);
            var begun = System.nanoTime();
            var report = large.registry().evidence().observe(formats,
                    new ObserveRequest(log, "lantai-csv", DEVICE, Optional.empty(), ZoneId.of("Asia/Shanghai"), Map.of()), run.progress());
            if (report.counts().accepted() != size) {
                throw new IllegalStateException("took in " + report.counts().accepted());
            }
            run.found().accept(Measurement.atLeast("devices.observe", "/s", size / seconds(begun), control, TAKEN_IN));
            var laying = System.nanoTime();
            var spans = large.registry().evidence().past().coverage(DEVICE, Instant.parse("2025-01-01T00:00:00Z"), Instant.now());
            var unpacking = seconds(laying);
            if (spans.isEmpty()) {
                throw new IllegalStateException("no coverage");
            }
            run.found().accept(Measurement.atMost("devices.coverage", "s", unpacking, size / control, SECONDS));
        }
    }

    /** The control: the bytes of the file, nothing done with them. */
    private static double reading(Path log) throws IOException {
        var buffer = new byte[1 << 16];
        var begun = System.nanoTime();
        try (var in = Files.newInputStream(log)) {
            while (in.read(buffer) >= 0) {
                Thread.onSpinWait();
            }
        }
        return seconds(begun);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / NANOS;
    }
}
