package lantai.ui.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import lantai.app.projection.CopyQuery;
import lantai.app.projection.CopyRow;
import lantai.app.registry.Registry;
import lantai.core.code.CopyId;
import lantai.core.operation.Progress;
import lantai.core.register.CopyState;
import lantai.core.register.State.DocumentState;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.PlaceState;
import lantai.core.register.State.UnitState;

/** Makes rows: all of them from the projection, or a few from the register as it stands now. Off the display thread. */
final class RowMaking {

    private static final int STEP = 500;

    private final Registry registry;
    private final RegisterView view;
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    RowMaking(Registry registry, RegisterView view) {
        this.registry = registry;
        this.view = view;
    }

    List<RegisterRow> all(Progress progress) {
        var total = registry.status().counts().copies();
        var rows = new ArrayList<RegisterRow>((int) Math.max(16, total));
        registry.catalogue().copies(CopyQuery.ALL, copy -> {
            rows.add(row(copy));
            if (rows.size() % STEP == 0) {
                progress.at(rows.size(), total);
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
            }
        });
        return rows;
    }

    List<RegisterRow> of(Collection<CopyId> copies) {
        return copies.stream().map(this::now).flatMap(Optional::stream).map(this::row).toList();
    }

    private Optional<CopyRow> now(CopyId id) {
        var document = registry.register().document(id.document());
        return registry.register().copy(id).flatMap(copy -> document.map(of -> row(copy, of)));
    }

    private CopyRow row(CopyState copy, DocumentState of) {
        var holder = copy.holder().flatMap(registry.register()::person);
        return new CopyRow(copy.copy(), of.number(), of.title(), of.maskedTitle(), of.mark().raw(), copy.level(), of.urgency(), of.kind(),
                copy.status(), copy.holder(), holder.map(PersonState::name), holder.map(PersonState::unit), copy.place(), copy.since(),
                copy.due(), of.origin(), copy.pages(), of.issued(), copy.label().isPresent(), copy.lastSeq());
    }

    private RegisterRow row(CopyRow copy) {
        var unit = copy.holderUnit().map(code -> units.computeIfAbsent(code, this::unit)).orElse("");
        var place = copy.place().map(code -> places.computeIfAbsent(code, this::place)).orElse("");
        return RegisterRow.of(copy, view.words().status(copy.status()), unit, place, view.mayKnowTitle(copy.level()));
    }

    private String unit(String code) {
        return registry.register().unit(code).map(UnitState::name).filter(name -> !name.isEmpty()).orElse(code);
    }

    private String place(String code) {
        return registry.register().place(code).map(PlaceState::name).filter(name -> !name.isEmpty()).orElse(code);
    }
}
