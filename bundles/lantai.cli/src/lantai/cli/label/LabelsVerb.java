package lantai.cli.label;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.label.LabelContent;
import lantai.app.label.LabelPrinting;
import lantai.app.label.SheetLayout;
import lantai.app.paper.ReceiptPrinting.NoFont;
import lantai.app.projection.CopyQuery;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.cli.Arguments;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Faults;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;
import lantai.core.act.Act;
import lantai.core.act.CopyAct.LabelAct;
import lantai.core.code.CopyId;

/** {@code lantai labels}: QR labels of copies as a PDF. Copies without a valid label get one through the door first. */
@Component(property = Verb.PROPERTY + "=labels")
public final class LabelsVerb implements Verb {

    private static final double MAX_OFFSET = 20;

    private final Workstation workstation;
    private final LabelPrinting printing;
    private final InstantSource clock;

    @Activate
    public LabelsVerb(@Reference Workstation workstation, @Reference LabelPrinting printing) {
        this(workstation, printing, InstantSource.system());
    }

    public LabelsVerb(Workstation workstation, LabelPrinting printing, InstantSource clock) {
        this.workstation = workstation;
        this.printing = printing;
        this.clock = clock;
    }

    @Override
    public Usage usage() {
        return Usage.of("labels", List.of("copies=", "document=", "out=", "sheet=", "start=", "offset-x=", "offset-y=", "reprint"));
    }

    @Override
    public int run(Call call) throws Exception {
        var arguments = call.arguments();
        arguments.oneOf("copies", "document");
        var out = Path.of(arguments.required("out"));
        var setup = setup(arguments);
        if (Files.exists(out)) {
            throw new Failure(Exit.BAD_INPUT, "file-exists", Map.of("file", out.toString()), Failure.Place.file(out.toString()));
        }
        try (var registry = new Opening(workstation).open(call)) {
            var copies = copies(arguments, registry);
            var fresh = arguments.has("reprint") ? copies
                    : copies.stream().filter(copy -> registry.labels().payload(copy).isEmpty()).toList();
            if (!fresh.isEmpty() && make(registry, fresh) instanceof Outcome.Refused refused) {
                return new Faults(call.speech()).refused(refused.findings(), call);
            }
            print(registry, copies, setup, out);
            tell(call, copies.size(), fresh.size(), setup, out);
            return Exit.DONE;
        }
    }

    private static LabelPrinting.Setup setup(Arguments arguments) throws Failure {
        var names = Arrays.stream(SheetLayout.values()).map(SheetLayout::sheetName).toList();
        var layout = arguments.one("sheet", SheetLayout::ofName, names).orElse(SheetLayout.A4_3X8);
        return new LabelPrinting.Setup(layout, arguments.whole("start", 1, layout.labelsPerPage()).orElse(1),
                arguments.millimetres("offset-x", -MAX_OFFSET, MAX_OFFSET), arguments.millimetres("offset-y", -MAX_OFFSET, MAX_OFFSET));
    }

    private static List<CopyId> copies(Arguments arguments, Registry registry) throws Failure {
        if (arguments.has("copies")) {
            return arguments.copies("copies");
        }
        var copies = new ArrayList<CopyId>();
        registry.catalogue().copies(new CopyQuery(arguments.value("document"), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty()), row -> copies.add(row.copy()));
        if (copies.isEmpty()) {
            throw Failure.usage("unknown-document", "--document", Map.of("document", arguments.required("document")));
        }
        return copies;
    }

    private Outcome make(Registry registry, List<CopyId> copies) throws BadAct {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault());
        var act = new Act("label-" + UUID.randomUUID(), now, now, registry.operator(), Optional.empty(), new LabelAct(copies));
        return registry.door().submit(act, List.of()).join();
    }

    private void print(Registry registry, List<CopyId> copies, LabelPrinting.Setup setup, Path out) throws IOException, Failure {
        var contents = copies.stream().map(copy -> new LabelContent(registry.labels().payload(copy).orElseThrow(), copy.copyNumber(),
                copy.document())).toList();
        try {
            Files.write(out, printing.sheet(contents, setup), StandardOpenOption.CREATE_NEW);
        } catch (NoFont missing) {
            throw new Failure(Exit.CANNOT_OPEN, "no-font", Map.of(), Failure.Place.NOWHERE);
        }
    }

    private static void tell(Call call, int count, int made, LabelPrinting.Setup setup, Path out) throws IOException {
        var perPage = setup.layout().labelsPerPage();
        var pages = (count + setup.startAt() - 1 + perPage - 1) / perPage;
        if (!call.results().isJson()) {
            call.say("labels.written", Map.of("count", Integer.toString(count), "pages", Integer.toString(pages), "file", out.toString()));
            return;
        }
        call.results().object(json -> {
            json.writeStringField("out", out.toString());
            json.writeStringField("sheet", setup.layout().sheetName());
            json.writeNumberField("labels", count);
            json.writeNumberField("made", made);
            json.writeNumberField("pages", pages);
        });
    }
}
