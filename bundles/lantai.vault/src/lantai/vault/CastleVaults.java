package lantai.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import lantai.app.vault.SlotInfo;
import lantai.app.vault.UnlockedVault;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.VaultRefused.Reason;
import lantai.app.vault.Vaults;
import lantai.core.event.Bytes;
import lantai.core.event.Suite;
import lantai.vault.cipher.Aead;
import lantai.vault.cipher.Ed25519Signer;
import lantai.vault.cipher.Kdf;
import lantai.vault.keys.KeyFile;
import lantai.vault.slot.SlotFolder;

/**
 * Vaults of suite INTL. AES and Ed25519 are commercial ciphers: by the Cryptography Law (arts 7, 8, 14) they may protect what is
 * no state secret; an approved module takes this component's place as another {@link Vaults}.
 */
@Component
public final class CastleVaults implements Vaults {

    private final SecureRandom random;
    private final InstantSource clock;
    private final Kdf kdf;

    @Activate
    public CastleVaults() {
        this(new SecureRandom(), Clock.systemUTC(), Kdf.STANDARD);
    }

    /** For tests: with a clock of their own and the cheapest derivation allowed. */
    public CastleVaults(SecureRandom random, InstantSource clock, Kdf kdf) {
        this.random = random;
        this.clock = clock;
        this.kdf = kdf;
    }

    private static Path keys(Path folder) {
        return folder.resolve("keys.cck");
    }

    private static SlotFolder slotFolder(Path folder) {
        return new SlotFolder(folder.resolve("slots"));
    }

    /** The derivation is slow until it is compiled: a cheap one with nothing behind it has that done. */
    @Override
    public void prepare() {
        Kdf.LEAST.key(new char[] { '0' }, new byte[16]);
    }

    @Override
    public boolean exists(Path folder) {
        return Files.isRegularFile(keys(folder)) && slotFolder(folder).exists();
    }

    @Override
    public List<SlotInfo> slots(Path folder) {
        return slotFolder(folder).list(clock.instant());
    }

    @Override
    public UnlockedVault create(Path folder, Suite suite, String person, char[] pin) throws VaultRefused {
        if (suite != Suite.INTL) {
            throw new VaultRefused(Reason.SUITE_NOT_AVAILABLE, Map.of("suite", suite.id()), null);
        }
        SlotKeys.longEnough(person, pin);
        var id = new byte[16];
        var root = new byte[32];
        random.nextBytes(id);
        random.nextBytes(root);
        var aead = new Aead(random);
        var slots = new SlotKeys(slotFolder(folder), aead, random, clock, kdf);
        try {
            var file = KeyFile.create(keys(folder), Bytes.of(id));
            var signer = slots.enrol(file.vault(), person, pin, Optional.of(root));
            return new OpenVault(slots, file, root, signer, aead, random, clock);
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", person), e);
        }
    }

    @Override
    public UnlockedVault open(Path folder, String person, char[] pin) throws VaultRefused {
        var aead = new Aead(random);
        var slots = new SlotKeys(slotFolder(folder), aead, random, clock, kdf);
        try (var unlocked = slots.unlock(person, pin)) {
            var root = unlocked.root();
            return new OpenVault(slots, KeyFile.open(keys(folder)), root, unlocked.signer(), aead, random, clock);
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", person), e);
        }
    }

    @Override
    public MessageDigest digest(Suite suite) {
        if (suite != Suite.INTL) {
            throw new IllegalArgumentException("no digest for " + suite.id());
        }
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean verify(Suite suite, Bytes publicKey, byte[] message, Bytes signature) {
        return suite == Suite.INTL && Ed25519Signer.verify(publicKey, message, signature);
    }
}
