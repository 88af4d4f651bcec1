package lantai.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.crypto.SecretKey;

import lantai.app.token.Protection;
import lantai.app.vault.DestroyedKey;
import lantai.app.vault.Compartment;
import lantai.app.vault.RecoverySheets;
import lantai.app.vault.Signer;
import lantai.app.vault.SlotInfo;
import lantai.app.vault.UnlockedVault;
import lantai.app.vault.VaultDamage;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.VaultRefused.Reason;
import lantai.core.event.Bytes;
import lantai.core.event.EventId;
import lantai.core.event.Hash;
import lantai.core.event.SealedText;
import lantai.core.mark.Level;
import lantai.vault.cipher.Boxes;
import lantai.vault.slot.SlotFolder;

/** A vault whose root key is at hand. */
final class OpenVault implements UnlockedVault {

    private static final String SECRET = "secret:";
    private static final String LOG_KEY = "log-key-";

    private final SlotKeys slots;
    private final SlotWatch watch;
    private final Carriers carriers;
    private final Signer signer;
    private final Boxes boxes;
    private final PaperRecovery paper;
    private final TopSecret compartment;

    OpenVault(SlotKeys slots, SlotWatch watch, Carriers carriers, Signer signer, Boxes boxes, PaperRecovery paper) {
        this.slots = slots;
        this.watch = watch;
        this.carriers = carriers;
        this.signer = signer;
        this.boxes = boxes;
        this.paper = paper;
        this.compartment = new TopSecret(slots, carriers, boxes);
    }

    @Override
    public Signer signer() {
        return signer;
    }

    @Override
    public List<SlotInfo> slots() {
        return slots.folder().list();
    }

    @Override
    public Signer unlockSigner(String person, char[] pin) throws VaultRefused {
        try (var opened = slots.unlock(person, pin)) {
            if (watch.damage().contains(new VaultDamage(slots.folder().slotName(person), VaultDamage.Kind.OLDER))) {
                throw new VaultRefused(Reason.SLOT_DAMAGED, Map.of("person", person, "file", slots.folder().slotName(person)), null);
            }
            return opened.signer();
        } finally {
            watch.note();
        }
    }

    @Override
    public Signer enrol(String person, char[] pin, boolean operator, Protection protection) throws VaultRefused {
        try (var enrolled = slots.enrol(person, pin, operator, protection)) {
            if (operator) {
                carriers.admit(person, enrolled.slot().wrapKey());
            }
            watch.note();
            return enrolled.signer();
        }
    }

    @Override
    public PinChange changePin(String person, char[] old, char[] fresh, Optional<Protection> protection) throws VaultRefused {
        try {
            return slots.changePin(person, old, fresh, protection);
        } finally {
            watch.note();
        }
    }

    @Override
    public void clearFailures(String person) throws VaultRefused {
        var slot = slots.slot(person).orElseThrow(() -> new VaultRefused(Reason.NO_SLOT, Map.of("person", person), null));
        slots.folder().forgetTries(slot, watch.serial(person));
        watch.mended(person);
    }

    @Override
    public void remove(String person) throws VaultRefused {
        if (carriers.hasEnvelope(person)) {
            carriers.rotate(List.of(person));
        }
        slots.folder().remove(person);
        watch.forget(person);
    }

    @Override
    public int generation() {
        return carriers.content().generation();
    }

    @Override
    public int revision() {
        return carriers.content().revision();
    }

    @Override
    public void rotate() {
        carriers.rotate(List.of());
    }

    @Override
    public List<VaultDamage> damage() {
        return watch.damage();
    }

    @Override
    public String distrust(String person) {
        return watch.distrust(person);
    }

    @Override
    public Compartment compartment() {
        return compartment;
    }

    @Override
    public Bytes keyFor(String purpose, Level level) {
        return level == Level.TOP_SECRET && TopSecret.takes(purpose) && compartment.exists() ? compartment.keyFor(purpose)
                : carriers.keyFor(purpose);
    }

    @Override
    public Bytes keyFor(String purpose) {
        return carriers.keyFor(purpose);
    }

    @Override
    public SealedText seal(Bytes key, EventId event, String field, String text) {
        return new SealedText(key, Bytes.of(boxes.seal(needed(key, "lantai text"), bound(event, field), text.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public Optional<String> open(SealedText sealed, EventId event, String field) {
        return cipherKey(sealed.key(), "lantai text").map(key -> boxes.open(key, bound(event, field), sealed.box().toArray())
                .orElseThrow(() -> new IllegalStateException("a sealed text of event " + event + " does not open")))
                .map(text -> new String(text, StandardCharsets.UTF_8));
    }

    private static byte[] bound(EventId event, String field) {
        return (event + "|" + field).getBytes(StandardCharsets.UTF_8);
    }

    private SecretKey needed(Bytes key, String purpose) {
        return cipherKey(key, purpose).orElseThrow(() -> new IllegalArgumentException("no key " + key));
    }

    private Optional<SecretKey> cipherKey(Bytes key, String purpose) {
        return (compartment.owns(key) ? compartment.key(key) : carriers.key(key)).map(secret -> boxes.suite().cipherKey(secret, purpose));
    }

    @Override
    public Bytes wrap(Bytes key, String bound, byte[] secret) {
        return Bytes.of(boxes.seal(needed(key, "lantai file key"), wrapBound(key, bound), secret));
    }

    @Override
    public Optional<byte[]> unwrap(Bytes key, String bound, Bytes box) {
        return cipherKey(key, "lantai file key").map(wrapping -> boxes.open(wrapping, wrapBound(key, bound), box.toArray())
                .orElseThrow(() -> new IllegalStateException("a wrapped key does not open")));
    }

    private byte[] wrapBound(Bytes key, String bound) {
        return (boxes.suite().suite().id() + "|" + slots.vault().hex() + "|blob|" + key.hex() + "|" + bound).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] secret(String purpose) {
        var id = keyFor(SECRET + purpose);
        sync();
        return carriers.key(id).orElseThrow().clone();
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
        return carriers.erase(List.of(SECRET + LOG_KEY + epoch), false).stream().map(DestroyedKey::wrapped).findFirst();
    }

    @Override
    public boolean has(String purpose) {
        return carriers.has(purpose) || !compartment.inside(purpose).isEmpty();
    }

    @Override
    public boolean holds(Bytes key) {
        return carriers.holds(key);
    }

    @Override
    public List<String> purposes(String prefix) {
        return Stream.concat(carriers.purposes(prefix).stream(), compartment.purposes(prefix).stream()).distinct().toList();
    }

    @Override
    public List<DestroyedKey> erase(Collection<String> purposes) {
        return carriers.erase(purposes.stream().flatMap(purpose -> Stream.concat(Stream.of(purpose), compartment.inside(purpose).stream())).toList(), true);
    }

    @Override
    public List<DestroyedKey> destroyed() {
        return carriers.destroyed();
    }

    @Override
    public void extract(Path into, String person, String secret) throws VaultRefused {
        var slot = slots.slot(person).orElseThrow(() -> new VaultRefused(Reason.NO_SLOT, Map.of("person", person), null));
        try {
            new SlotFolder(CastleVaults.slotPath(into)).write(slot);
            carriers.extract(CastleVaults.keys(into), person, SECRET + secret);
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", person), e);
        }
    }

    @Override
    public RecoverySheets makeRecoverySheets(int generation) throws VaultRefused {
        return paper.make(generation, carriers);
    }

    @Override
    public void sync() {
        carriers.sync();
    }

    @Override
    public void close() {
        compartment.close();
        carriers.close();
        signer.close();
    }

    @Override
    public String toString() {
        return "open vault";
    }
}
