package lantai.app.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import lantai.app.door.Projector;
import lantai.app.projection.CopyQuery;
import lantai.app.projection.CopyRow;
import lantai.app.projection.Projection;
import lantai.core.event.Subject.Type;
import lantai.core.register.Register;
import lantai.core.register.State.DeviceState;
import lantai.core.register.State.DocumentState;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.PlaceState;
import lantai.core.register.State.SettingState;
import lantai.core.register.State.UnitState;

/** Lists from the projection, after it has taken in everything that was there when the list was asked for. */
public final class ProjectedCatalogue implements Catalogue {

    private final Projection projection;
    private final Register register;
    private final Projector projector;
    private final UnaryOperator<CopyRow> shown;

    /** @param shown a row as it may be read now */
    public ProjectedCatalogue(Projection projection, Register register, Projector projector, UnaryOperator<CopyRow> shown) {
        this.projection = projection;
        this.register = register;
        this.projector = projector;
        this.shown = shown;
    }

    @Override
    public void copies(CopyQuery query, Consumer<CopyRow> visitor) {
        projector.flush();
        projection.copies(query, row -> visitor.accept(shown.apply(row)));
    }

    @Override
    public List<DocumentState> documents() {
        return all(Type.DOCUMENT, register::document);
    }

    @Override
    public List<PersonState> persons() {
        return all(Type.PERSON, register::person);
    }

    @Override
    public List<UnitState> units() {
        return all(Type.UNIT, register::unit);
    }

    @Override
    public List<PlaceState> places() {
        return all(Type.PLACE, register::place);
    }

    @Override
    public List<DeviceState> devices() {
        return all(Type.DEVICE, register::device);
    }

    @Override
    public List<SettingState> settings() {
        return all(Type.SETTING, register::setting);
    }

    private <T> List<T> all(Type type, Function<String, Optional<T>> lookUp) {
        projector.flush();
        return projection.codes(type).stream().map(lookUp).flatMap(Optional::stream).toList();
    }
}
