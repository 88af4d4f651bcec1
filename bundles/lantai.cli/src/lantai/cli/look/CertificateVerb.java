package lantai.cli.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.ledger.Ledger.SignedHead;
import lantai.app.life.Life;
import lantai.app.paper.ReceiptPrinting;
import lantai.app.paper.ReceiptPrinting.NoFont;
import lantai.app.paper.ReceiptPrinting.Receipt;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.cli.Arguments;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Speech;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;
import lantai.cli.sheet.SheetTime;
import lantai.core.code.CopyId;
import lantai.core.event.Event;
import lantai.core.event.RecordedEvent;

/**
 * {@code lantai certificate COPY… --out FILE.pdf}: the certificate of destruction (销毁证明) of copies whose destruction stands in the
 * ledger, with the signed head that holds it as QR. It carries codes, levels and persons' codes; no title, number or name.
 */
@Component(property = Verb.PROPERTY + "=certificate")
public final class CertificateVerb implements Verb {

    private static final String DESTROY = "destroy";

    private final Workstation workstation;
    private final ReceiptPrinting printing;
    private final InstantSource clock;

    @Activate
    public CertificateVerb(@Reference Workstation workstation, @Reference ReceiptPrinting printing) {
        this(workstation, printing, InstantSource.system());
    }

    public CertificateVerb(Workstation workstation, ReceiptPrinting printing, InstantSource clock) {
        this.workstation = workstation;
        this.printing = printing;
        this.clock = clock;
    }

    @Override
    public Usage usage() {
        return Usage.of("certificate", List.of("out="), "copy...");
    }

    /** One destroyed copy and the event that says so. */
    private record Destroyed(CopyId copy, RecordedEvent recorded) {

        Event event() {
            return recorded.event();
        }
    }

    @Override
    public int run(Call call) throws Exception {
        var copies = new ArrayList<CopyId>();
        for (var word : call.arguments().words()) {
            copies.add(Arguments.copy("COPY", word));
        }
        var out = Path.of(call.arguments().required("out"));
        if (Files.exists(out)) {
            throw new Failure(Exit.BAD_INPUT, "file-exists", Map.of("file", out.toString()), Failure.Place.file(out.toString()));
        }
        try (var registry = new Opening(workstation).open(call)) {
            var destroyed = new ArrayList<Destroyed>();
            for (var copy : copies) {
                destroyed.add(destroyed(registry, copy));
            }
            var head = registry.ledger().checkpoint(call.progress());
            write(receipt(registry, destroyed, head, call.speech()), out);
            tell(call, destroyed.size(), head, out);
            return Exit.DONE;
        }
    }

    private Destroyed destroyed(Registry registry, CopyId copy) throws Failure {
        var life = registry.lives().of(copy, CopiesVerb.now(clock)).orElseThrow(() -> failure("unknown-copy", copy));
        return new Destroyed(copy, last(life).orElseThrow(() -> failure("not-destroyed", copy)));
    }

    /** The destruction, unless a correction has taken it back. */
    private static Optional<RecordedEvent> last(Life life) {
        return life.events().stream().filter(event -> event.event().kind().equals(DESTROY) && !life.corrected().contains(event.seq()))
                .reduce((earlier, later) -> later);
    }

    private static Failure failure(String code, CopyId copy) {
        return new Failure(Exit.BAD_INPUT, code, Map.of("copy", copy.toString()), Failure.Place.field("COPY"));
    }

    private static Receipt receipt(Registry registry, List<Destroyed> destroyed, SignedHead head, Speech speech) {
        var facts = List.of(fact(speech, "time", all(destroyed, event -> Stream.of(SheetTime.print(event.at())))),
                fact(speech, "method", all(destroyed, event -> event.fields().text("method").stream())),
                fact(speech, "approval", all(destroyed, event -> event.fields().text("approval").stream())),
                fact(speech, "witnesses", all(destroyed, event -> event.fields().texts("witnesses").stream())),
                fact(speech, "by", all(destroyed, event -> Stream.of(event.actor()))));
        var columns = Stream.of("copy", "document", "level", "event").map(column -> speech.phrase("certificate." + column)).toList();
        var lines = destroyed.stream().map(one -> List.of(one.copy().copyNumber(), one.copy().document(), level(registry, one.copy(), speech),
                Long.toString(one.recorded().seq()))).toList();
        return new Receipt(speech.phrase("certificate.title"), facts, columns, lines, head.note(),
                speech.phrase("certificate.caption", Map.of("size", Long.toString(head.size()))),
                List.of(speech.phrase("certificate.notice"), speech.phrase("certificate.sign-destroyed"), speech.phrase("certificate.sign-witnesses")));
    }

    private static String level(Registry registry, CopyId copy, Speech speech) {
        return registry.register().document(copy.document())
                .map(document -> speech.rules().sentence("level." + document.mark().level().word(), Map.of())).orElse("");
    }

    private static String[] fact(Speech speech, String name, String value) {
        return new String[] { speech.phrase("certificate." + name), value.isEmpty() ? "—" : value };
    }

    private static String all(List<Destroyed> destroyed, Function<Event, Stream<String>> what) {
        return destroyed.stream().map(Destroyed::event).flatMap(what).distinct().collect(Collectors.joining(", "));
    }

    private void write(Receipt receipt, Path out) throws IOException, Failure {
        try {
            Files.write(out, printing.receipt(receipt), StandardOpenOption.CREATE_NEW);
        } catch (NoFont missing) {
            throw new Failure(Exit.CANNOT_OPEN, "no-font", Map.of(), Failure.Place.NOWHERE);
        }
    }

    private static void tell(Call call, int copies, SignedHead head, Path out) throws IOException {
        if (!call.results().isJson()) {
            call.say("certificate.written", Map.of("count", Integer.toString(copies), "file", out.toString()));
            return;
        }
        call.results().object(json -> {
            json.writeStringField("out", out.toString());
            json.writeNumberField("copies", copies);
            json.writeNumberField("size", head.size());
        });
    }
}
