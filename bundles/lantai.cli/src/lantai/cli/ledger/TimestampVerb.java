package lantai.cli.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.registry.Workstation;
import lantai.app.stamp.RegistryStamps;
import lantai.app.stamp.StampBook;
import lantai.app.stamp.TimeStamps;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;

/**
 * {@code lantai timestamp}: asks a unit's time-stamp authority (RFC 3161) for a stamp over the present signed head, takes its answer,
 * and lists the stamps there are, each checked anew.
 */
@Component(property = Verb.PROPERTY + "=timestamp")
public final class TimestampVerb implements Verb {

    private final Workstation workstation;
    private final TimeStamps stamps;

    @Activate
    public TimestampVerb(@Reference Workstation workstation, @Reference TimeStamps stamps) {
        this.workstation = workstation;
        this.stamps = stamps;
    }

    @Override
    public Usage usage() {
        return Usage.of("timestamp", List.of("request=", "head=", "take=", "tsa="));
    }

    @Override
    public int run(Call call) throws Exception {
        var arguments = call.arguments();
        try (var registry = new Opening(workstation).open(call)) {
            var book = new RegistryStamps(registry, stamps, Clock.systemUTC());
            if (arguments.has("take")) {
                var response = Files.readAllBytes(Path.of(arguments.required("take")));
                var stamped = book.take(response, Files.readAllBytes(Path.of(arguments.required("tsa"))));
                tell(call, stamped);
            } else if (arguments.has("request")) {
                var asked = book.ask(call.progress());
                Files.write(Path.of(arguments.required("request")), asked.request());
                if (arguments.has("head")) {
                    Files.writeString(Path.of(arguments.required("head")), asked.head().note(), StandardCharsets.UTF_8);
                }
                asked(call, asked.head().size());
            } else {
                for (var stamped : book.all()) {
                    tell(call, stamped);
                }
            }
            return Exit.DONE;
        }
    }

    private static void asked(Call call, long size) throws Exception {
        if (call.results().isJson()) {
            call.results().object(json -> {
                json.writeNumberField("size", size);
                json.writeStringField("request", call.arguments().value("request").orElseThrow());
            });
        } else {
            call.results().cells(size, call.arguments().required("request"));
        }
    }

    private static void tell(Call call, StampBook.Stamped stamped) throws Exception {
        if (call.results().isJson()) {
            call.results().object(json -> {
                json.writeNumberField("size", stamped.size());
                json.writeStringField("time", stamped.stamp().time().toString());
                json.writeStringField("authority", stamped.stamp().authority());
                json.writeStringField("serial", stamped.stamp().serial());
            });
        } else {
            call.results().cells(stamped.size(), stamped.stamp().time(), stamped.stamp().authority(), stamped.stamp().serial());
        }
    }
}
