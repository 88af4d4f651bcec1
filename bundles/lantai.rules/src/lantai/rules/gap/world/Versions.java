package lantai.rules.gap.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import lantai.core.register.Folding;
import lantai.core.register.State;

/**
 * What one thing (a person, a place, a document …) was at any time. A later word counts from its own time on; before the first
 * word of it the first counts, since a thing does not begin with its registration.
 */
final class Versions {

    private record Version(Instant at, long seq, State state) {
    }

    private final List<Version> all = new ArrayList<>();

    Versions(List<Fact> facts, Folding folding) {
        var past = facts.stream().map(Fact::restored).toList();
        var standing = new ArrayList<>(folding.standing(past));
        standing.sort(Comparator.comparing(e -> e.event().at().toInstant()));
        Optional<State> state = Optional.empty();
        for (var event : standing) {
            var before = state;
            state = folding.next(before, event).or(() -> before);
            state.ifPresent(s -> all.add(new Version(event.event().at().toInstant(), event.seq(), s)));
        }
    }

    /** The state before an event: by what happened earlier, or at the same time and was written first. */
    Optional<State> before(Instant at, long seq) {
        State found = null;
        for (var version : all) {
            var order = version.at().compareTo(at);
            if (order < 0 || order == 0 && version.seq() < seq) {
                found = version.state();
            }
        }
        return Optional.ofNullable(found);
    }

    Optional<State> first() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0).state());
    }

    Optional<State> last() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).state());
    }
}
