package lantai.rules.gap.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import lantai.core.evidence.ObservedPast;

/** The jobs that need an order, by device and time. */
final class JobShelf {

    private static final Comparator<Job> IN_TIME = Comparator.comparing(Job::begin).thenComparingLong(job -> job.source().line());

    private final Map<String, List<Job>> byDevice = new HashMap<>();

    /** What became of the jobs of a device in a stretch of time. */
    record Change(List<Job> gone, List<Job> come) {
    }

    /** Reads the jobs of a device anew in a stretch of time. */
    Change read(String device, Instant from, Instant to, ObservedPast observed) {
        var come = new ArrayList<Job>();
        observed.observations(device, from, to, o -> {
            if (Job.needsOrder(o) && !o.begin().isBefore(from) && !o.begin().isAfter(to)) {
                come.add(Job.of(device, o));
            }
        });
        come.sort(IN_TIME);
        var shelf = byDevice.computeIfAbsent(device, d -> new ArrayList<>());
        var low = position(shelf, from);
        var high = position(shelf, to.plusNanos(1));
        var stretch = shelf.subList(low, high);
        var gone = new ArrayList<>(stretch);
        stretch.clear();
        shelf.addAll(low, come);
        return new Change(gone, come);
    }

    /** The jobs of all devices that begin in a stretch of time, both ends included. */
    List<Job> between(Instant from, Instant to) {
        var found = new ArrayList<Job>();
        for (var shelf : byDevice.values()) {
            found.addAll(between(shelf, from, to));
        }
        return found;
    }

    Collection<Job> between(String device, Instant from, Instant to) {
        return between(byDevice.getOrDefault(device, List.of()), from, to);
    }

    private static List<Job> between(List<Job> shelf, Instant from, Instant to) {
        return shelf.subList(position(shelf, from), position(shelf, to.plusNanos(1)));
    }

    /** Where the first job not before a moment stands. */
    private static int position(List<Job> shelf, Instant at) {
        var low = 0;
        var high = shelf.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (shelf.get(middle).begin().isBefore(at)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
