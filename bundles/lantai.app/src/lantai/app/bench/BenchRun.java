package lantai.app.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

import lantai.core.event.Suite;
import lantai.core.operation.Progress;

/**
 * One call of benchmarks.
 *
 * @param folder   scratch folder on the disk to be measured; what one benchmark made there the next may use
 * @param size     how much to do, in the benchmark's own unit; empty for its usual size, on which its goal stands
 * @param suite    of the log, where a benchmark knows of it; empty for INTL
 * @param progress told how far it is
 * @param found    gets each figure
 */
public record BenchRun(Path folder, OptionalInt size, Optional<Suite> suite, Progress progress, Consumer<Measurement> found) {
}
