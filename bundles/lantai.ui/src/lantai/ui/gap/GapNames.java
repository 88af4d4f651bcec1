package lantai.ui.gap;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lantai.app.registry.Registry;
import lantai.core.code.CopyId;
import lantai.core.register.State.DeviceState;
import lantai.core.register.State.DocumentState;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.PlaceState;
import lantai.core.register.State.UnitState;
import lantai.rules.gap.engine.ListedGap;

/**
 * What stands behind the codes that gaps name, read in the job that looks for them: the window's own thread asks no database, and what
 * it shows stays readable while the registry is being closed.
 */
record GapNames(Map<String, PersonState> persons, Map<String, UnitState> units, Map<String, PlaceState> places, Set<String> devices,
        Map<String, DocumentState> documents) {

    /** Before the first look. */
    static final GapNames NONE = new GapNames(Map.of(), Map.of(), Map.of(), Set.of(), Map.of());

    GapNames {
        persons = Map.copyOf(persons);
        units = Map.copyOf(units);
        places = Map.copyOf(places);
        devices = Set.copyOf(devices);
        documents = Map.copyOf(documents);
    }

    static GapNames of(Registry registry, Collection<ListedGap> gaps) {
        var catalogue = registry.catalogue();
        var documents = gaps.stream().flatMap(listed -> Stream.of(listed.gap().copy().map(CopyId::document), listed.gap().document()))
                .flatMap(Optional::stream).distinct().map(code -> registry.register().document(code).orElse(null)).filter(Objects::nonNull)
                .collect(Collectors.toMap(DocumentState::document, Function.identity()));
        return new GapNames(by(catalogue.persons(), PersonState::person), by(catalogue.units(), UnitState::unit), by(catalogue.places(), PlaceState::place),
                catalogue.devices().stream().map(DeviceState::device).collect(Collectors.toSet()), documents);
    }

    private static <T> Map<String, T> by(Collection<T> states, Function<T, String> code) {
        return states.stream().collect(Collectors.toMap(code, Function.identity(), (one, same) -> same));
    }

    Optional<PersonState> person(String code) {
        return Optional.ofNullable(persons.get(code));
    }

    Optional<UnitState> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    Optional<PlaceState> place(String code) {
        return Optional.ofNullable(places.get(code));
    }

    Optional<DocumentState> document(String code) {
        return Optional.ofNullable(documents.get(code));
    }

    boolean isDevice(String code) {
        return devices.contains(code);
    }
}
