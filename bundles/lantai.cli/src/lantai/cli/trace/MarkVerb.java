package lantai.cli.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.app.trace.MarkKind;
import lantai.app.trace.MarkPrinting;
import lantai.app.trace.MarkPrinting.BadDocument;
import lantai.app.trace.MarkPrinting.Overlaid;
import lantai.app.trace.MarkRef;
import lantai.app.trace.MarkedCopy;
import lantai.app.trace.TraceDesk.Making;
import lantai.app.trace.TraceMarks;
import lantai.cli.Arguments;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Faults;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;
import lantai.core.act.TraceAct.MarkAct;

/** {@code lantai mark}: the trace mark of a copy as a PDF; it stands in the ledger before the file is written. */
@Component(property = Verb.PROPERTY + "=mark")
public final class MarkVerb implements Verb {

    private static final long MOST_BYTES = 256L << 20;
    private static final List<String> WAYS = List.of("in", "overprint", "sleeve", "test");

    private final Workstation workstation;
    private final TraceMarks marks;
    private final MarkPrinting printing;

    @Activate
    public MarkVerb(@Reference Workstation workstation, @Reference TraceMarks marks, @Reference MarkPrinting printing) {
        this.workstation = workstation;
        this.marks = marks;
        this.printing = printing;
    }

    @Override
    public Usage usage() {
        return Usage.of("mark", List.of("copy=", "in=", "overprint=", "sleeve=", "test=", "ink=", "out="));
    }

    /** What was asked for, checked before anything is written. */
    private record Order(MarkKind kind, Optional<SheetSize> size, boolean test, byte[] document, String ink, Path out) {
    }

    @Override
    public int run(Call call) throws Exception {
        var arguments = call.arguments();
        var copy = Arguments.copy("--copy", arguments.required("copy"));
        var order = order(arguments);
        try (var registry = new Opening(workstation).open(call)) {
            return switch (registry.traces().make(marks, copy, order.kind, order.ink)) {
                case Making.Refused refused -> new Faults(call.speech()).refused(refused.outcome().findings(), call);
                case Making.Made made -> {
                    var drawn = drawn(registry, made.mark(), order);
                    Files.write(order.out, drawn.pdf(), StandardOpenOption.CREATE_NEW);
                    tell(call, made.mark(), drawn.pages(), order.out);
                    yield Exit.DONE;
                }
            };
        }
    }

    private Order order(Arguments arguments) throws Failure, IOException {
        var given = WAYS.stream().filter(arguments::has).toList();
        if (given.size() != 1) {
            throw Failure.usage("one-of", "--in", Map.of("first", "--in", "second", "--overprint, --sleeve, --test"));
        }
        var out = Path.of(arguments.required("out"));
        if (Files.exists(out)) {
            throw new Failure(Exit.BAD_INPUT, "file-exists", Map.of("file", out.toString()), Failure.Place.file(out.toString()));
        }
        var ink = arguments.one("ink", word -> Optional.of(word).filter(marks.inks()::contains), marks.inks()).orElse(marks.inks().get(0));
        var way = given.get(0);
        if (way.equals("in")) {
            return new Order(MarkKind.PAGES, Optional.empty(), false, document(arguments.required("in")), ink, out);
        }
        var size = arguments.one(way, SheetSize::ofName, Stream.of(SheetSize.values()).map(SheetSize::name).toList());
        return new Order(way.equals("sleeve") ? MarkKind.SLEEVE : MarkKind.OVERPRINT, size, way.equals("test"), new byte[0], ink, out);
    }

    private byte[] document(String name) throws Failure, IOException {
        var file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new Failure(Exit.BAD_INPUT, "file-unreadable", Map.of("file", name), Failure.Place.file(name));
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new Failure(Exit.BAD_INPUT, "pdf-too-large", Map.of("file", name), Failure.Place.file(name));
        }
        var bytes = Files.readAllBytes(file);
        try {
            printing.check(bytes);
            return bytes;
        } catch (BadDocument e) {
            throw new Failure(Exit.BAD_INPUT, why(e), Map.of("file", name), Failure.Place.file(name));
        }
    }

    private static String why(BadDocument bad) {
        return switch (bad.code()) {
            case "locked-pdf" -> "pdf-locked";
            case "too-many-pages" -> "pdf-too-large";
            default -> "pdf-broken";
        };
    }

    private Overlaid drawn(Registry registry, MarkedCopy made, Order order) throws BadDocument {
        return registry.traces().withKey(key -> {
            try {
                if (order.kind == MarkKind.PAGES) {
                    return new Drawn(printing.overlay(order.document, page -> marks.drawing(key, ref(made, page), made.ink())), null);
                }
                var mark = marks.drawing(key, ref(made, 0), made.ink());
                var size = order.size.orElseThrow();
                return new Drawn(new Overlaid(order.test ? printing.testPage(mark) : printing.sheet(size.width(), size.height(), mark), 1), null);
            } catch (BadDocument e) {
                return new Drawn(null, e);
            }
        }).orThrow();
    }

    private record Drawn(Overlaid overlaid, BadDocument bad) {

        Overlaid orThrow() throws BadDocument {
            if (bad != null) {
                throw bad;
            }
            return overlaid;
        }
    }

    private static MarkRef ref(MarkedCopy made, int page) {
        return new MarkRef(made.kind().scheme(), made.serial(), page);
    }

    private static void tell(Call call, MarkedCopy made, int pages, Path out) throws IOException {
        if (!call.results().isJson()) {
            call.say("mark.written", Map.of("copy", made.copy().toString(), "pages", Integer.toString(pages), "file", out.toString()));
            return;
        }
        call.results().object(json -> {
            json.writeStringField("copy", made.copy().toString());
            json.writeStringField("kind", made.kind().word());
            json.writeStringField("ink", made.ink());
            json.writeNumberField("pages", pages);
            json.writeStringField("act", MarkAct.id(made.kind().scheme(), made.serial()));
            json.writeStringField("out", out.toString());
        });
    }
}
