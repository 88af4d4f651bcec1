package lantai.rules.gap.thing;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** When a place keeps at least one copy of a level. Times in seconds of the epoch; kept as two sorted arrays, begins and ends. */
public final class Occupancy {

    private long[] begins = new long[8];
    private long[] ends = new long[8];
    private int size;
    private boolean sorted = true;

    /** A copy is kept from one moment to another; to {@link Long#MAX_VALUE} while it still is. */
    public void add(long from, long to) {
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        begins[size] = from;
        ends[size] = to;
        size++;
        sorted = false;
    }

    /** Takes back what {@link #add} was told. */
    public void remove(long from, long to) {
        sort();
        remove(begins, from);
        remove(ends, to);
        size--;
    }

    private void remove(long[] values, long value) {
        var at = Arrays.binarySearch(values, 0, size, value);
        if (at < 0) {
            throw new IllegalStateException("was not added");
        }
        System.arraycopy(values, at + 1, values, at, size - at - 1);
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(begins, 0, size);
            Arrays.sort(ends, 0, size);
            sorted = true;
        }
    }

    /** The stretch without interruption in which something is kept, that lies at a moment or begins first after it. */
    public Optional<Stretch> stretch(Instant at) {
        sort();
        var t = at.getEpochSecond();
        var b = upper(begins, t);
        var e = upper(ends, t);
        long from;
        if (b > e) {
            from = t;
        } else if (b < size) {
            from = begins[b];
            b++;
        } else {
            return Optional.empty();
        }
        while (e < size && ends[e] != Long.MAX_VALUE) {
            var end = ends[e];
            while (b < size && begins[b] <= end) {
                b++;
            }
            e++;
            if (b == e) {
                return Optional.of(new Stretch(from, end));
            }
        }
        return Optional.of(new Stretch(from, Long.MAX_VALUE));
    }

    /** How many values are not after a moment. */
    private int upper(long[] values, long t) {
        var low = 0;
        var high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (values[middle] <= t) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** @param to {@link Long#MAX_VALUE} while it lasts */
    public record Stretch(long from, long to) {
    }
}
