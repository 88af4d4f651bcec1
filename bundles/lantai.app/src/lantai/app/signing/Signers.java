package lantai.app.signing;

import java.util.Optional;
import java.util.Set;

import lantai.app.registry.CannotOpen;
import lantai.app.token.Protection;
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
     * @param operator   whether this PIN also opens the registry
     * @param protection what the slot demands beside the PIN
     * @throws CannotOpen {@code BAD_FOUNDING} when the PIN is too short or he has one already
     */
    Signer enrol(String person, char[] pin, boolean operator, Protection protection) throws CannotOpen;

    /** The same, with a slot that the PIN alone opens. */
    default Signer enrol(String person, char[] pin, boolean operator) throws CannotOpen {
        return enrol(person, pin, operator, Protection.SOFTWARE);
    }

    /**
     * Changes a PIN; rewrites that person's slot and nothing else.
     *
     * @param protection what the slot demands beside the PIN from now on; empty: what it did before
     */
    void changePin(String person, char[] old, char[] fresh, Optional<Protection> protection) throws CannotOpen;

    /** The same, with the protection there was. */
    default void changePin(String person, char[] old, char[] fresh) throws CannotOpen {
        changePin(person, old, fresh, Optional.empty());
    }
}
