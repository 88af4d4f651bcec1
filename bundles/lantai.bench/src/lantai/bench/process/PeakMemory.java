package lantai.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/** The most resident memory a process had, as the kernel counts it; only Linux tells. */
public final class PeakMemory {

    private static final int LOOK_MILLIS = 100;
    private static final double KIB_A_MB = 1_000_000.0 / 1_024;

    private OptionalDouble megabytes = OptionalDouble.empty();

    /** Waits for the end of a process, looking at its memory on the way. @return its exit code */
    public int watch(Process process) throws InterruptedException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            look(status);
        }
        return process.exitValue();
    }

    private void look(Path status) {
        try {
            Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB_A_MB).findFirst()
                    .ifPresent(peak -> megabytes = OptionalDouble.of(peak));
        } catch (IOException e) {
            // no such file: another system, or the process has just ended; what was seen last stands
            return;
        }
    }

    /** In 10^6 bytes. */
    public OptionalDouble megabytes() {
        return megabytes;
    }
}
