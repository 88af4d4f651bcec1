package lantai.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.blob.ContentFiles;
import lantai.app.token.KeyProviders;
import lantai.app.token.Protection;
import lantai.app.vault.RecoveredVault;
import lantai.app.vault.SlotInfo;
import lantai.app.vault.UnlockedVault;
import lantai.app.vault.VaultDamage;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.VaultRefused.Reason;
import lantai.app.vault.Vaults;
import lantai.core.event.Bytes;
import lantai.core.event.Suite;
import lantai.vault.blob.BlobStore;
import lantai.vault.cipher.Boxes;
import lantai.vault.cipher.CipherSuite;
import lantai.vault.cipher.Envelope;
import lantai.vault.cipher.Kdf;
import lantai.vault.keys.KeyContent;
import lantai.vault.keys.KeyFile;
import lantai.vault.slot.Counters;
import lantai.vault.slot.SlotFolder;

/**
 * Vaults of both suites. AES and Ed25519, SM4 and SM2 are commercial ciphers: by the Cryptography Law (arts 7, 8, 14) they may protect
 * what is no state secret. An approved module takes this component's place as another {@link Vaults}, or holds the second factor of its
 * slots as another {@link lantai.app.token.KeyProvider}.
 */
@Component
public final class CastleVaults implements Vaults {

    private static final String KEYS = "keys.cck";

    private final SecureRandom random;
    private final Kdf kdf;
    private final SlotKeys.Derivation derivation;
    private final SecondFactors factors;

    @Activate
    public CastleVaults(@Reference KeyProviders providers) {
        this(new SecureRandom(), Kdf.STANDARD, providers);
    }

    /** Without providers of tokens. */
    public CastleVaults() {
        this(new SecureRandom(), Kdf.STANDARD);
    }

    /** For tests: with the cheapest derivation allowed. */
    public CastleVaults(SecureRandom random, Kdf kdf) {
        this(random, kdf, KeyProviders.NONE);
    }

    /** The same, with tokens. */
    public CastleVaults(SecureRandom random, Kdf kdf, KeyProviders providers) {
        this(random, kdf, Kdf::key, providers);
    }

    CastleVaults(SecureRandom random, Kdf kdf, SlotKeys.Derivation derivation, KeyProviders providers) {
        this.random = random;
        this.kdf = kdf;
        this.derivation = derivation;
        this.factors = new SecondFactors(providers);
    }

    private SlotKeys slotKeys(Path folder, Boxes boxes, Bytes vault) {
        return new SlotKeys(slotFolder(folder), boxes, vault, kdf, derivation, factors);
    }

    static Path keys(Path folder) {
        return folder.resolve(KEYS);
    }

    static Path slotPath(Path folder) {
        return folder.resolve("slots");
    }

    private static SlotFolder slotFolder(Path folder) {
        return new SlotFolder(slotPath(folder));
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
        return slotFolder(folder).list();
    }

    @Override
    public UnlockedVault create(Path folder, Suite suite, String person, char[] pin) throws VaultRefused {
        SlotKeys.longEnough(person, pin);
        var boxes = new Boxes(CipherSuite.of(suite), random);
        var content = KeyContent.first(suite, Bytes.of(boxes.fresh(16)));
        var root = new RootKey(boxes.suite(), content.vault(), content.generation(), boxes.fresh(CipherSuite.SECRET));
        var slots = slotKeys(folder, boxes, content.vault());
        try {
            try (var enrolled = slots.enrol(person, pin, true, Protection.SOFTWARE)) {
                var envelope = Carriers.envelope(new Envelope(boxes), person, enrolled.slot().wrapKey(), content, root);
                content.envelopes().put(person, envelope);
                var carriers = new Carriers(KeyFile.create(keys(folder), content, root.sealKey()), boxes, root);
                var watch = new SlotWatch(slots, counters(folder, boxes, content, carriers));
                watch.begin();
                return new OpenVault(slots, watch, carriers, enrolled.signer(), boxes,
                        new PaperRecovery(folder, boxes, content.vault()));
            }
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", person), e);
        }
    }

    private static Counters counters(Path folder, Boxes boxes, KeyContent content, Carriers carriers) {
        var key = carriers.key(carriers.keyFor("secret:counters")).orElseThrow().clone();
        carriers.sync();
        return new Counters(folder.resolve("counters.cck"), boxes.suite(), content.vault(), key);
    }

    @Override
    public UnlockedVault open(Path folder, String person, char[] pin) throws VaultRefused {
        try {
            var file = KeyFile.read(keys(folder));
            try {
                return unlocked(file, folder, person, pin);
            } catch (IOException | VaultRefused | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", person), e);
        }
    }

    private UnlockedVault unlocked(KeyFile file, Path folder, String person, char[] pin) throws IOException, VaultRefused {
        var content = file.content();
        var boxes = new Boxes(CipherSuite.of(content.suite()), random);
        var slots = slotKeys(folder, boxes, content.vault());
        try (var unlocked = slots.unlock(person, pin)) {
            var root = unlocked.root(content);
            file.confirm(root.sealKey());
            var carriers = new Carriers(file, boxes, root);
            var watch = new SlotWatch(slots, counters(folder, boxes, content, carriers));
            watch.look(person, file.torn().map(name -> new VaultDamage(name, VaultDamage.Kind.TORN)).stream().toList());
            return new OpenVault(slots, watch, carriers, unlocked.signer(), boxes, new PaperRecovery(folder, boxes, content.vault()));
        }
    }

    @Override
    public RecoveredVault recover(Path folder, List<String> shares) throws VaultRefused {
        try {
            var file = KeyFile.read(keys(folder));
            try {
                return recovered(file, folder, shares);
            } catch (IOException | VaultRefused | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of(), e);
        }
    }

    private RecoveredVault recovered(KeyFile file, Path folder, List<String> texts) throws IOException, VaultRefused {
        var content = file.content();
        var boxes = new Boxes(CipherSuite.of(content.suite()), random);
        var envelope = Optional.ofNullable(content.envelopes().get(PaperRecovery.HOLDER))
                .orElseThrow(() -> PaperRecovery.refused(Reason.NO_RECOVERY));
        var paper = new PaperRecovery(folder, boxes, content.vault());
        var shares = paper.read(texts);
        var secret = PaperRecovery.secret(shares);
        try {
            var opened = new Envelope(boxes).open(secret, RootKey.bound(content, PaperRecovery.HOLDER), envelope.envelope().toArray())
                    .orElseThrow(() -> PaperRecovery.refused(Reason.SHARES_OPEN_NOTHING));
            var root = new RootKey(boxes.suite(), content.vault(), content.generation(), opened);
            file.confirm(root.sealKey());
            var slots = slotKeys(folder, boxes, content.vault());
            var carriers = new Carriers(file, boxes, root);
            var watch = new SlotWatch(slots, counters(folder, boxes, content, carriers));
            watch.look(PaperRecovery.HOLDER, file.torn().map(name -> new VaultDamage(name, VaultDamage.Kind.TORN)).stream().toList());
            var signer = boxes.suite().signer(PaperRecovery.HOLDER, paper.signingSeed(secret));
            return new RecoveredVault(new OpenVault(slots, watch, carriers, signer, boxes, paper), shares.get(shares.firstKey()).generation(),
                    List.copyOf(shares.keySet()));
        } finally {
            Arrays.fill(secret, (byte) 0);
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
