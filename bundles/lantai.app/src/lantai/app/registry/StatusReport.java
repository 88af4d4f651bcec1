package lantai.app.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import lantai.app.projection.Projection.Counts;
import lantai.app.vault.VaultDamage;
import lantai.core.event.Hash;

/**
 * What the status line and {@code lantai status} say.
 *
 * @param size            events in the journal, all durable
 * @param head            leaf hash of the last
 * @param verified        when the journal's end was last checked (at opening)
 * @param counts          documents, copies, open loops …
 * @param slots           key slots in the vault
 * @param projectionSeq   last event the projection has taken in, -1 for none
 * @param projectionState {@code current}, {@code behind}, {@code rebuilding}
 * @param mode            {@code read-write} or {@code read-only}
 * @param why             why only reading: {@code disk-full}, {@code journal-failed}, {@code projection-failed}, {@code not-intact} or
 *                        {@code closed} (another registry continues it)
 * @param mirror          the journal's second copy: {@code off}, {@code current}, {@code lost} or {@code differs}
 * @param vault           files of the vault that are not what they should be
 */
public record StatusReport(long size, Optional<Hash> head, Instant verified, Counts counts, int slots, long projectionSeq,
        String projectionState, String mode, Optional<String> why, String mirror, List<VaultDamage> vault) {
}
