package lantai.rules.coverage;

import java.time.Instant;
import java.util.Map;

import lantai.core.evidence.CoverageReason;
import lantai.core.evidence.CoverageState;

/** Something said about a stretch of time; where several overlap the gravest counts. Empty and backward stretches say nothing. */
record Layer(Instant from, Instant to, CoverageState state, CoverageReason why, Map<String, String> details) {

    static Layer proven(Instant from, Instant to, CoverageReason why) {
        return new Layer(from, to, CoverageState.PROVEN, why, Map.of());
    }

    static Layer uncovered(Instant from, Instant to, CoverageReason why, Map<String, String> details) {
        return new Layer(from, to, CoverageState.UNCOVERED, why, details);
    }

    static Layer suspect(Instant from, Instant to, CoverageReason why, Map<String, String> details) {
        return new Layer(from, to, CoverageState.SUSPECT, why, details);
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    /** The higher the graver; of one state a hole told by the log itself comes before one that is only guessed. */
    int gravity() {
        return switch (state) {
            case PROVEN -> 0;
            case SUSPECT -> 100 + why.ordinal();
            case UNCOVERED -> 200 + why.ordinal();
        };
    }
}
