package lantai.vault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import lantai.app.vault.SlotInfo;
import lantai.app.vault.VaultDamage;
import lantai.app.vault.VaultDamage.Kind;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.VaultRefused.Reason;
import lantai.vault.slot.Counters;
import lantai.vault.slot.Counters.Known;

/** Compares the slots and their counts with how far they had come, so that an older copy of either is found; keeps that up to date. */
final class SlotWatch {

    private final SlotKeys slots;
    private final Counters counters;
    private final TreeMap<String, Known> known = new TreeMap<>();
    private final List<VaultDamage> damage = new ArrayList<>();

    SlotWatch(SlotKeys slots, Counters counters) {
        this.slots = slots;
        this.counters = counters;
    }

    /** Begins in a new vault. */
    void begin() throws VaultRefused {
        note();
    }

    /**
     * Looks at every slot.
     *
     * @param operator whose slot has just been opened: an older copy of it opens nothing
     * @param found    what opening the keys has found
     */
    void look(String operator, List<VaultDamage> found) throws VaultRefused {
        damage.addAll(found);
        try {
            var before = counters.read();
            if (before.isEmpty()) {
                damage.add(new VaultDamage(counters.name(), Kind.MISSING));
            }
            known.putAll(before.orElse(Map.of()));
            var there = slots.folder().list();
            there.forEach(slot -> slot.damage().ifPresent(file -> damage.add(new VaultDamage(file, Kind.CHANGED))));
            for (var slot : there) {
                if (!slot.damaged()) {
                    compare(slot);
                }
            }
            known.keySet().stream().filter(person -> there.stream().noneMatch(slot -> slot.person().equals(person)))
                    .map(slots.folder()::slotName).filter(file -> damage.stream().noneMatch(d -> d.file().equals(file)))
                    .forEach(file -> damage.add(new VaultDamage(file, Kind.MISSING)));
            if (damage.contains(new VaultDamage(slots.folder().slotName(operator), Kind.OLDER))) {
                throw new VaultRefused(Reason.SLOT_DAMAGED, Map.of("person", operator, "file", slots.folder().slotName(operator)), null);
            }
            note();
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", operator), e);
        }
    }

    private void compare(SlotInfo slot) throws IOException {
        var before = Optional.ofNullable(known.get(slot.person()));
        var now = slots.folder().known(slot, slots.vault());
        if (before.filter(b -> now.generation() < b.generation()).isPresent()) {
            damage.add(new VaultDamage(slots.folder().slotName(slot.person()), Kind.OLDER));
        }
        if (slot.damage().isEmpty() && before.filter(b -> now.serial() < b.serial()).isPresent()) {
            damage.add(new VaultDamage(slots.folder().triesName(slot.person()), Kind.OLDER));
        }
    }

    /** Remembers how far the slots have come; what was found older stays remembered at what it had been. */
    synchronized void note() throws VaultRefused {
        try {
            var changed = false;
            for (var slot : slots.folder().list()) {
                if (!slot.damaged()) {
                    var before = known.get(slot.person());
                    changed |= !known.merge(slot.person(), slots.folder().known(slot, slots.vault()), Known::and).equals(before);
                }
            }
            if (changed) {
                counters.write(known);
            }
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of(), e);
        }
    }

    /** The serial a person's count has to go on from. */
    synchronized long serial(String person) {
        return Optional.ofNullable(known.get(person)).map(Known::serial).orElse(0L);
    }

    synchronized void forget(String person) throws VaultRefused {
        known.remove(person);
        damage.removeIf(d -> d.file().equals(slots.folder().slotName(person)) || d.file().equals(slots.folder().triesName(person)));
        try {
            counters.write(known);
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", person), e);
        }
    }

    /** The count of a person is whole again. */
    synchronized void mended(String person) throws VaultRefused {
        damage.removeIf(d -> d.file().equals(slots.folder().triesName(person)));
        note();
    }

    /** The ledger knows better. */
    synchronized String distrust(String person) {
        var file = slots.folder().slotName(person);
        damage.add(new VaultDamage(file, Kind.OLDER));
        return file;
    }

    synchronized List<VaultDamage> damage() {
        return List.copyOf(damage);
    }
}
