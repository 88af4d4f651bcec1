package lantai.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import lantai.app.blob.ContentFiles;
import lantai.app.vault.SlotInfo;
import lantai.app.vault.UnlockedVault;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.VaultRefused.Reason;
import lantai.app.vault.Vaults;
import lantai.core.event.Bytes;
import lantai.core.event.Suite;
import lantai.vault.blob.BlobStore;
import lantai.vault.cipher.Boxes;
import lantai.vault.cipher.CipherSuite;
import lantai.vault.cipher.Kdf;
import lantai.vault.keys.KeyFile;
import lantai.vault.slot.SlotFolder;

/**
 * Vaults of both suites. AES and Ed25519, SM4 and SM2 are commercial ciphers: by the Cryptography Law (arts 7, 8, 14) they may protect
 * what is no state secret; an approved module takes this component's place as another {@link Vaults}.
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
        Kdf.LEAST.in(CipherSuite.INTL).key(CipherSuite.INTL, new char[] { '0' }, new byte[16]);
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
        SlotKeys.longEnough(person, pin);
        var boxes = new Boxes(CipherSuite.of(suite), random);
        var root = boxes.fresh(CipherSuite.SECRET);
        var slots = slots(folder, boxes);
        try {
            var file = KeyFile.create(keys(folder), suite, Bytes.of(boxes.fresh(16)));
            var signer = slots.enrol(file.vault(), person, pin, Optional.of(root));
            return new OpenVault(slots, file, root, signer, boxes, clock);
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", person), e);
        }
    }

    private SlotKeys slots(Path folder, Boxes boxes) {
        return new SlotKeys(slotFolder(folder), boxes, clock, kdf);
    }

    @Override
    public UnlockedVault open(Path folder, String person, char[] pin) throws VaultRefused {
        try {
            var file = KeyFile.open(keys(folder));
            try {
                return unlocked(file, folder, person, pin);
            } catch (VaultRefused | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", person), e);
        }
    }

    private UnlockedVault unlocked(KeyFile file, Path folder, String person, char[] pin) throws VaultRefused {
        var boxes = new Boxes(CipherSuite.of(file.suite()), random);
        var slots = slots(folder, boxes);
        try (var unlocked = slots.unlock(person, pin)) {
            return new OpenVault(slots, file, unlocked.root(), unlocked.signer(), boxes, clock);
        }
    }

    @Override
    public ContentFiles contents(Path folder, Suite suite) {
        return new BlobStore(folder, CipherSuite.of(suite), random);
    }

    @Override
    public MessageDigest digest(Suite suite) {
        return CipherSuite.of(suite).digest();
    }

    @Override
    public boolean verify(Suite suite, Bytes publicKey, byte[] message, Bytes signature) {
        return CipherSuite.of(suite).verify(publicKey, message, signature);
    }
}
