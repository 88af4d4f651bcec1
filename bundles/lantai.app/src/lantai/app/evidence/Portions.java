package lantai.app.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import lantai.app.door.LiveRegister;
import lantai.app.evidence.packed.PackReader;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.evidence.EvidenceRecord;
import lantai.core.register.State.EvidenceState.Import;

/** Finds the portions of a device's logs and reads them. An import that a crash cut in two counts as none until it is completed. */
final class Portions {

    /** Where some records are. */
    record Place(Import of, int index) {

        Instant from() {
            return of.portions().get(index).from();
        }

        Instant to() {
            return of.portions().get(index).to();
        }
    }

    private final LiveRegister register;

    Portions(LiveRegister register) {
        this.register = register;
    }

    /** The imports of a device that are whole. */
    List<Import> imports(String device) {
        return register.evidence(device).map(state -> state.imports().stream().filter(this::isWhole).toList()).orElse(List.of());
    }

    /** The last event of an import was written last. */
    boolean isWhole(Import one) {
        return one.portions().isEmpty() || !register.past(subject(one, one.portions().size() - 1)).isEmpty();
    }

    private static Subject subject(Import one, int index) {
        return Subject.of(Type.EVIDENCE, one.fact().device() + "/" + one.fact().act() + "/" + index);
    }

    /** Portions that touch [from, to], by their begin. */
    List<Place> places(String device, Instant from, Instant to) {
        var places = new ArrayList<Place>();
        for (var one : imports(device)) {
            for (var i = 0; i < one.portions().size(); i++) {
                var place = new Place(one, i);
                if (!place.from().isAfter(to) && !place.to().isBefore(from)) {
                    places.add(place);
                }
            }
        }
        places.sort(Comparator.comparing(Place::from));
        return places;
    }

    /** The records of a portion; none when the key to them was destroyed. */
    void read(Place place, Consumer<EvidenceRecord> visitor) {
        var reader = new PackReader(place.of().fact().device(), place.of().fact().file());
        for (var event : register.past(subject(place.of(), place.index()))) {
            event.text("records").ifPresent(packed -> reader.read(packed, visitor));
        }
    }
}
