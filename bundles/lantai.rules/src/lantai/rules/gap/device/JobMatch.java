package lantai.rules.gap.device;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the explanations of jobs by orders up to date. What agrees in everything is settled within the jobs and orders that hang together
 * by it; what is left and misses in one respect, within those that hang together by that. So a change touches only its neighbourhood, and
 * the outcome is the same as of a whole run.
 */
final class JobMatch {

    private final JobShelf jobs;
    private final OrderBook orders;
    private final Function<String, Duration> tolerances;
    private final Usage usage = new Usage();

    JobMatch(JobShelf jobs, OrderBook orders, Function<String, Duration> tolerances) {
        this.jobs = jobs;
        this.orders = orders;
        this.tolerances = tolerances;
    }

    Usage usage() {
        return usage;
    }

    /** Jobs and orders whose explanation may have changed. */
    record Touched(Set<Job> jobs, Set<String> orders) {
    }

    /** Settles anew what hangs together with jobs and orders that came, went or changed. */
    Touched settle(Collection<Job> gone, Collection<Job> come, Collection<String> changed) {
        var touched = new Touched(Collections.newSetFromMap(new IdentityHashMap<>()), new LinkedHashSet<>());
        gone.forEach(job -> {
            usage.of(job).ifPresent(e -> touched.orders().add(e.fit().order().id()));
            usage.free(job);
        });
        touched.orders().addAll(changed);
        touched.jobs().addAll(come);
        touched.jobs().addAll(usage.using(touched.orders()));
        close(touched, Fit::isExact, job -> true);
        for (var job : touched.jobs()) {
            usage.of(job).ifPresent(e -> touched.orders().add(e.fit().order().id()));
        }
        touched.jobs().addAll(usage.using(touched.orders()));
        touched.jobs().forEach(usage::free);
        usage.exact(fits(touched.jobs(), Fit::isExact));
        var loose = new Touched(Collections.newSetFromMap(new IdentityHashMap<>()), new LinkedHashSet<>(touched.orders()));
        touched.jobs().stream().filter(job -> !usage.isExact(job)).forEach(loose.jobs()::add);
        close(loose, fit -> true, job -> !usage.isExact(job));
        loose.jobs().forEach(usage::free);
        usage.missing(fits(loose.jobs(), fit -> true));
        touched.jobs().addAll(loose.jobs());
        touched.orders().addAll(loose.orders());
        return touched;
    }

    /** Adds what hangs together with what is there. */
    private void close(Touched touched, Function<Fit, Boolean> tie, Function<Job, Boolean> taking) {
        var jobsToDo = new ArrayDeque<>(touched.jobs());
        var ordersToDo = new ArrayDeque<>(touched.orders());
        while (!jobsToDo.isEmpty() || !ordersToDo.isEmpty()) {
            while (!jobsToDo.isEmpty()) {
                for (var fit : of(jobsToDo.remove(), tie)) {
                    if (touched.orders().add(fit.order().id())) {
                        ordersToDo.add(fit.order().id());
                    }
                }
            }
            while (!ordersToDo.isEmpty()) {
                var order = orders.get(ordersToDo.remove());
                if (order.isPresent()) {
                    for (var job : near(order.get())) {
                        if (taking.apply(job) && !touched.jobs().contains(job) && fits(job, order.get(), tie)) {
                            touched.jobs().add(job);
                            jobsToDo.add(job);
                        }
                    }
                }
            }
        }
    }

    private List<Job> near(Order order) {
        var far = Fit.FAR.plusHours(24);
        return jobs.between(order.from().minus(far), order.to().plus(far));
    }

    private boolean fits(Job job, Order order, Function<Fit, Boolean> tie) {
        return Fit.of(job, order, tolerances.apply(job.device())).filter(tie::apply).isPresent();
    }

    private List<Fit> of(Job job, Function<Fit, Boolean> tie) {
        var found = new ArrayList<Fit>();
        for (var order : orders.near(job.begin(), Fit.FAR.plusHours(24))) {
            Fit.of(job, order, tolerances.apply(job.device())).filter(tie::apply).ifPresent(found::add);
        }
        return found;
    }

    private List<Fit> fits(Set<Job> of, Function<Fit, Boolean> tie) {
        return of.stream().flatMap(job -> of(job, tie).stream()).sorted(Fit.BEST).collect(Collectors.toList());
    }
}
