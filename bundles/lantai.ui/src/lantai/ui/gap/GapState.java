package lantai.ui.gap;

import lantai.rules.gap.engine.ListedGap;

/** How a gap stands. */
enum GapState {
    /** It lasts, and nobody closed it. */
    OPEN,
    /** It is over, and nobody closed it. */
    ENDED,
    /** Two persons closed it, and something became known after that: it stands again. */
    REOPENED,
    /** Two persons closed it. */
    CLOSED;

    static GapState of(ListedGap gap) {
        if (gap.isClosed()) {
            return CLOSED;
        }
        if (gap.closing().isPresent()) {
            return REOPENED;
        }
        return gap.to().isEmpty() ? OPEN : ENDED;
    }

    String words() {
        return switch (this) {
            case OPEN -> GapMessages.state_open;
            case ENDED -> GapMessages.state_ended;
            case REOPENED -> GapMessages.state_reopened;
            case CLOSED -> GapMessages.state_closed;
        };
    }
}
