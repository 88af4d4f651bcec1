package lantai.rules.gap.engine;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import lantai.rules.gap.Gap;
import lantai.rules.gap.GapHolder;
import lantai.rules.gap.GapSeverity;

/**
 * A gap as it stands at a moment.
 *
 * @param to      when it ended; empty while it lasts. A sighting ends when it is closed
 * @param holders who answered for the carriers it may concern, the nearest first
 * @param closing how two persons last closed it, if they did
 * @param related ids of gaps that rest on the same facts
 */
public record ListedGap(Gap gap, GapSeverity severity, Optional<OffsetDateTime> to, List<GapHolder> holders, Optional<Closing> closing,
        List<String> related) {

    /**
     * @param reopened whether something became known after it, so that the gap stands again
     */
    public record Closing(String by, String second, String decision, String reason, OffsetDateTime at, boolean reopened) {
    }

    public ListedGap {
        holders = List.copyOf(holders);
        related = List.copyOf(related);
    }

    /** Whether a closing stands. */
    public boolean isClosed() {
        return closing.filter(c -> !c.reopened()).isPresent();
    }

    /** Whether it lasts and nobody closed it. */
    public boolean isOpen() {
        return to.isEmpty() && !isClosed();
    }
}
