package lantai.cli.found;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.demo.Demo;
import lantai.app.registry.Founding;
import lantai.app.registry.Founding.Administrator;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Results;
import lantai.cli.Suites;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.core.event.Suite;

/** {@code lantai init}: founds a registry. */
@Component(property = Verb.PROPERTY + "=init")
public final class InitVerb implements Verb {

    private final Workstation workstation;
    private final List<Demo> demos;

    /** @param demos the demo, if this installation has it */
    @Activate
    public InitVerb(@Reference Workstation workstation, @Reference List<Demo> demos) {
        this.workstation = workstation;
        this.demos = List.copyOf(demos);
    }

    @Override
    public Usage usage() {
        return Usage.of("init", List.of("suite=", "unit=", "unit-name=", "admins=", "pins=", "demo"));
    }

    @Override
    public int run(Call call) throws Exception {
        return call.arguments().has("demo") ? makeDemo(call) : found(call);
    }

    private int makeDemo(Call call) throws Exception {
        if (demos.isEmpty()) {
            throw Failure.usage("no-demo", "--demo", Map.of());
        }
        var folder = call.registry();
        demos.get(0).make(workstation, folder, suite(call).orElse(Suite.INTL), call.speech().locale(), call.progress());
        var peek = workstation.peek(folder);
        if (!call.results().isJson()) {
            call.results().cells(folder, peek.origin(), peek.suite().map(Suite::id), peek.unit());
            return Exit.DONE;
        }
        call.results().object(json -> {
            json.writeStringField("registry", folder.toString());
            Results.field(json, "origin", peek.origin());
            Results.field(json, "suite", peek.suite().map(Suite::id));
            Results.field(json, "unit", peek.unit());
            json.writeBooleanField("demo", true);
            json.writeArrayFieldStart("operators");
            for (var operator : peek.operators()) {
                json.writeString(operator);
            }
            json.writeEndArray();
        });
        return Exit.DONE;
    }

    private int found(Call call) throws Exception {
        var arguments = call.arguments();
        var folder = call.registry();
        arguments.required("suite");
        var suite = suite(call).orElseThrow();
        var unit = arguments.required("unit");
        var unitName = arguments.required("unit-name");
        var administrators = new Administrators(call).all().stream().sorted(Comparator.comparing(Administrator::role)).toList();
        try (var registry = workstation.found(folder, new Founding(suite, unit, unitName, administrators), call.progress())) {
            tell(call, registry, administrators);
            return Exit.DONE;
        } finally {
            Administrators.wipe(administrators);
        }
    }

    private static Optional<Suite> suite(Call call) throws Failure {
        return call.arguments().one("suite", Suites::of, Suites.WORDS);
    }

    private static void tell(Call call, Registry registry, List<Administrator> administrators) throws Exception {
        if (!call.results().isJson()) {
            call.results().cells(registry.folder(), registry.origin(), registry.suite().id(), registry.unit());
            administrators.forEach(each -> call.results().cells(each.person(), each.role().word()));
            return;
        }
        call.results().object(json -> {
            json.writeStringField("registry", registry.folder().toString());
            json.writeStringField("origin", registry.origin());
            json.writeStringField("suite", registry.suite().id());
            json.writeStringField("unit", registry.unit());
            json.writeArrayFieldStart("administrators");
            for (var each : administrators) {
                json.writeStartObject();
                json.writeStringField("person", each.person());
                json.writeStringField("role", each.role().word());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
