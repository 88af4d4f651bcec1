package lantai.ui.keys;

import java.util.List;
import java.util.stream.Collectors;

import lantai.app.registry.Registry;
import lantai.app.vault.VaultDamage;
import lantai.core.register.State.PersonState;
import lantai.text.Words;

/**
 * One look at everything this page shows.
 *
 * @param generation of the root key
 * @param sheets     generation of the recovery sheets, 0 for none
 * @param holders    of the compartment, none when there is none
 * @param open       whether two of them have opened it in this session
 */
record KeysLook(List<SlotRow> slots, List<VaultDamage> damage, int generation, int sheets, List<String> holders, boolean open) {

    /** Off the display thread: it reads small files. */
    static KeysLook at(Registry registry, Words words) {
        var keys = registry.keys();
        var rows = keys.slots().stream().map(slot -> {
            var person = registry.register().person(slot.person());
            return new SlotRow(slot, person.map(PersonState::name).orElse(""),
                    person.map(p -> p.roles().stream().sorted().map(words::of).collect(Collectors.joining(" "))).orElse(""), keys.made(slot.person()));
        }).toList();
        return new KeysLook(rows, keys.damage(), keys.generation(), registry.recovery().generation(), registry.compartment().holders(),
                registry.compartment().isOpen());
    }
}
