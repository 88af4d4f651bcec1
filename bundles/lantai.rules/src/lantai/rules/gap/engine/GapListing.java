package lantai.rules.gap.engine;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import lantai.core.code.CopyId;
import lantai.rules.gap.Gap;
import lantai.rules.gap.GapClock;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.GapHolder;
import lantai.rules.gap.copy.CopyTrack;
import lantai.rules.gap.world.Fact;

/** The gaps as they stand at a moment, by begin: with their holders, their clocks, and how they were closed. */
public final class GapListing {

    private static final Set<GapCode> OF_DEVICES = Set.of(GapCode.D2, GapCode.D4, GapCode.D5, GapCode.D6, GapCode.D7);

    private final GapEngine engine;
    private final OffsetDateTime asOf;
    private final Map<CopyId, List<GapHolder>> holders = new HashMap<>();
    private final Map<String, Set<String>> byEvidence = new HashMap<>();
    private final List<Gap> gaps;
    private Reach reach;

    public GapListing(GapEngine engine, OffsetDateTime asOf) {
        this.engine = engine;
        this.asOf = asOf;
        gaps = engine.all().stream().filter(g -> !g.from().isAfter(asOf) && !g.detected().isAfter(asOf))
                .sorted(Comparator.comparing((Gap g) -> g.from().toInstant()).thenComparing(Gap::code).thenComparing(Gap::id)).toList();
        gaps.forEach(g -> g.evidence().forEach(e -> byEvidence.computeIfAbsent(e.ref(), r -> new LinkedHashSet<>()).add(g.id())));
    }

    /** All gaps, also ended and closed ones; none is ever left out. */
    public List<ListedGap> all() {
        return gaps.stream().map(this::listed).toList();
    }

    /** The gaps without holders and relations, which take time to find. */
    public List<Gap> plain() {
        return gaps;
    }

    public List<ListedGap> of(CopyId copy) {
        return gaps.stream().filter(g -> g.copy().filter(copy::equals).isPresent()).map(this::listed).toList();
    }

    public Optional<ListedGap> find(String id) {
        return gaps.stream().filter(g -> g.id().equals(id)).findFirst().map(this::listed);
    }

    /** How long a copy was out within reach of devices whose logs prove nothing of that time. */
    public Duration exposure(CopyId copy) {
        return reach().exposure(copy, engine, asOf.toInstant());
    }

    private Reach reach() {
        if (reach == null) {
            reach = new Reach(engine.world());
        }
        return reach;
    }

    /** The gap with how it was closed and how pressing it is, without holders and relations. */
    public ListedGap brief(Gap gap) {
        var closing = closing(gap);
        return new ListedGap(gap, GapClock.severity(gap, asOf), end(gap, closing), List.of(), closing, List.of());
    }

    private ListedGap listed(Gap gap) {
        var brief = brief(gap);
        var related = new LinkedHashSet<String>();
        gap.evidence().forEach(e -> related.addAll(byEvidence.get(e.ref())));
        related.remove(gap.id());
        return new ListedGap(gap, brief.severity(), brief.to(), holders(gap, brief.to()), brief.closing(), List.copyOf(related));
    }

    private Optional<OffsetDateTime> end(Gap gap, Optional<ListedGap.Closing> closing) {
        if (gap.code() == GapCode.G8) {
            return closing.filter(c -> !c.reopened()).map(ListedGap.Closing::at);
        }
        return gap.to().filter(to -> !to.isAfter(asOf));
    }

    private Optional<ListedGap.Closing> closing(Gap gap) {
        return engine.closings(gap.id()).stream().filter(f -> !f.at().isAfter(asOf)).max(Comparator.comparingLong(Fact::seq))
                .map(f -> new ListedGap.Closing(f.actor(), f.field("second").orElse(""), f.text("decision").orElse(""),
                        f.text("reason").orElse(""), f.at(), gap.known() > f.seq()));
    }

    private List<GapHolder> holders(Gap gap, Optional<OffsetDateTime> to) {
        if (gap.code() == GapCode.D2 || OF_DEVICES.contains(gap.code()) && gap.copy().isEmpty()) {
            return reach().holders(gap.evidence().stream().filter(e -> e.type().equals("record")).findFirst().orElseThrow().act(),
                    gap.from().toInstant());
        }
        var from = gap.code() == GapCode.G8 ? OffsetDateTime.MIN : gap.from();
        var end = gap.code() == GapCode.G8 ? gap.from() : to.orElse(asOf);
        if (gap.copy().isPresent()) {
            return during(gap.copy().get(), from, end);
        }
        var found = new ArrayList<GapHolder>();
        gap.document().ifPresent(d -> engine.world().copies(d).forEach(copy -> found.addAll(during(copy, from, end))));
        return found;
    }

    /** Who held a copy at some time in a stretch; at a single moment also who handed it over just then. */
    private List<GapHolder> during(CopyId copy, OffsetDateTime from, OffsetDateTime to) {
        return holders.computeIfAbsent(copy, c -> CopyTrack.of(c, engine.world()).holders()).stream()
                .filter(h -> !h.from().isAfter(to) && h.to().filter(end -> end.isBefore(from)).isEmpty())
                .filter(h -> from.isEqual(to) || !h.from().isEqual(to) && h.to().filter(from::isEqual).isEmpty())
                .map(h -> new GapHolder(h.person(), copy, h.from(), h.to().filter(end -> !end.isAfter(asOf)))).toList();
    }
}
