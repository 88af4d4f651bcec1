package lantai.ui.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import lantai.app.blob.BlobRefused;
import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.label.LabelReading;
import lantai.app.registry.Registry;
import lantai.app.trace.PhotoFile;
import lantai.app.trace.ScannedPages;
import lantai.app.trace.Sightings;
import lantai.app.trace.TraceAnswer;
import lantai.app.trace.TraceMarks;
import lantai.app.trace.Tracing;
import lantai.app.trace.UnreadablePicture;
import lantai.core.content.ContentKind;
import lantai.core.event.Subject;
import lantai.core.operation.Progress;
import lantai.rules.Finding;
import lantai.text.Words;
import lantai.ui.access.Desk;
import lantai.ui.operation.Dialogs;
import lantai.ui.operation.Operations;

/** Tracing: photos are looked at one after the other off the display thread; each answer is shown as soon as it is there. */
public final class TracePart {

    private static final long NANOS = 1_000_000;

    private final Words words = Words.of(Locale.getDefault());
    private final Registry registry;
    private final Operations operations;
    private final Dialogs dialogs;
    private final LabelReading labels;
    private final TraceMarks marks;
    private final ScannedPages scans;
    private TraceView view;
    private List<Path> last = List.of();

    @Inject
    public TracePart(@Service Desk desk, @Service LabelReading labels, @Service TraceMarks marks, @Service ScannedPages scans,
            Operations operations, Dialogs dialogs) {
        this.registry = desk.registry().orElseThrow();
        this.labels = labels;
        this.marks = marks;
        this.scans = scans;
        this.operations = operations;
        this.dialogs = dialogs;
    }

    @PostConstruct
    void create(Composite parent) {
        view = new TraceView(parent, this);
    }

    @Focus
    void focus() {
        view.focus();
    }

    void choose() {
        dialogs.openFile(TraceMessages.open_title, "*.jpg;*.jpeg;*.png;*.bmp;*.gif;*.tif;*.tiff;*.pdf").ifPresent(file -> look(List.of(file)));
    }

    /** Files, or folders with all the files in them. */
    void look(List<Path> dropped) {
        last = dropped;
        operations.change(TraceMessages.job_look, progress -> looked(dropped, progress),
                counts -> view.message(NLS.bind(TraceMessages.said_done, counts[0], counts[1]), false), this::failed);
    }

    private int[] looked(List<Path> dropped, Progress progress) throws IOException, BadAct {
        var files = files(dropped);
        var tracing = new Tracing(registry, labels, marks, InstantSource.system());
        var counts = new int[2];
        for (var i = 0; i < files.size() && !progress.cancelled(); i++) {
            file(tracing, files.get(i), counts);
            progress.at(i + 1, files.size());
        }
        return counts;
    }

    private static List<Path> files(List<Path> dropped) throws IOException {
        var files = new ArrayList<Path>();
        for (var path : dropped) {
            if (Files.isDirectory(path)) {
                try (var inside = Files.walk(path)) {
                    inside.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private void file(Tracing tracing, Path file, int[] counts) throws IOException, BadAct {
        var bad = new BadAct[1];
        try {
            new PhotoFile(scans).open(file, file.getFileName().toString(), (name, bytes) -> {
                try {
                    var begun = System.nanoTime();
                    var answer = tracing.look(bytes);
                    counts[1] += answer.leads().isEmpty() ? 0 : 1;
                    tell(new TracedPhoto(name, Optional.of(answer), Optional.empty(), (System.nanoTime() - begun) / NANOS));
                } catch (BadAct e) {
                    bad[0] = e;
                }
            });
        } catch (UnreadablePicture e) {
            tell(new TracedPhoto(file.getFileName().toString(), Optional.empty(), Optional.of(e.reason()), 0));
        }
        counts[0]++;
        if (bad[0] != null) {
            throw bad[0];
        }
    }

    private void tell(TracedPhoto photo) {
        operations.later(() -> view.add(photo));
    }

    private Optional<TraceAnswer> led() {
        var answer = view.chosen().flatMap(TracedPhoto::answer).filter(one -> !one.leads().isEmpty());
        if (answer.isEmpty()) {
            view.message(TraceMessages.said_nothing, true);
        }
        return answer;
    }

    void sighting() {
        var channel = view.channel().isEmpty() ? "?" : view.channel();
        led().ifPresent(answer -> operations.change(TraceMessages.job_record,
                progress -> new Sightings(registry).open(answer, OffsetDateTime.now().withNano(0), channel),
                id -> view.message(NLS.bind(TraceMessages.said_sighting, id), false), this::failed));
    }

    /** Seals the photo's file beside the copy it led to, where the setting for contents allows it. */
    void keep() {
        var name = view.chosen().map(TracedPhoto::name).orElse("");
        led().ifPresent(answer -> operations.change(TraceMessages.job_record, progress -> kept(answer, name),
                outcome -> {
                    if (outcome instanceof Outcome.Refused refused) {
                        said(refused.findings());
                    } else {
                        view.message(TraceMessages.said_kept, false);
                    }
                }, this::failed));
    }

    private Outcome kept(TraceAnswer answer, String name) throws IOException, BadAct {
        var file = files(last).stream().filter(path -> name.startsWith(path.getFileName().toString())).findFirst()
                .orElseThrow(() -> new IOException(name));
        try (var in = Files.newInputStream(file)) {
            return registry.contents().keep(ContentKind.PHOTO, Subject.copy(answer.first().orElseThrow().copy()), Optional.empty(), in).join();
        }
    }

    private void said(List<Finding> findings) {
        var first = findings.stream().filter(Finding::blocks).findFirst().orElseThrow();
        view.message(words.finding(first) + " · " + words.source(first.rule().source()), true);
    }

    private void failed(Exception why) {
        view.message(switch (why) {
            case BadAct bad -> words.get("bad-act." + bad.code(), bad.arguments());
            case BlobRefused refused -> refused.reason().name();
            default -> String.valueOf(why.getMessage());
        }, true);
    }
}
