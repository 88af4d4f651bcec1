package lantai.vault;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import javax.crypto.SecretKey;

import lantai.app.token.Protection;
import lantai.app.vault.Signer;
import lantai.app.vault.UnlockedVault.PinChange;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.VaultRefused.Reason;
import lantai.core.event.Bytes;
import lantai.vault.cipher.Boxes;
import lantai.vault.cipher.CipherSuite;
import lantai.vault.cipher.Envelope;
import lantai.vault.cipher.Kdf;
import lantai.vault.keys.KeyContent;
import lantai.vault.slot.Slot;
import lantai.vault.slot.SlotFolder;

/** Opens and makes slots: PIN, and a token's key where one is demanded → key → the person's secret → signing key and, for operators, the key of the envelope with the root key. */
final class SlotKeys {

    /** A PIN is at least this long. */
    static final int SHORTEST_PIN = 6;

    private static final int SALT = 16;
    private static final String SIGN = "lantai sign";
    private static final String WRAP = "lantai wrap";

    private final SlotFolder folder;
    private final Boxes boxes;
    private final Envelope envelopes;
    private final Bytes vault;
    private final Kdf kdf;
    private final Derivation derivation;
    private final SecondFactors factors;

    /** How a PIN becomes a key. */
    @FunctionalInterface
    interface Derivation {
        SecretKey key(Kdf cost, CipherSuite suite, char[] pin, byte[] salt);
    }

    SlotKeys(SlotFolder folder, Boxes boxes, Bytes vault, Kdf kdf, Derivation derivation, SecondFactors factors) {
        this.folder = folder;
        this.boxes = boxes;
        this.envelopes = new Envelope(boxes);
        this.vault = vault;
        this.kdf = kdf.in(boxes.suite());
        this.derivation = derivation;
        this.factors = factors;
    }

    SlotFolder folder() {
        return folder;
    }

    Bytes vault() {
        return vault;
    }

    /** A slot whose secret is at hand; closing wipes it. */
    final class Unlocked implements AutoCloseable {

        private final Slot slot;
        private final byte[] secret;

        private Unlocked(Slot slot, byte[] secret) {
            this.slot = slot;
            this.secret = secret;
        }

        Slot slot() {
            return slot;
        }

        Signer signer() {
            return signerOf(slot.person(), secret);
        }

        /** The vault's root key; the caller owns it. */
        RootKey root(KeyContent keys) throws VaultRefused {
            var envelope = keys.envelopes().get(slot.person());
            if (!slot.operator() || envelope == null) {
                throw new VaultRefused(Reason.NOT_AN_OPERATOR, Map.of("person", slot.person()), null);
            }
            var wrap = wrapSecret(secret);
            try {
                var root = envelopes.open(wrap, RootKey.bound(keys, slot.person()), envelope.envelope().toArray())
                        .orElseThrow(() -> new VaultRefused(Reason.KEYS_DAMAGED, Map.of("file", "keys.cck", "offset", "-"), null));
                return new RootKey(boxes.suite(), vault, keys.generation(), root);
            } finally {
                Arrays.fill(wrap, (byte) 0);
            }
        }

        /** Opens an envelope to this person; empty when it is none of his. */
        Optional<byte[]> opened(byte[] bound, byte[] envelope) {
            var wrap = wrapSecret(secret);
            try {
                return envelopes.open(wrap, bound, envelope);
            } finally {
                Arrays.fill(wrap, (byte) 0);
            }
        }

        @Override
        public void close() {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private byte[] wrapSecret(byte[] secret) {
        return boxes.suite().derive(secret, WRAP, CipherSuite.SECRET);
    }

    private Signer signerOf(String person, byte[] secret) {
        var seed = boxes.suite().derive(secret, SIGN, CipherSuite.SECRET);
        try {
            return boxes.suite().signer(person, seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /** The slot of a person in this vault. */
    Optional<Slot> slot(String person) throws VaultRefused {
        var slot = folder.read(person);
        if (slot.filter(s -> s.suite() != boxes.suite() || !s.vault().equals(vault)).isPresent()) {
            throw new VaultRefused(Reason.SLOT_DAMAGED, Map.of("person", person, "file", folder.slotName(person)), null);
        }
        return slot;
    }

    Unlocked unlock(String person, char[] pin) throws VaultRefused {
        var slot = slot(person);
        if (slot.isEmpty()) {
            // as slow as a wrong PIN, so that nobody learns by the clock who has a slot
            folder.countNobody(boxes.suite(), vault);
            derivation.key(kdf, boxes.suite(), pin, new byte[SALT]);
            throw new VaultRefused(Reason.NO_SLOT, Map.of("person", person), null);
        }
        if (slot.get().lock().isEmpty()) {
            return unlocked(slot.get(), pin, SecondFactors.NONE);
        }
        folder.refuseLocked(slot.get());
        try (var factor = factors.of(slot.get())) {
            return unlocked(slot.get(), pin, factor);
        }
    }

    /** A token has answered before a try is counted: one that is gone costs nobody a try. */
    private Unlocked unlocked(Slot slot, char[] pin, SecondFactor factor) throws VaultRefused {
        if (slot.lock().isEmpty()) {
            folder.beginTry(slot);
        }
        var key = factor.mixed(derivation.key(slot.kdf(), boxes.suite(), pin, slot.salt().toArray()), slot);
        if (slot.lock().isPresent()) {
            folder.beginTry(slot);
        }
        var secret = boxes.open(key, slot.bound(), slot.secretBox().toArray());
        if (secret.isEmpty()) {
            throw new VaultRefused(Reason.WRONG_PIN,
                    Map.of("person", slot.person(), "tries", Integer.toString(folder.triesLeft(slot))), null);
        }
        folder.forgetTries(slot, 0);
        return new Unlocked(slot, secret.get());
    }

    /** Makes a slot; an operator's is of use once he has an envelope. */
    Unlocked enrol(String person, char[] pin, boolean operator, Protection protection) throws VaultRefused {
        longEnough(person, pin);
        if (slot(person).isPresent()) {
            throw new VaultRefused(Reason.HAS_SLOT, Map.of("person", person), null);
        }
        return protectedBy(protection, person, 1, pin, boxes.fresh(CipherSuite.SECRET), operator);
    }

    PinChange changePin(String person, char[] old, char[] fresh, Optional<Protection> protection) throws VaultRefused {
        longEnough(person, fresh);
        try (var unlocked = unlock(person, old)) {
            var slot = unlocked.slot;
            Unlocked now;
            if (protection.isPresent()) {
                now = protectedBy(protection.get(), person, slot.generation() + 1, fresh, unlocked.secret, slot.operator());
            } else {
                try (var factor = factors.of(slot)) {
                    now = written(factor, person, slot.generation() + 1, fresh, unlocked.secret, slot.operator());
                }
            }
            return new PinChange(now.slot.generation(), now.signer());
        }
    }

    /** With a fresh key on the token; a key that no slot came to need does not stay there. */
    private Unlocked protectedBy(Protection protection, String person, int generation, char[] pin, byte[] secret, boolean operator)
            throws VaultRefused {
        try (var factor = factors.fresh(person, folder.slotName(person), protection, boxes.suite(), vault)) {
            try {
                return written(factor, person, generation, pin, secret, operator);
            } catch (VaultRefused | RuntimeException e) {
                factor.abandon();
                throw e;
            }
        }
    }

    static void longEnough(String person, char[] pin) throws VaultRefused {
        if (pin.length < SHORTEST_PIN) {
            throw new VaultRefused(Reason.PIN_TOO_SHORT, Map.of("person", person, "least", Integer.toString(SHORTEST_PIN)), null);
        }
    }

    private Unlocked written(SecondFactor factor, String person, int generation, char[] pin, byte[] secret, boolean operator)
            throws VaultRefused {
        var salt = boxes.fresh(SALT);
        Bytes publicKey;
        try (var signer = signerOf(person, secret)) {
            publicKey = signer.publicKey();
        }
        var wrap = wrapSecret(secret);
        var wrapKey = Bytes.of(envelopes.publicKey(wrap));
        Arrays.fill(wrap, (byte) 0);
        var head = new Slot(boxes.suite(), vault, person, operator, generation, kdf, Bytes.of(salt), publicKey, wrapKey, factor.lock(), Bytes.of());
        var key = factor.mixed(derivation.key(kdf, boxes.suite(), pin, salt), head);
        var slot = head.with(Bytes.of(boxes.seal(key, head.bound(), secret)));
        folder.write(slot);
        return new Unlocked(slot, secret);
    }
}
