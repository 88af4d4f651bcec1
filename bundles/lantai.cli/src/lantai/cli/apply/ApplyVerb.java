package lantai.cli.apply;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Faults;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;
import lantai.cli.opening.PinFile;
import lantai.cli.sheet.SheetLines;

/** {@code lantai apply FILE|-}: an act sheet, line by line, through the door. */
@Component(property = Verb.PROPERTY + "=apply")
public final class ApplyVerb implements Verb {

    private static final String STANDARD_INPUT = "-";

    private final Workstation workstation;

    @Activate
    public ApplyVerb(@Reference Workstation workstation) {
        this.workstation = workstation;
    }

    @Override
    public Usage usage() {
        return Usage.of("apply", List.of("dry-run", "keep-going", "pins="), "file");
    }

    @Override
    public int run(Call call) throws Exception {
        var file = call.arguments().word(0).orElseThrow();
        var pinFile = call.arguments().value("pins");
        try (var lines = new SheetLines(sheet(file, call)); var pins = pinFile.isPresent() ? PinFile.read(pinFile.get()) : PinFile.NONE;
                var registry = new Opening(workstation).open(call)) {
            return apply(lines, file, pins, registry, call);
        }
    }

    private static InputStream sheet(String file, Call call) throws IOException, Failure {
        if (file.equals(STANDARD_INPUT)) {
            return new FilterInputStream(call.terminal().in()) {
                @Override
                public void close() {
                    // standard input is not ours to close
                }
            };
        }
        var path = Path.of(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new Failure(Exit.BAD_INPUT, "file-unreadable", Map.of("file", file), Failure.Place.file(file));
        }
        return new BufferedInputStream(Files.newInputStream(path));
    }

    private static int apply(SheetLines lines, String file, PinFile pins, Registry registry, Call call) throws Exception {
        var arguments = call.arguments();
        var faults = new Faults(call.speech());
        var report = new SheetReport(call.results(), faults);
        var signatures = new Signatures(registry.signers(), pins);
        try (Gate gate = arguments.has("dry-run") ? new DryGate(registry.door(), signatures)
                : new DoorGate(registry.door(), signatures, faults)) {
            new SheetRun(gate, report, faults, arguments.has("keep-going"), call.terminal().stopped()).run(lines, file);
        }
        call.say("apply.summary", Map.of("done", Long.toString(report.done()), "repeated", Long.toString(report.repeated()), "refused",
                Long.toString(report.refused()), "wrong", Long.toString(report.wrong())));
        return report.exit();
    }
}
