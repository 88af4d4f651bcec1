package lantai.vault;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import javax.crypto.SecretKey;

import lantai.app.vault.Signer;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.VaultRefused.Reason;
import lantai.core.event.Bytes;
import lantai.vault.cipher.Boxes;
import lantai.vault.cipher.CipherSuite;
import lantai.vault.cipher.Kdf;
import lantai.vault.slot.Slot;
import lantai.vault.slot.SlotFolder;

/** Opens and makes slots: PIN → key → the person's secret → signing key and, for operators, the vault's root key. */
final class SlotKeys {

    /** A PIN is at least this long. */
    static final int SHORTEST_PIN = 6;

    private static final String SECRET_ROLE = "secret";
    private static final String ROOT_ROLE = "root";
    private static final String SIGN = "lantai sign";
    private static final String WRAP = "lantai wrap";

    private final SlotFolder folder;
    private final Boxes boxes;
    private final InstantSource clock;
    private final Kdf kdf;

    SlotKeys(SlotFolder folder, Boxes boxes, InstantSource clock, Kdf kdf) {
        this.folder = folder;
        this.boxes = boxes;
        this.clock = clock;
        this.kdf = kdf.in(boxes.suite());
    }

    SlotFolder folder() {
        return folder;
    }

    /** A slot whose secret is at hand; closing wipes it. */
    final class Unlocked implements AutoCloseable {

        private final Slot slot;
        private final byte[] secret;

        private Unlocked(Slot slot, byte[] secret) {
            this.slot = slot;
            this.secret = secret;
        }

        Signer signer() {
            return signerOf(slot.person(), secret);
        }

        /** The vault's root key; the caller owns it. */
        byte[] root() throws VaultRefused {
            if (!slot.operator()) {
                throw new VaultRefused(Reason.NOT_AN_OPERATOR, Map.of("person", slot.person()), null);
            }
            return boxes.open(wrapKey(secret), slot.bound(ROOT_ROLE), slot.rootBox().toArray())
                    .orElseThrow(() -> new VaultRefused(Reason.SLOT_DAMAGED, Map.of("person", slot.person()), null));
        }

        @Override
        public void close() {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private SecretKey wrapKey(byte[] secret) {
        return boxes.suite().cipherKey(secret, WRAP);
    }

    private Signer signerOf(String person, byte[] secret) {
        var seed = boxes.suite().derive(secret, SIGN, CipherSuite.SECRET);
        try {
            return boxes.suite().signer(person, seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    Unlocked unlock(String person, char[] pin) throws VaultRefused {
        var slot = folder.read(person);
        if (slot.isEmpty()) {
            // as slow as a wrong PIN, so that nobody learns by the clock who has a slot
            kdf.key(boxes.suite(), pin, new byte[16]);
            throw new VaultRefused(Reason.NO_SLOT, Map.of("person", person), null);
        }
        if (slot.get().suite() != boxes.suite()) {
            throw new VaultRefused(Reason.SLOT_DAMAGED, Map.of("person", person), null);
        }
        folder.beginTry(person, clock.instant());
        var secret = boxes.open(slot.get().kdf().key(boxes.suite(), pin, slot.get().salt().toArray()), slot.get().bound(SECRET_ROLE),
                slot.get().secretBox().toArray());
        if (secret.isEmpty()) {
            throw new VaultRefused(Reason.WRONG_PIN,
                    Map.of("person", person, "tries", Integer.toString(folder.triesLeft(person))), null);
        }
        folder.forgetTries(person);
        return new Unlocked(slot.get(), secret.get());
    }

    Signer enrol(Bytes vault, String person, char[] pin, Optional<byte[]> root) throws VaultRefused {
        longEnough(person, pin);
        if (folder.read(person).isPresent()) {
            throw new VaultRefused(Reason.HAS_SLOT, Map.of("person", person), null);
        }
        var secret = boxes.fresh(CipherSuite.SECRET);
        try (var unlocked = written(vault, person, 1, pin, secret, root)) {
            return unlocked.signer();
        }
    }

    void changePin(String person, char[] old, char[] fresh) throws VaultRefused {
        longEnough(person, fresh);
        try (var unlocked = unlock(person, old)) {
            var root = unlocked.slot.operator() ? Optional.of(unlocked.root()) : Optional.<byte[]>empty();
            written(unlocked.slot.vault(), person, unlocked.slot.generation() + 1, fresh, unlocked.secret, root);
            root.ifPresent(key -> Arrays.fill(key, (byte) 0));
        }
    }

    static void longEnough(String person, char[] pin) throws VaultRefused {
        if (pin.length < SHORTEST_PIN) {
            throw new VaultRefused(Reason.PIN_TOO_SHORT, Map.of("person", person, "least", Integer.toString(SHORTEST_PIN)), null);
        }
    }

    private Unlocked written(Bytes vault, String person, int generation, char[] pin, byte[] secret, Optional<byte[]> root)
            throws VaultRefused {
        var salt = boxes.fresh(16);
        Bytes publicKey;
        try (var signer = signerOf(person, secret)) {
            publicKey = signer.publicKey();
        }
        var none = Bytes.of();
        var head = new Slot(boxes.suite(), vault, person, root.isPresent(), generation, kdf, Bytes.of(salt), publicKey, none, none);
        var secretBox = Bytes.of(boxes.seal(kdf.key(boxes.suite(), pin, salt), head.bound(SECRET_ROLE), secret));
        var rootBox = root.map(key -> Bytes.of(boxes.seal(wrapKey(secret), head.bound(ROOT_ROLE), key))).orElse(none);
        var slot = new Slot(boxes.suite(), vault, person, root.isPresent(), generation, kdf, Bytes.of(salt), publicKey, secretBox, rootBox);
        folder.write(slot);
        return new Unlocked(slot, secret);
    }
}
