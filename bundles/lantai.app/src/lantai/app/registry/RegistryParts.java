package lantai.app.registry;

import java.security.MessageDigest;
import java.util.function.Function;

import lantai.app.blob.ContentFiles;
import lantai.app.projection.Projection;
import lantai.app.projection.Projections;
import lantai.app.vault.UnlockedVault;
import lantai.core.event.Suite;
import lantai.ledger.journal.FileJournal;
import lantai.ledger.mirror.MirroringDisk;
import lantai.ledger.signature.SignatureCheck;
import lantai.ledger.tree.TreeHash;

/** What an open registry is put together from. */
record RegistryParts(RegistryFolder folder, RegistryFile file, MirroringDisk disk, FileJournal journal, UnlockedVault vault,
        Projection projection, RegistryFolder.Hold hold, String operator, Ciphers ciphers, ContentFiles contents,
        Projections projections) {

    /** What checks signatures and hashes, for the ledger. */
    record Ciphers(SignatureCheck check, Function<Suite, TreeHash> hashes, Function<Suite, MessageDigest> digests) {
    }
}
