package lantai.rules.gap.copy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import lantai.core.register.CopyState;
import lantai.core.register.CopyStatus;
import lantai.rules.Finding;
import lantai.rules.gap.world.Fact;

/**
 * One event in the life of a copy, with what the copy was before and after it and what the rules say of it.
 *
 * @param at       when it counts: never before the birth
 * @param findings what is against it, by the register of its day
 */
public record Step(Fact fact, OffsetDateTime at, Optional<CopyState> before, CopyState after, List<Finding> findings) {

    /** Kinds that neither move a copy nor show where it is. */
    private static final Set<String> SILENT = Set.of("label", "remind", "receipt_back", "missing");

    public String kind() {
        return fact.kind();
    }

    /** Whether somebody had the copy before his eyes: from then on back, nothing else can have been. */
    public boolean proves() {
        return !SILENT.contains(kind());
    }

    /** Whether holder, place or status changed. */
    public boolean moves() {
        return before.isEmpty() || !before.get().holder().equals(after.holder()) || !before.get().place().equals(after.place())
                || before.get().status() != after.status();
    }

    /** Whether it is kept in a place, in nobody's hands. */
    public boolean keeps() {
        return after.status() == CopyStatus.STORED || after.status() == CopyStatus.REGISTERED;
    }

    public List<Finding> against(String gap) {
        return findings.stream().filter(Finding::blocks).filter(f -> f.rule().gap().filter(gap::equals).isPresent()).toList();
    }
}
