package lantai.bench.windows;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import lantai.bench.process.Installation;

/** Starts one window with orders for the probe, waits until it has closed, and reads what the probe noted. */
final class WindowStart {

    private static final String BARE = "lantai.bench.window.bare";
    private static final int PATIENCE_MINUTES = 5;

    private final Installation installation;
    private final Path folder;

    WindowStart(Installation installation, Path folder) throws IOException {
        this.installation = installation;
        this.folder = Files.createDirectories(folder);
    }

    Properties bare() throws IOException, InterruptedException {
        return run(installation.plain(BARE, bareConfiguration(), folder.resolve("bare-data")), new Properties());
    }

    Properties workstation(Path registry, Properties order) throws IOException, InterruptedException {
        return run(installation.script("lantai-workstation", folder.resolve("state"), "-registry", registry.toString(), "-nl", "zh_CN"), order);
    }

    /** As the installed one, without any bundle of ours but the probe's. */
    private Path bareConfiguration() throws IOException {
        var configuration = folder.resolve("bare-configuration");
        var file = configuration.resolve("config.ini");
        if (!Files.exists(file)) {
            Files.createDirectories(configuration);
            var settings = new Properties();
            settings.load(new StringReader(Files.readString(installation.folder().resolve("configuration/config.ini"))));
            settings.setProperty("osgi.bundles", Arrays.stream(settings.getProperty("osgi.bundles").split(","))
                    .filter(bundle -> !bundle.contains(":lantai.") || bundle.contains(":lantai.bench.window_")).collect(Collectors.joining(",")));
            try (var out = Files.newBufferedWriter(file)) {
                settings.store(out, null);
            }
        }
        return configuration;
    }

    private Properties run(ProcessBuilder builder, Properties order) throws IOException, InterruptedException {
        var out = folder.resolve("figures.properties");
        Files.deleteIfExists(out);
        var orders = folder.resolve("orders.properties");
        builder.environment().put("LANTAI_BENCH_WINDOW", orders.toString());
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("window.log").toFile());
        order.setProperty("out", out.toString());
        order.setProperty("started", Long.toString(System.currentTimeMillis()));
        try (var writer = Files.newBufferedWriter(orders)) {
            order.store(writer, null);
        }
        var process = builder.start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        var figures = new Properties();
        if (Files.exists(out)) {
            try (var reader = Files.newBufferedReader(out)) {
                figures.load(reader);
            }
        }
        if (!figures.containsKey("start")) {
            throw new IOException("the window was not measured: " + figures.getProperty("failure", "it ended early"));
        }
        return figures;
    }
}
