package lantai.cli.apply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import lantai.app.registry.CannotOpen;
import lantai.app.signing.Signers;
import lantai.app.vault.Signer;
import lantai.cli.opening.PinFile;
import lantai.core.act.Act;
import lantai.core.act.ThingAct.PersonAct;
import lantai.core.register.Role;

/**
 * The signatures a sheet can have: the operator's, and those of persons whose PIN stands in the file. A person is unlocked once, when
 * first needed; a wrong PIN is tried once and never again, so that nobody is locked out by a sheet.
 */
final class Signatures implements AutoCloseable {

    private static final Set<Role> OPERATING = EnumSet.complementOf(EnumSet.of(Role.OFFICER));

    private final Signers signers;
    private final PinFile pins;
    private final Map<String, Signer> unlocked = new HashMap<>();
    private final Map<String, CannotOpen> failed = new HashMap<>();
    private final Set<String> enrolled;

    Signatures(Signers signers, PinFile pins) {
        this.signers = signers;
        this.pins = pins;
        this.enrolled = new HashSet<>(signers.enrolled());
    }

    /**
     * Signers of an act beside the operator of the session, as far as there are PINs.
     *
     * @throws CannotOpen when a PIN in the file is wrong or its slot is locked
     */
    List<Signer> of(Act act) throws CannotOpen {
        var own = signers.operator();
        var all = new ArrayList<Signer>();
        for (var person : SigningPersons.of(act)) {
            if (person.equals(own.person())) {
                all.add(own);
            } else if (pins.has(person) && enrolled.contains(person)) {
                all.add(unlock(person));
            }
        }
        return all;
    }

    /** Who would sign; unlocks nobody. */
    Set<String> names(Act act) {
        var names = new HashSet<String>();
        for (var person : SigningPersons.of(act)) {
            if (person.equals(signers.operator().person()) || pins.has(person) && enrolled.contains(person)) {
                names.add(person);
            }
        }
        return names;
    }

    private Signer unlock(String person) throws CannotOpen {
        var known = unlocked.get(person);
        if (known != null) {
            return known;
        }
        if (failed.containsKey(person)) {
            throw failed.get(person);
        }
        var pin = pins.of(person).orElseThrow();
        try {
            var signer = signers.unlock(person, pin);
            unlocked.put(person, signer);
            return signer;
        } catch (CannotOpen e) {
            failed.put(person, e);
            throw e;
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    /** Whether this act makes a person who has a PIN in the file and cannot sign yet. */
    boolean enrols(Act act) {
        return act.body() instanceof PersonAct person && pins.has(person.person()) && !enrolled.contains(person.person());
    }

    /**
     * Gives the person of a {@code person} act, now in the register, his PIN. It opens the registry too when a role of his works at
     * the counter, approves or administers.
     */
    void enrol(PersonAct act) throws CannotOpen {
        var pin = pins.of(act.person()).orElseThrow();
        try {
            var operator = act.roles().stream().anyMatch(OPERATING::contains);
            unlocked.put(act.person(), signers.enrol(act.person(), pin, operator));
            enrolled.add(act.person());
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    @Override
    public void close() {
        unlocked.values().forEach(Signer::close);
        unlocked.clear();
    }
}
