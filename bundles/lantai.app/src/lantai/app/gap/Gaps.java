package lantai.app.gap;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import lantai.core.code.CopyId;
import lantai.core.operation.Progress;
import lantai.core.register.State.SightingState;
import lantai.rules.gap.GapSeverity;
import lantai.rules.gap.engine.ListedGap;

/**
 * The gaps of a registry. The first question reads the whole journal, later ones only what came since; ask off the window's thread.
 * A moment in the past is answered by what had happened until then. Safe from any thread.
 */
public interface Gaps {

    /**
     * Reads what came since the last question, or the whole journal at the first one, so that the next question about now is answered at once.
     * Stopped, it goes on where it was.
     *
     * @throws CancellationException when it was told to stop
     */
    void analyse(Progress progress);

    /** Every gap, also ended and closed ones, by begin. */
    List<ListedGap> all(OffsetDateTime asOf);

    /** The gaps of one copy, by begin. */
    List<ListedGap> of(CopyId copy, OffsetDateTime asOf);

    Optional<ListedGap> find(String gap, OffsetDateTime asOf);

    /** Whether there is, or was, a gap of that id. */
    boolean exists(String gap);

    /** How many gaps nobody closed there are, by severity; every severity has an entry. */
    Map<GapSeverity, Long> counts(OffsetDateTime asOf);

    /** How long a copy was out within reach of devices whose logs prove nothing of that time. */
    Duration exposure(CopyId copy, OffsetDateTime asOf);

    /**
     * What was seen outside, and what of the register it is.
     *
     * @param documents the documents it means; none: there is no such carrier
     * @param gaps      the gaps it made
     */
    record Sighting(SightingState state, List<String> documents, List<ListedGap> gaps) {
        public Sighting {
            documents = List.copyOf(documents);
            gaps = List.copyOf(gaps);
        }
    }

    List<Sighting> sightings(OffsetDateTime asOf);
}
