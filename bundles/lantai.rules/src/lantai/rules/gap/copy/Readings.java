package lantai.rules.gap.copy;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Where a reading that begins at a step comes to its end. */
final class Readings {

    private Readings() {
    }

    /** The step that closes it; empty while it is open. */
    static Optional<OffsetDateTime> end(CopyTrack track, int begin) {
        var reading = track.steps().get(begin).after().reading();
        for (var i = begin + 1; i < track.steps().size(); i++) {
            if (!track.steps().get(i).after().reading().equals(reading)) {
                return Optional.of(track.steps().get(i).at());
            }
        }
        return Optional.empty();
    }
}
