package lantai.rules.gap.device;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import lantai.core.code.CopyId;
import lantai.core.event.Subject.Type;
import lantai.core.mark.Level;
import lantai.core.register.Folding;
import lantai.rules.gap.Gap;
import lantai.rules.gap.GapBuilder;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.scene.Evidences;
import lantai.rules.gap.scene.Scene;
import lantai.rules.gap.scene.Tolerance;
import lantai.rules.gap.world.Fact;

/** Says of jobs and orders what is wrong with their explanation (D1, D2, D4–D7), and of what was made without either (D3). */
final class JobGaps {

    /** How far a job may lie from the registration of what came of it. */
    private static final Duration NEAR = Duration.ofHours(2);

    private final Usage usage;
    private final JobShelf jobs;
    private final Coverages coverages;

    JobGaps(Usage usage, JobShelf jobs, Coverages coverages) {
        this.usage = usage;
        this.jobs = jobs;
        this.coverages = coverages;
    }

    /** D2, D4, D5, D6 or D7 of a job; nothing of one that is explained. */
    Optional<Gap> of(Job job, ZoneOffset offset, Scene scene) {
        var explained = usage.of(job);
        if (explained.filter(e -> e.miss().isEmpty()).isPresent()) {
            return Optional.empty();
        }
        var from = job.begin().atOffset(offset);
        var code = explained.flatMap(Usage.Explained::miss).orElse(GapCode.D2);
        var gap = scene.gap(code, job.key(), from, "M-" + code.name().substring(1)).variant("job").to(job.end().atOffset(offset))
                .evidence(Evidences.of(job.device(), job.source(), job.kind().word(), job.begin(), scene)).argument("device", job.device())
                .argument("kind", job.kind().word()).argument("user", job.user().orElse("—"))
                .argument("quantity", job.quantity().isPresent() ? Integer.toString(job.quantity().getAsInt()) : "—");
        job.user().ifPresent(gap::person);
        explained.ifPresent(e -> about(gap, e.fit().order()));
        return Optional.of(gap.build());
    }

    private static void about(GapBuilder gap, Order order) {
        gap.level(order.level()).argument("approval", order.id()).evidence(order.fact().evidence());
        gap.argument("from", order.approval().from().toString()).argument("to", order.approval().to().toString());
        gap.argument("ordered_device", order.device().orElse("—"));
        gap.argument("budget", order.budget().isPresent() ? Integer.toString(order.budget().getAsInt()) : "—");
        copy(order).ifPresentOrElse(gap::copy, () -> order.approval().document().ifPresent(gap::document));
    }

    private static Optional<CopyId> copy(Order order) {
        return order.made().stream().findFirst().flatMap(m -> m.field("copy")).map(CopyId::parse).or(order::copy);
    }

    /** D1: something was made under the order and no job tells of it, over time that the device's log proves. */
    Optional<Gap> of(Order order, Scene scene) {
        var used = usage.jobs(order.id());
        var made = order.made();
        var quantity = made.stream().mapToLong(Fit::quantity).sum();
        var told = used.stream().mapToLong(f -> f.job().quantity().orElse(Integer.MAX_VALUE)).sum();
        if (used.size() >= made.size() || told >= quantity) {
            return Optional.empty();
        }
        for (var device : devices(order)) {
            var tolerance = Tolerance.of(scene, device, order.from());
            if (!coverages.prove(device, order.from().minus(tolerance), order.to().plus(tolerance))) {
                return Optional.empty();
            }
        }
        var gap = scene.gap(GapCode.D1, order.id(), order.approval().from(), "M-1").variant("order").to(order.approval().to())
                .detected(order.approval().to()).evidence(order.fact().evidence());
        about(gap, order);
        made.forEach(m -> gap.evidence(m.evidence()));
        gap.argument("device", String.join(", ", devices(order)));
        return Optional.of(gap.build());
    }

    private static List<String> devices(Order order) {
        return order.made().stream().flatMap(m -> m.field("device").stream()).distinct().sorted().toList();
    }

    /** D3: carriers made without approval, of which no job tells, over time that the device's log proves. One gap a carrier. */
    List<Gap> of(Fact made, List<CopyId> results, Scene scene) {
        var device = made.field("device").orElse("");
        var tolerance = Tolerance.of(scene, device, made.instant());
        var from = made.instant().minus(NEAR).minus(tolerance);
        var to = made.instant().plus(NEAR).plus(tolerance);
        var told = jobs.between(device, from, to).stream().anyMatch(job -> !usage.isExact(job) && job.wants().word().equals(made.kind()));
        if (told || !coverages.prove(device, from, to)) {
            return List.of();
        }
        return results.stream().map(result -> {
            var gap = scene.gap(GapCode.D3, result.toString(), made.at(), "M-3").variant("result").copy(result).to(made.at())
                    .level(Level.ofNumber(made.level())).person(made.actor()).evidence(made.evidence()).argument("device", device)
                    .argument("parent", made.subject().code());
            return gap.build();
        }).toList();
    }

    /** Whether an event tells of copying or scanning without naming an approval. */
    static boolean isUnapproved(Fact fact) {
        return (fact.kind().equals("reproduce") || fact.kind().equals("digitize")) && fact.field(Folding.MADE_OF).isEmpty()
                && fact.subject().type() == Type.COPY && fact.field("approval").isEmpty();
    }
}
