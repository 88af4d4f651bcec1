package lantai.rules.gap.device;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import lantai.core.code.CopyId;
import lantai.core.mark.Level;
import lantai.core.register.ApprovalKind;
import lantai.core.register.State.ApprovalState;
import lantai.rules.gap.world.Fact;

/**
 * An approval to copy, scan or transmit, and what was made by it.
 *
 * @param users  who may have stood at the device: applicant, persons named, operators of what was made
 * @param budget pages × count that jobs may use in all; empty when there is no limit
 * @param made   reproductions and digitizations that name it
 */
record Order(ApprovalState approval, Fact fact, Set<String> users, OptionalInt budget, List<Fact> made, Optional<CopyId> copy, Level level) {

    String id() {
        return approval.approval();
    }

    Instant from() {
        return approval.from().toInstant();
    }

    Instant to() {
        return approval.to().toInstant();
    }

    Optional<String> device() {
        return approval.scope().device();
    }

    boolean wants(ApprovalKind kind) {
        return approval.kind() == kind;
    }
}
