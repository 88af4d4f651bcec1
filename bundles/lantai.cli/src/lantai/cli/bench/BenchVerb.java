package lantai.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.bench.BenchRun;
import lantai.app.bench.Benchmark;
import lantai.app.bench.Measurement;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.Suites;
import lantai.cli.Usage;
import lantai.cli.Verb;

/** {@code lantai bench}: measures, each figure beside a control of the same run. Without a name it tells which there are. */
@Component(property = Verb.PROPERTY + "=bench")
public final class BenchVerb implements Verb {

    private static final int MOST = 10_000_000;

    private final List<Benchmark> benchmarks;

    @Activate
    public BenchVerb(@Reference List<Benchmark> benchmarks) {
        this.benchmarks = benchmarks.stream().sorted(Comparator.comparing(Benchmark::name)).toList();
    }

    @Override
    public Usage usage() {
        return Usage.of("bench", List.of("dir=", "size=", "suite=", "all"), "name...?");
    }

    @Override
    public int run(Call call) throws Exception {
        var names = call.arguments().words();
        if (names.isEmpty() && !call.arguments().has("all")) {
            list(call);
            return Exit.DONE;
        }
        var chosen = call.arguments().has("all") ? benchmarks.stream().filter(Benchmark::isPossible).toList() : named(names);
        var size = call.arguments().whole("size", 1, MOST);
        var suite = call.arguments().one("suite", Suites::of, Suites.WORDS);
        var folder = folder(call);
        try {
            for (var benchmark : chosen) {
                call.say("bench.running", Map.of("name", benchmark.name()));
                benchmark.run(new BenchRun(folder, size, suite, call.progress(), figure -> tell(call, benchmark.name(), figure)));
            }
        } finally {
            delete(folder);
        }
        return Exit.DONE;
    }

    private List<Benchmark> named(List<String> names) throws Failure {
        for (var name : names) {
            if (benchmarks.stream().noneMatch(each -> each.name().equals(name))) {
                throw Failure.usage("no-benchmark", name,
                        Map.of("name", name, "names", benchmarks.stream().map(Benchmark::name).collect(Collectors.joining(" "))));
            }
        }
        var chosen = benchmarks.stream().filter(each -> names.contains(each.name())).toList();
        for (var benchmark : chosen) {
            if (!benchmark.isPossible()) {
                throw Failure.usage("benchmark-not-here", benchmark.name(), Map.of("name", benchmark.name()));
            }
        }
        return chosen;
    }

    private void list(Call call) throws IOException {
        for (var benchmark : benchmarks) {
            if (call.results().isJson()) {
                call.results().object(json -> {
                    json.writeStringField("bench", benchmark.name());
                    json.writeBooleanField("possible", benchmark.isPossible());
                });
            } else {
                call.results().cells(benchmark.name(), call.speech().phrase("bench.about." + benchmark.name(), Map.of()));
            }
        }
    }

    /** A fresh folder in the one named, or in that for temporary files; it goes when all is measured. */
    private static Path folder(Call call) throws IOException {
        var named = call.arguments().value("dir").map(Path::of);
        if (named.isEmpty()) {
            return Files.createTempDirectory("lantai-bench");
        }
        Files.createDirectories(named.get());
        return Files.createTempDirectory(named.get(), "lantai-bench");
    }

    private static void tell(Call call, String name, Measurement m) {
        try {
            if (call.results().isJson()) {
                call.results().object(json -> {
                    json.writeStringField("bench", name);
                    json.writeStringField("figure", m.code());
                    json.writeStringField("unit", m.unit());
                    json.writeNumberField("value", m.value());
                    json.writeNumberField("control", m.control());
                    json.writeNumberField("ratio", m.ratio());
                    json.writeNumberField("goal", m.goal());
                    json.writeBooleanField("met", m.isMet());
                });
            } else {
                var speech = call.speech();
                call.results().cells(speech.phrase("bench.figure." + m.code(), Map.of()), number(m.value()) + " " + m.unit(),
                        speech.phrase("bench.control." + m.code(), Map.of()) + " " + number(m.control()) + " " + m.unit(),
                        "× " + number(m.ratio()), (m.atMost() ? "≤ " : "≥ ") + number(m.goal()),
                        speech.phrase(m.isMet() ? "bench.met" : "bench.missed", Map.of()));
            }
            call.results().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.2f", value);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
