package lantai.cli.found;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.migration.Migrations;
import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Suites;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;
import lantai.cli.opening.PinFile;
import lantai.cli.opening.PinSource;

/** {@code lantai migrate --to NEW --suite S}: closes the registry and continues it in another folder and suite. */
@Component(property = Verb.PROPERTY + "=migrate")
public final class MigrateVerb implements Verb {

    private final Workstation workstation;
    private final Migrations migrations;

    @Activate
    public MigrateVerb(@Reference Workstation workstation, @Reference Migrations migrations) {
        this.workstation = workstation;
        this.migrations = migrations;
    }

    @Override
    public Usage usage() {
        return Usage.of("migrate", List.of("to=", "suite=", "pins="));
    }

    @Override
    public int run(Call call) throws Exception {
        var arguments = call.arguments();
        var to = Path.of(arguments.required("to"));
        arguments.required("suite");
        var suite = arguments.one("suite", Suites::of, Suites.WORDS).orElseThrow();
        var operator = new Opening(workstation).person(call);
        var pin = new PinSource(call).of(operator);
        var file = arguments.value("pins");
        try (var pins = file.isPresent() ? PinFile.read(file.get()) : PinFile.NONE) {
            var done = migrations.migrate(new Migrations.Order(call.registry(), operator, pin, to, suite, person -> own(pins, person, pin)),
                    call.progress());
            tell(call, to, done);
            return Exit.DONE;
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    /** A person without one of his own in the file has the operator's. */
    private static char[] own(PinFile pins, String person, char[] common) {
        Optional<char[]> own = pins.of(person);
        return own.map(char[]::clone).orElseGet(common::clone);
    }

    private static void tell(Call call, Path to, Migrations.Done done) throws Exception {
        if (!call.results().isJson()) {
            call.results().cells(to, done.origin(), done.suite().id(), done.before(), done.size(), done.root());
            return;
        }
        call.results().object(json -> {
            json.writeStringField("registry", to.toString());
            json.writeStringField("origin", done.origin());
            json.writeStringField("suite", done.suite().id());
            json.writeStringField("before", done.before());
            json.writeNumberField("size", done.size());
            json.writeStringField("root", done.root().toString());
        });
    }
}
