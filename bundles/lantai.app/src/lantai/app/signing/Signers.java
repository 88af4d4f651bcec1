package lantai.app.signing;

import java.util.Set;

import lantai.app.registry.CannotOpen;
import lantai.app.vault.Signer;

/** Gives persons their own signature. Every failure counts; after five the person is locked out (docs/formats/vault.md). */
public interface Signers {

    /** The operator of this session. */
    Signer operator();

    /** Codes of the persons who can sign with a PIN of their own. */
    Set<String> enrolled();

    /**
     * Unlocks a person's signature with his PIN.
     *
     * @throws CannotOpen {@code WRONG_PIN} (with {@code tries} left), {@code SLOT_LOCKED}, {@code NO_SLOT}
     */
    Signer unlock(String person, char[] pin) throws CannotOpen;

    /**
     * Gives a registered person a PIN for the first time; the public key becomes an event.
     *
     * @param operator whether this PIN also opens the registry
     * @throws CannotOpen {@code BAD_FOUNDING} when the PIN is too short or he has one already
     */
    Signer enrol(String person, char[] pin, boolean operator) throws CannotOpen;

    /** Changes a PIN; rewrites that person's slot and nothing else. */
    void changePin(String person, char[] old, char[] fresh) throws CannotOpen;
}
