package lantai.rules.gap.device;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import lantai.rules.gap.GapCode;

/**
 * Which job uses which order. A job uses one order; an order may be used by several jobs up to its pages × count. First what agrees in
 * everything, as many jobs as can be explained and the best explanation among them; then what misses in exactly one respect.
 */
final class Usage {

    /**
     * An explanation.
     *
     * @param miss the one respect in which the job misses; empty when it agrees in everything
     */
    record Explained(Fit fit, Optional<GapCode> miss) {
    }

    private final Map<Job, Explained> byJob = new IdentityHashMap<>();
    private final Map<String, List<Fit>> byOrder = new HashMap<>();

    /** What explains a job; empty when no order does, even but for one respect. */
    Optional<Explained> of(Job job) {
        return Optional.ofNullable(byJob.get(job));
    }

    boolean isExact(Job job) {
        return of(job).filter(e -> e.miss().isEmpty()).isPresent();
    }

    /** The jobs that use an order. */
    List<Fit> jobs(String order) {
        return byOrder.getOrDefault(order, List.of());
    }

    void free(Job job) {
        var explained = byJob.remove(job);
        if (explained != null) {
            byOrder.get(explained.fit().order().id()).remove(explained.fit());
        }
    }

    /** Explains jobs by orders that agree in everything; best fits first. */
    void exact(List<Fit> best) {
        var fits = new IdentityHashMap<Job, List<Fit>>();
        best.forEach(fit -> fits.computeIfAbsent(fit.job(), job -> new ArrayList<>()).add(fit));
        var waiting = new ArrayList<Fit>();
        for (var fit : best) {
            if (of(fit.job()).isEmpty()) {
                if (room(fit, null)) {
                    use(fit, Optional.empty());
                } else {
                    waiting.add(fit);
                }
            }
        }
        for (var fit : waiting) {
            if (of(fit.job()).isEmpty()) {
                rearrange(fit, fits);
            }
        }
    }

    /** Makes room for a job by explaining another one by another order. */
    private void rearrange(Fit fit, Map<Job, List<Fit>> fits) {
        var tried = new HashSet<Job>();
        for (var other : List.copyOf(jobs(fit.order().id()))) {
            if (!tried.add(other.job()) || !room(fit, other)) {
                continue;
            }
            var elsewhere = fits.getOrDefault(other.job(), List.of()).stream().filter(f -> f.order() != fit.order() && room(f, null)).findFirst();
            if (elsewhere.isPresent()) {
                free(other.job());
                use(elsewhere.get(), Optional.empty());
                use(fit, Optional.empty());
                return;
            }
        }
    }

    /** Explains what is left but for one respect; an order nobody used yet comes first. */
    void missing(Collection<Fit> best) {
        for (var unused : List.of(true, false)) {
            for (var fit : best) {
                if (of(fit.job()).isPresent() || unused != jobs(fit.order().id()).isEmpty()) {
                    continue;
                }
                var fitting = room(fit, null);
                if (!fit.isExact() && fitting) {
                    use(fit, Optional.of(fit.misses().get(0)));
                } else if (fit.isExact() && !fitting) {
                    use(fit, Optional.of(GapCode.D4));
                }
            }
        }
    }

    private void use(Fit fit, Optional<GapCode> miss) {
        byJob.put(fit.job(), new Explained(fit, miss));
        byOrder.computeIfAbsent(fit.order().id(), id -> new ArrayList<>()).add(fit);
    }

    /** Whether the pages stay within what was approved, one other job left out. */
    private boolean room(Fit fit, Fit without) {
        if (fit.order().budget().isEmpty() || fit.job().quantity().isEmpty()) {
            return true;
        }
        var used = jobs(fit.order().id()).stream().filter(f -> f != without).mapToLong(f -> f.job().quantity().orElse(0)).sum();
        return used + fit.job().quantity().getAsInt() <= fit.order().budget().getAsInt();
    }

    /** The jobs of some orders. */
    Set<Job> using(Collection<String> orders) {
        var jobs = new HashSet<Job>();
        orders.forEach(order -> jobs(order).forEach(fit -> jobs.add(fit.job())));
        return jobs;
    }
}
