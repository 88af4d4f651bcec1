package lantai.cli.fake;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import lantai.app.gap.Gaps;
import lantai.core.code.CopyId;
import lantai.core.operation.Progress;
import lantai.rules.gap.GapSeverity;
import lantai.rules.gap.engine.ListedGap;

/** The gaps a test puts here. */
public final class FakeGaps implements Gaps {

    public final List<ListedGap> all = new ArrayList<>();
    public final List<Sighting> sightings = new ArrayList<>();
    public Optional<OffsetDateTime> asked = Optional.empty();

    @Override
    public void analyse(Progress progress) {
        progress.at(all.size(), all.size());
    }

    @Override
    public List<ListedGap> all(OffsetDateTime asOf) {
        asked = Optional.of(asOf);
        return all;
    }

    @Override
    public List<ListedGap> of(CopyId copy, OffsetDateTime asOf) {
        return all(asOf).stream().filter(g -> g.gap().copy().filter(copy::equals).isPresent()).toList();
    }

    @Override
    public Optional<ListedGap> find(String gap, OffsetDateTime asOf) {
        return all.stream().filter(g -> g.gap().id().equals(gap)).findFirst();
    }

    @Override
    public boolean exists(String gap) {
        return find(gap, OffsetDateTime.MAX).isPresent();
    }

    @Override
    public Map<GapSeverity, Long> counts(OffsetDateTime asOf) {
        return all.stream().collect(Collectors.groupingBy(ListedGap::severity, Collectors.counting()));
    }

    @Override
    public Duration exposure(CopyId copy, OffsetDateTime asOf) {
        return Duration.ZERO;
    }

    @Override
    public List<Sighting> sightings(OffsetDateTime asOf) {
        return sightings;
    }
}
