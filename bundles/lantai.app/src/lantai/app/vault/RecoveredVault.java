package lantai.app.vault;

import java.util.List;

/**
 * A vault opened with sheets of its recovery secret.
 *
 * @param vault      its signer is the recovery secret's own key, no person's
 * @param generation of the sheets
 * @param numbers    of the sheets used, in order
 */
public record RecoveredVault(UnlockedVault vault, int generation, List<Integer> numbers) {

    public RecoveredVault {
        numbers = List.copyOf(numbers);
    }
}
