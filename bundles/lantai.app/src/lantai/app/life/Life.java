package lantai.app.life;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import lantai.core.code.CopyId;
import lantai.core.event.RecordedEvent;
import lantai.core.register.CopyStatus;
import lantai.rules.gap.engine.ListedGap;

/**
 * The life line (全程轨迹) of a copy.
 *
 * @param intervals without hole or overlap; the first begins at birth, the last ends at {@code asOf}
 * @param events    every event of its life in journal order, corrected ones too
 * @param corrected journal positions of events a correction took back
 * @param gaps      the gaps of the copy as they stood then
 */
public record Life(CopyId copy, OffsetDateTime asOf, List<Interval> intervals, List<RecordedEvent> events, List<Long> corrected,
        List<ListedGap> gaps) {

    public Life {
        intervals = List.copyOf(intervals);
        events = List.copyOf(events);
        corrected = List.copyOf(corrected);
        gaps = List.copyOf(gaps);
    }

    /**
     * A stretch of time in which nothing changed.
     *
     * @param from       begin
     * @param to         end; of the last interval the moment looked at
     * @param permission id of the act under which it was so
     * @param proven     whether the ledger proves holder and place for the whole stretch
     * @param events     journal positions of the events that began or bear on it
     * @param gaps       codes of gaps that lie in it
     */
    public record Interval(OffsetDateTime from, OffsetDateTime to, Optional<String> holder, Optional<String> place, CopyStatus status,
            String permission, boolean proven, List<Long> events, List<String> gaps) {
        public Interval {
            events = List.copyOf(events);
            gaps = List.copyOf(gaps);
        }
    }
}
