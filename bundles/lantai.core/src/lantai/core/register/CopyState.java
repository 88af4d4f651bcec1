package lantai.core.register;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

import lantai.core.code.CopyId;
import lantai.core.event.Bytes;
import lantai.core.event.Hash;
import lantai.core.mark.Level;

/**
 * Where one copy is now and who answers for it.
 *
 * @param copy       its identity
 * @param level      its level
 * @param status     where it is in its custody
 * @param holder     the accountable person; empty only when it is missing or destroyed
 * @param second     the second carrier of a 绝密 copy on its way
 * @param place      where it is, when a place is known
 * @param home       the place it was last stored in
 * @param since      since when holder, place and status stand
 * @param due        when it must be back
 * @param permission id of the act under which it is where it is
 * @param plan       where it is going, while it travels under a plan
 * @param reading    the open reading, if one is open
 * @param pages      page count last proven
 * @param seal       seal number last seen
 * @param label      opaque id of its valid label
 * @param labels     how many labels were made for it
 * @param events     how many events of its life stand (corrected ones included)
 * @param lastSeq    journal position of its last event
 * @param lastLeaf   leaf hash of its last event
 * @param lastAt     time of its last custody fact
 */
public record CopyState(CopyId copy, Level level, CopyStatus status, Optional<String> holder, Optional<String> second,
        Optional<String> place, Optional<String> home, OffsetDateTime since, Optional<OffsetDateTime> due, String permission, Optional<Travel> plan,
        Optional<Reading> reading, int pages, Optional<String> seal, Optional<Bytes> label, int labels, int events, long lastSeq,
        Hash lastLeaf, OffsetDateTime lastAt) implements State {

    /** A declared way: kind of conveyance, next safe place, expected arrival. */
    public record Travel(String kind, String nextPlace, OffsetDateTime eta) {
    }

    /**
     * An open reading bracket, and where the copy goes back to when it closes.
     *
     * @param holderBefore who answered for it before
     * @param placeBefore  where it was before
     * @param statusBefore its status before
     */
    public record Reading(String reader, String place, Optional<String> lockerDevice, Optional<String> lockerSlot,
            Optional<String> supervisor, OffsetDateTime since, Optional<String> approval, Optional<String> holderBefore,
            Optional<String> placeBefore, CopyStatus statusBefore) {
    }

    public CopyState {
        Objects.requireNonNull(copy, "copy");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(since, "since");
    }

    /** Whether it is out of the registry's own storage: an open loop. */
    public boolean isOut() {
        return status == CopyStatus.ISSUED || status == CopyStatus.IN_TRANSIT || status == CopyStatus.READING
                || status == CopyStatus.MISSING;
    }

    /** Whether its life has ended. */
    public boolean isClosed() {
        return status == CopyStatus.DESTROYED || status == CopyStatus.VOID;
    }

    public boolean isOverdue(OffsetDateTime now) {
        return isOut() && due.filter(now::isAfter).isPresent();
    }
}
