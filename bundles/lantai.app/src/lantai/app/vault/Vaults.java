package lantai.app.vault;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;

import lantai.app.blob.ContentFiles;
import lantai.core.event.Bytes;
import lantai.core.event.Suite;

/** Makes and opens vaults. Implemented with one outside cipher family; pluggable, because commercial ciphers (AES, SM4) may not protect state secrets. */
public interface Vaults {

    /** Gets ready whatever the first unlocking would wait for; on any thread, while a person still types. */
    default void prepare() {
        // nothing to get ready
    }

    /** Whether a vault stands in the folder, whole or not. */
    boolean exists(Path folder);

    /** The slots as they can be seen without a key; a damaged one is listed as such. */
    List<SlotInfo> slots(Path folder);

    /**
     * A fresh digest of a suite: SHA-256 with {@code INTL}, SM3 with {@code GM}.
     *
     * @throws IllegalArgumentException when there is no provider for the suite here
     */
    MessageDigest digest(Suite suite);

    /** The sealed files of a suite in a folder, which need not be there yet. */
    ContentFiles contents(Path folder, Suite suite);

    /** Makes a vault whose first slot belongs to an operator. */
    UnlockedVault create(Path folder, Suite suite, String person, char[] pin) throws VaultRefused;

    /** Opens a vault with an operator's PIN. A wrong PIN counts; after five the slot is locked until the security administrator unlocks it. */
    UnlockedVault open(Path folder, String person, char[] pin) throws VaultRefused;

    /**
     * Opens a vault with the words of its recovery sheets.
     *
     * @param shares the words of each sheet, in any order
     * @throws VaultRefused naming the share that is wrong
     */
    RecoveredVault recover(Path folder, List<String> shares) throws VaultRefused;

    /**
     * Whether a signature over a message is good under a public key of a suite.
     *
     * @return false, too, when the key or the signature has not its one form in that suite
     */
    boolean verify(Suite suite, Bytes publicKey, byte[] message, Bytes signature);
}
