package lantai.app.catalogue;

import java.util.List;
import java.util.function.Consumer;

import lantai.app.projection.CopyQuery;
import lantai.app.projection.CopyRow;
import lantai.core.register.State.DeviceState;
import lantai.core.register.State.DocumentState;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.PlaceState;
import lantai.core.register.State.SettingState;
import lantai.core.register.State.UnitState;

/** Lists what is in the register. Lists include everything that was durable when they were asked for. */
public interface Catalogue {

    /** Visits copies ordered by document and 份号. */
    void copies(CopyQuery query, Consumer<CopyRow> visitor);

    List<DocumentState> documents();

    List<PersonState> persons();

    List<UnitState> units();

    List<PlaceState> places();

    List<DeviceState> devices();

    List<SettingState> settings();
}
