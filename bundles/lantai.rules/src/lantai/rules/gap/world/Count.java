package lantai.rules.gap.world;

import java.util.Set;

/**
 * A count of a place that stands.
 *
 * @param found the copies it found, as texts
 */
public record Count(Fact fact, Set<String> found) {
}
