package lantai.cli.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.door.BadAct;
import lantai.app.label.LabelReading;
import lantai.app.registry.Workstation;
import lantai.app.trace.PhotoFile;
import lantai.app.trace.ScannedPages;
import lantai.app.trace.TraceMarks;
import lantai.app.trace.Tracing;
import lantai.app.trace.UnreadablePicture;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Faults;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;

/** {@code lantai trace}: from photos to copies, a line a picture. Every picture looked at is an event. */
@Component(property = Verb.PROPERTY + "=trace")
public final class TraceVerb implements Verb {

    private final Workstation workstation;
    private final LabelReading labels;
    private final TraceMarks marks;
    private final ScannedPages scans;
    private final InstantSource clock;

    @Activate
    public TraceVerb(@Reference Workstation workstation, @Reference LabelReading labels, @Reference TraceMarks marks, @Reference ScannedPages scans) {
        this(workstation, labels, marks, scans, InstantSource.system());
    }

    public TraceVerb(Workstation workstation, LabelReading labels, TraceMarks marks, ScannedPages scans, InstantSource clock) {
        this.workstation = workstation;
        this.labels = labels;
        this.marks = marks;
        this.scans = scans;
        this.clock = clock;
    }

    @Override
    public Usage usage() {
        return Usage.of("trace", List.of(), "image...");
    }

    @Override
    public int run(Call call) throws Exception {
        var names = call.arguments().words();
        var report = new TraceReport(call);
        var exit = Exit.DONE;
        try (var registry = new Opening(workstation).open(call)) {
            var tracing = new Tracing(registry, labels, marks, clock);
            var progress = call.progress();
            for (var i = 0; i < names.size() && !progress.cancelled(); i++) {
                exit = Math.max(exit, file(tracing, report, names.get(i), call));
                progress.at(i + 1, names.size());
            }
        }
        return exit;
    }

    private int file(Tracing tracing, TraceReport report, String name, Call call) throws IOException, BadAct {
        var bad = new BadAct[1];
        try {
            if (!Files.isRegularFile(Path.of(name))) {
                throw new Failure(Exit.BAD_INPUT, "file-unreadable", Map.of("file", name), Failure.Place.file(name));
            }
            new PhotoFile(scans).open(Path.of(name), name, (picture, bytes) -> {
                try {
                    var begun = System.nanoTime();
                    report.answer(picture, tracing.look(bytes), begun);
                } catch (BadAct e) {
                    bad[0] = e;
                }
            });
        } catch (UnreadablePicture e) {
            return report.failed(name, new Faults(call.speech()).of(failure(e, name), Failure.Place.file(name)));
        } catch (Failure | IOException e) {
            return report.failed(name, new Faults(call.speech()).of(e, Failure.Place.file(name)));
        }
        if (bad[0] != null) {
            throw bad[0];
        }
        return Exit.DONE;
    }

    private static Failure failure(UnreadablePicture e, String name) {
        var place = Failure.Place.file(name);
        var file = Map.of("file", name);
        return switch (e.reason()) {
            case NOT_A_PICTURE -> new Failure(Exit.BAD_INPUT, "image-not-an-image", file, place);
            case TRUNCATED -> new Failure(Exit.BAD_INPUT, "image-truncated", file, place);
            case TOO_LARGE -> new Failure(Exit.BAD_INPUT, "image-too-large", file, place);
            case HEIC -> new Failure(Exit.BAD_INPUT, "image-heic", file, place);
            case WEBP -> new Failure(Exit.BAD_INPUT, "image-webp", file, place);
            case EMPTY -> new Failure(Exit.BAD_INPUT, "image-empty", file, place);
            case LOCKED_PDF -> new Failure(Exit.BAD_INPUT, "pdf-locked", file, place);
            case BROKEN_PDF -> new Failure(Exit.BAD_INPUT, "pdf-broken", file, place);
        };
    }
}
