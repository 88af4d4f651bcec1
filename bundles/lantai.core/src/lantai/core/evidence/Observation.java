package lantai.core.evidence;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One job of a copier, scanner or printer as its log tells it, or a mark of the device about its log. What the log does not tell is
 * empty, never guessed. The name of what was copied is not kept.
 *
 * @param device      code of the device
 * @param source      where it was read
 * @param logId       number of the record in the device's log
 * @param jobId       number of the job
 * @param kind        what the device did
 * @param user        who, as the device knows him
 * @param begin       begin of the job; of a log that tells only the end, the end
 * @param end         its end, not before {@code begin}
 * @param originals   sheets or sides read, as the maker counts
 * @param pages       pages of one copy
 * @param copies      how many copies
 * @param sheets      sheets of paper that came out in all
 * @param destination whereto a scan or fax went, as far as told
 * @param result      {@link #COMPLETED}, {@link #CANCELLED}, {@link #FAILED} or the maker's own word; of a system record the mark
 */
public record Observation(String device, RecordSource source, Optional<String> logId, Optional<String> jobId, JobKind kind,
        Optional<String> user, Instant begin, Instant end, OptionalInt originals, OptionalInt pages, OptionalInt copies,
        OptionalInt sheets, Optional<String> destination, Optional<String> result) implements EvidenceRecord {

    /** Result of a job that ended as it should. */
    public static final String COMPLETED = "completed";
    /** Result of a job that somebody stopped. */
    public static final String CANCELLED = "cancelled";
    /** Result of a job that the device gave up. */
    public static final String FAILED = "failed";
    /** Result of a system record: the number was used by another device that shares the counter. */
    public static final String ELSEWHERE = "elsewhere";

    public Observation {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(kind, "kind");
        if (end.isBefore(begin)) {
            throw new IllegalArgumentException("a job does not end before it begins");
        }
        notNegative(originals);
        notNegative(pages);
        notNegative(copies);
        notNegative(sheets);
    }

    private static void notNegative(OptionalInt count) {
        if (count.isPresent() && count.getAsInt() < 0) {
            throw new IllegalArgumentException("a count is not negative: " + count.getAsInt());
        }
    }

    /** Whether nothing came of it: cancelled, and no sheet left the device. */
    public boolean isVoid() {
        return result.filter(CANCELLED::equals).isPresent() && sheets.orElse(0) == 0;
    }

    /** What the device says about its log; empty for a job. */
    public Optional<SystemMark> mark() {
        return kind == JobKind.SYSTEM ? result.flatMap(SystemMark::ofWord) : Optional.empty();
    }
}
