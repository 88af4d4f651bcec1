package lantai.bench.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import lantai.bench.figures.Samples;
import lantai.bench.process.Installation;
import lantai.bench.registry.LargeRegistry;
import lantai.bench.sheet.ActSheet;

/** The installed program in processes of its own. */
final class Program {

    private static final int SHEET = 100_000;
    private static final int COPIES = 5_000;
    private static final int LOOK_MILLIS = 20;
    /** Bytes of results after which a sheet is in its middle: about 3,000 acts. */
    private static final long MIDDLE = 500_000;

    private final Installation installation;
    private final Path folder;
    private int documents;

    Program(Installation installation, Path folder) {
        this.installation = installation;
        this.folder = folder;
    }

    /** Milliseconds from the start of a process that opens nothing to its exit. */
    double nothing() throws IOException, InterruptedException {
        return ended(List.of("bench"), "nothing");
    }

    /** Milliseconds from the start to the exit of a process that opens a registry, does one act and lets go of it. */
    double act(Path registry) throws IOException, InterruptedException {
        var sheet = ActSheet.registering(folder.resolve("one.jsonl"), "R" + System.nanoTime() + documents++);
        return ended(List.of("--registry", registry.toString(), "--as", LargeRegistry.CLERK, "--json", "apply", sheet.toString()), "act");
    }

    private double ended(List<String> arguments, String name) throws IOException, InterruptedException {
        var result = folder.resolve(name + ".out");
        var times = new Samples();
        var begun = System.nanoTime();
        var exit = builder(arguments, result).start().waitFor();
        times.since(begun);
        if (exit != 0) {
            throw new IOException(name + " ended with " + exit + ": " + Files.readString(folder.resolve("program.err")).strip());
        }
        return times.median();
    }

    /** A process is killed in the middle of a sheet. */
    void kill(Path registry) throws IOException, InterruptedException {
        var sheet = ActSheet.moving(folder.resolve("moving.jsonl"), SHEET, COPIES);
        var pins = Files.writeString(folder.resolve("pins.json"), "{\"" + LargeRegistry.RECEIVER + "\":\"" + LargeRegistry.PIN + "\"}");
        var results = folder.resolve("moving.out");
        Files.deleteIfExists(results);
        var process = builder(List.of("--registry", registry.toString(), "--as", LargeRegistry.CLERK, "--json", "apply", "--pins",
                pins.toString(), sheet.toString()), results).start();
        while (Files.size(results) < MIDDLE) {
            if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException("apply ended before it was killed, with " + process.exitValue());
            }
        }
        var all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        for (var each : all) {
            each.onExit().join();
        }
    }

    private ProcessBuilder builder(List<String> arguments, Path result) {
        var builder = installation.script("lantai", folder.resolve("state"), arguments.toArray(String[]::new));
        builder.environment().put("LANTAI_PIN", LargeRegistry.PIN);
        return builder.redirectOutput(result.toFile()).redirectError(folder.resolve("program.err").toFile());
    }
}
