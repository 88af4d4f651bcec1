package lantai.vault;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.crypto.SecretKey;

import lantai.app.vault.Signer;
import lantai.app.vault.SlotInfo;
import lantai.app.vault.UnlockedVault;
import lantai.app.vault.VaultRefused;
import lantai.core.event.Bytes;
import lantai.core.event.EventId;
import lantai.core.event.Hash;
import lantai.core.event.SealedText;
import lantai.vault.cipher.Boxes;
import lantai.vault.cipher.CipherSuite;
import lantai.vault.keys.KeyFile;

/** A vault whose root key is at hand. */
final class OpenVault implements UnlockedVault {

    private static final String SECRET = "secret:";
    private static final String LOG_KEY = "log-key-";

    private final SlotKeys slots;
    private final KeyFile file;
    private final byte[] root;
    private final SecretKey rootKey;
    private final Signer signer;
    private final Boxes boxes;
    private final InstantSource clock;
    private final Map<Bytes, byte[]> unwrapped = new HashMap<>();
    private final Map<String, Bytes> byPurpose = new HashMap<>();

    /** @param root the vault's root key, 32 bytes; owned and wiped by this vault */
    OpenVault(SlotKeys slots, KeyFile file, byte[] root, Signer signer, Boxes boxes, InstantSource clock) {
        this.slots = slots;
        this.file = file;
        this.root = root;
        this.signer = signer;
        this.boxes = boxes;
        this.rootKey = boxes.suite().cipherKey(root, "lantai keys");
        this.clock = clock;
        file.keys().values().forEach(key -> byPurpose.put(key.purpose(), key.id()));
    }

    @Override
    public Signer signer() {
        return signer;
    }

    @Override
    public List<SlotInfo> slots() {
        return slots.folder().list(clock.instant());
    }

    @Override
    public Signer unlockSigner(String person, char[] pin) throws VaultRefused {
        try (var opened = slots.unlock(person, pin)) {
            return opened.signer();
        }
    }

    @Override
    public Signer enrol(String person, char[] pin, boolean operator) throws VaultRefused {
        return slots.enrol(file.vault(), person, pin, operator ? Optional.of(root) : Optional.empty());
    }

    @Override
    public void changePin(String person, char[] old, char[] fresh) throws VaultRefused {
        slots.changePin(person, old, fresh);
    }

    @Override
    public void clearFailures(String person) throws VaultRefused {
        slots.folder().forgetTries(person);
    }

    @Override
    public synchronized Bytes keyFor(String purpose) {
        var known = byPurpose.get(purpose);
        return known != null ? known : made(purpose);
    }

    private Bytes made(String purpose) {
        var keyId = Bytes.of(boxes.fresh(16));
        var key = boxes.fresh(CipherSuite.SECRET);
        file.add(new KeyFile.Wrapped(keyId, purpose, boxes.seal(rootKey, bound(keyId, purpose), key)));
        unwrapped.put(keyId, key);
        byPurpose.put(purpose, keyId);
        return keyId;
    }

    private byte[] bound(Bytes key, String purpose) {
        return (boxes.suite().suite().id() + "|" + file.vault() + "|key|" + key + "|" + purpose).getBytes(StandardCharsets.UTF_8);
    }

    private synchronized Optional<byte[]> key(Bytes id) {
        var known = unwrapped.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var wrapped = file.key(id);
        if (wrapped.isEmpty()) {
            return Optional.empty();
        }
        var key = boxes.open(rootKey, bound(id, wrapped.get().purpose()), wrapped.get().box())
                .orElseThrow(() -> new IllegalStateException("key " + id + " does not open under the root key"));
        unwrapped.put(id, key);
        return Optional.of(key);
    }

    @Override
    public SealedText seal(Bytes key, EventId event, String field, String text) {
        var secret = key(key).map(this::textKey).orElseThrow(() -> new IllegalArgumentException("no key " + key));
        return new SealedText(key, Bytes.of(boxes.seal(secret, bound(event, field), text.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public Optional<String> open(SealedText sealed, EventId event, String field) {
        return key(sealed.key()).map(this::textKey).map(key -> boxes.open(key, bound(event, field), sealed.box().toArray())
                .orElseThrow(() -> new IllegalStateException("a sealed text of event " + event + " does not open")))
                .map(text -> new String(text, StandardCharsets.UTF_8));
    }

    private SecretKey textKey(byte[] secret) {
        return boxes.suite().cipherKey(secret, "lantai text");
    }

    private static byte[] bound(EventId event, String field) {
        return (event + "|" + field).getBytes(StandardCharsets.UTF_8);
    }

    private SecretKey wrapKey(byte[] secret) {
        return boxes.suite().cipherKey(secret, "lantai file key");
    }

    @Override
    public Bytes wrap(Bytes key, String bound, byte[] secret) {
        var wrapping = key(key).map(this::wrapKey).orElseThrow(() -> new IllegalArgumentException("no key " + key));
        return Bytes.of(boxes.seal(wrapping, bound.getBytes(StandardCharsets.UTF_8), secret));
    }

    @Override
    public Optional<byte[]> unwrap(Bytes key, String bound, Bytes box) {
        return key(key).map(this::wrapKey).map(wrapping -> boxes.open(wrapping, bound.getBytes(StandardCharsets.UTF_8), box.toArray())
                .orElseThrow(() -> new IllegalStateException("a wrapped key does not open")));
    }

    @Override
    public byte[] secret(String purpose) {
        var id = keyFor(SECRET + purpose);
        sync();
        return key(id).orElseThrow().clone();
    }

    @Override
    public Signer logKey(int epoch) {
        var seed = secret(LOG_KEY + epoch);
        try {
            return boxes.suite().signer("log", seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    @Override
    public Optional<Hash> eraseLogKey(int epoch) {
        return erase(SECRET + LOG_KEY + epoch);
    }

    @Override
    public synchronized Optional<Hash> erase(String purpose) {
        var id = byPurpose.get(purpose);
        if (id == null) {
            return Optional.empty();
        }
        var box = file.drop(id).box();
        byPurpose.remove(purpose);
        unwrapped.remove(id);
        return Optional.of(Hash.of(boxes.suite().digest().digest(box)));
    }

    @Override
    public void sync() {
        file.sync();
    }

    @Override
    public synchronized void close() {
        file.close();
        signer.close();
        unwrapped.values().forEach(key -> Arrays.fill(key, (byte) 0));
        unwrapped.clear();
        Arrays.fill(root, (byte) 0);
    }

    @Override
    public String toString() {
        return "open vault";
    }
}
