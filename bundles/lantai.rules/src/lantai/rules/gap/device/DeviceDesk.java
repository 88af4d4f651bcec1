package lantai.rules.gap.device;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

import lantai.core.code.CopyId;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.evidence.CoverageSpan;
import lantai.core.evidence.ObservedPast;
import lantai.rules.gap.Gap;
import lantai.rules.gap.scene.Scene;
import lantai.rules.gap.scene.Tolerance;
import lantai.rules.gap.world.Fact;
import lantai.rules.gap.world.World;

/** Keeps all gaps of devices up to date: takes in what changed, and settles it. */
public final class DeviceDesk {

    private record Stretch(Instant from, Instant to) {
        Stretch with(Stretch other) {
            return new Stretch(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
        }
    }

    private final World world;
    private final ObservedPast observed;
    private final Supplier<Scene> scenes;
    private final JobShelf jobs = new JobShelf();
    private final OrderBook orders = new OrderBook();
    private final Coverages coverages = new Coverages();
    private final JobMatch match = new JobMatch(jobs, orders, this::tolerance);
    private final JobGaps judge = new JobGaps(match.usage(), jobs, coverages);
    private final Map<String, Duration> tolerances = new HashMap<>();
    private final Map<String, Stretch> told = new TreeMap<>();
    private final TreeSet<String> changedOrders = new TreeSet<>();
    private final TreeSet<String> changedDevices = new TreeSet<>();
    private final Map<Long, Fact> unapproved = new TreeMap<>();
    private final Map<Job, Gap> jobGaps = new IdentityHashMap<>();
    private final Map<String, Gap> orderGaps = new HashMap<>();
    private final Map<Long, List<Gap>> resultGaps = new HashMap<>();
    private final Map<String, List<Gap>> watchGaps = new HashMap<>();

    /** @param scenes makes what detectors work with */
    public DeviceDesk(World world, ObservedPast observed, Supplier<Scene> scenes) {
        this.world = world;
        this.observed = observed;
        this.scenes = scenes;
    }

    /** Notes an event as far as it bears on devices. */
    public void take(Fact fact) {
        switch (fact.subject().type()) {
            case APPROVAL -> changedOrders.add(fact.subject().code());
            case DEVICE -> changedDevices.add(fact.subject().code());
            case EVIDENCE -> imported(fact);
            case COPY -> {
                if (JobGaps.isUnapproved(fact)) {
                    unapproved.put(fact.seq(), fact);
                }
            }
            default -> { }
        }
    }

    private void imported(Fact fact) {
        if (fact.number("from").isPresent()) {
            var stretch = new Stretch(micros(fact, "from"), micros(fact, "to"));
            told.merge(fact.subject().code(), stretch, Stretch::with);
            changedDevices.add(fact.subject().code());
        }
    }

    private static Instant micros(Fact fact, String field) {
        return Instant.EPOCH.plus(fact.number(field).orElse(0L), ChronoUnit.MICROS);
    }

    private Duration tolerance(String device) {
        return tolerances.computeIfAbsent(device, d -> Tolerance.of(scenes.get(), d, Instant.MAX));
    }

    /** Settles what was noted. */
    public void settle() {
        changedDevices.forEach(tolerances::remove);
        var gone = new ArrayList<Job>();
        var come = new ArrayList<Job>();
        told.forEach((device, stretch) -> {
            var change = jobs.read(device, stretch.from(), stretch.to(), observed);
            gone.addAll(change.gone());
            come.addAll(change.come());
        });
        changedOrders.forEach(id -> orders.put(id, Orders.of(id, world)));
        var touched = match.settle(gone, come, changedOrders);
        gone.forEach(jobGaps::remove);
        touched.jobs().forEach(this::judged);
        for (var device : changedDevices) {
            registered(device).ifPresent(first -> coverages.ask(device, first.instant(), observed));
            watch(device);
        }
        var again = new HashSet<>(touched.orders());
        orders.all().stream().filter(o -> o.made().stream().anyMatch(m -> m.field("device").filter(changedDevices::contains).isPresent()))
                .forEach(o -> again.add(o.id()));
        again.forEach(this::judged);
        unapproved.values().forEach(this::result);
        told.clear();
        changedOrders.clear();
        changedDevices.clear();
    }

    private Optional<Fact> registered(String device) {
        return world.standing(Subject.of(Type.DEVICE, device), "device").stream().findFirst();
    }

    private void watch(String device) {
        var scene = scenes.get();
        DeviceWatch.detect(device, coverages, scene);
        watchGaps.put(device, scene.found());
    }

    /** A device's settings changed that bear on how long it may be silent. */
    public void watchAgain() {
        world.codes(Type.DEVICE).forEach(changedDevices::add);
    }

    private void judged(Job job) {
        var offset = registered(job.device()).map(f -> f.at().getOffset()).orElse(ZoneOffset.UTC);
        judge.of(job, offset, scenes.get()).ifPresentOrElse(gap -> jobGaps.put(job, gap), () -> jobGaps.remove(job));
    }

    private void judged(String order) {
        orders.get(order).flatMap(o -> judge.of(o, scenes.get())).ifPresentOrElse(gap -> orderGaps.put(order, gap), () -> orderGaps.remove(order));
    }

    private void result(Fact fact) {
        var stands = world.standing(fact.subject(), fact.kind()).contains(fact);
        var results = fact.kind().equals("reproduce") ? fact.list("children") : fact.field("result").stream().toList();
        resultGaps.put(fact.seq(), stands ? judge.of(fact, results.stream().map(CopyId::parse).toList(), scenes.get()) : List.of());
    }

    /** Visits every gap of devices. */
    public void gaps(Consumer<Gap> visitor) {
        jobGaps.values().forEach(visitor);
        orderGaps.values().forEach(visitor);
        resultGaps.values().forEach(list -> list.forEach(visitor));
        watchGaps.values().forEach(list -> list.forEach(visitor));
    }

    /** Which time the log of a device does not prove, and since when it is here. */
    public List<CoverageSpan> coverage(String device) {
        return coverages.of(device);
    }

    /** All devices, in order. */
    public Collection<String> devices() {
        return world.codes(Type.DEVICE).stream().sorted(Comparator.naturalOrder()).toList();
    }
}
