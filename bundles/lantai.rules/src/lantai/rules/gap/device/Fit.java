package lantai.rules.gap.device;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import lantai.rules.gap.GapCode;
import lantai.rules.gap.world.Fact;

/**
 * How well an order explains a job.
 *
 * @param misses in what it fails but for the pages: {@code D5}, {@code D6} or {@code D7}; one at most
 * @param score  greater is better
 */
record Fit(Job job, Order order, List<GapCode> misses, long score) {

    /** A job further from a window than this has nothing to do with it. */
    static final Duration FAR = Duration.ofHours(72);
    /** The best explanation first; the rest makes the order the same every time. */
    static final Comparator<Fit> BEST = Comparator.<Fit>comparingLong(Fit::score).reversed().thenComparing((Fit f) -> f.job().begin())
            .thenComparing(f -> f.job().device()).thenComparingLong(f -> f.job().source().line()).thenComparing(f -> f.order().id());

    /** Compares a job with an order; empty when they have nothing to do with each other. */
    static Optional<Fit> of(Job job, Order order, Duration tolerance) {
        if (!order.wants(job.wants())) {
            return Optional.empty();
        }
        var early = Duration.between(job.begin(), order.from().minus(tolerance));
        var late = Duration.between(order.to().plus(tolerance), job.begin());
        var distance = early.isPositive() ? early : late.isPositive() ? late : Duration.ZERO;
        if (distance.compareTo(FAR) > 0) {
            return Optional.empty();
        }
        var misses = new ArrayList<GapCode>(3);
        if (distance.isPositive()) {
            misses.add(GapCode.D5);
        }
        if (order.device().filter(device -> !device.equals(job.device())).isPresent()) {
            misses.add(GapCode.D6);
        }
        if (job.user().filter(user -> order.users().stream().noneMatch(user::equalsIgnoreCase)).isPresent()) {
            misses.add(GapCode.D7);
        }
        return misses.size() > 1 ? Optional.empty() : Optional.of(new Fit(job, order, List.copyOf(misses), score(job, order, distance)));
    }

    boolean isExact() {
        return misses.isEmpty();
    }

    /** What was made at that hour on that device in that number explains best; a device and a user that are named say more. */
    private static long score(Job job, Order order, Duration distance) {
        var score = 0L;
        var nearest = order.made().stream().filter(m -> m.field("device").filter(job.device()::equals).isPresent())
                .mapToLong(m -> Math.abs(Duration.between(m.instant(), job.begin()).toMinutes())).min();
        score += nearest.isPresent() ? Math.max(0, 2_000 - nearest.getAsLong()) : 0;
        var quantity = job.quantity();
        if (quantity.isPresent()) {
            var same = order.made().stream().anyMatch(m -> quantity(m) == quantity.getAsInt());
            score += same ? 4_000 : order.budget().equals(quantity) ? 3_000 : 0;
        }
        score += order.device().isPresent() ? 500 : 0;
        score += job.user().isPresent() ? 250 : 0;
        return score - distance.toMinutes();
    }

    /** Pages × copies of what was made. */
    static long quantity(Fact made) {
        return made.number("pages").or(() -> made.number("copied_pages")).orElse(0L) * made.number("count").orElse(1L);
    }
}
