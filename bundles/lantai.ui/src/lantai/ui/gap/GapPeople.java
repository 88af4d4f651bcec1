package lantai.ui.gap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import lantai.core.register.Role;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.UnitState;
import lantai.rules.gap.engine.ListedGap;

/** Whom to call about a gap: who answered for the carriers then, the nearest first; whom it concerns; and the registry's officers. */
final class GapPeople {

    private final GapWords words;
    private final List<PersonState> people;

    GapPeople(GapWords words, List<PersonState> people) {
        this.words = words;
        this.people = people;
    }

    /** Name, why he is called, his number or his unit's. */
    record Call(String person, String[] cells) {
    }

    List<Call> of(ListedGap listed) {
        var calls = new ArrayList<Call>();
        var told = new HashSet<String>();
        for (var holder : listed.holders()) {
            var copies = listed.holders().stream().filter(h -> h.person().equals(holder.person())).map(h -> h.copy().copyNumber()).distinct()
                    .collect(Collectors.joining(" "));
            call(holder.person(), NLS.bind(GapMessages.people_holder, copies), told).ifPresent(calls::add);
        }
        listed.gap().person().flatMap(person -> call(person, GapMessages.people_concerned, told)).ifPresent(calls::add);
        people.stream().filter(person -> person.roles().contains(Role.OFFICER))
                .forEach(person -> call(person.person(), words.words().of(Role.OFFICER), told).ifPresent(calls::add));
        return calls;
    }

    private Optional<Call> call(String code, String why, Set<String> told) {
        if (!told.add(code)) {
            return Optional.empty();
        }
        var person = words.names().person(code);
        var unit = person.map(PersonState::unit).flatMap(words.names()::unit);
        var phone = person.flatMap(PersonState::phone).or(() -> unit.flatMap(UnitState::phone)).orElse("—");
        return Optional.of(new Call(code, new String[] { words.person(code), why, unit.map(u -> u.name().isEmpty() ? u.unit() : u.name())
                .map(name -> name + "  " + phone).orElse(phone) }));
    }
}
