package lantai.app.compartment;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import lantai.app.door.EventReader;
import lantai.app.projection.CopyRow;
import lantai.app.vault.Compartment;
import lantai.core.mark.Level;
import lantai.core.mark.Mark;
import lantai.core.register.Register;
import lantai.core.register.State;
import lantai.core.register.State.DocumentState;

/**
 * Keeps the words of top-secret documents out of the projection, whose one key every operator has; puts them into a list's rows while the
 * compartment is open.
 */
public record SealedTitles(Compartment compartment, Register register) {

    /** What of a state may stand in the projection. */
    public static UnaryOperator<State> masking(Compartment compartment) {
        return state -> masked(state, compartment);
    }

    private static State masked(State state, Compartment compartment) {
        if (!(state instanceof DocumentState d) || d.mark().level() != Level.TOP_SECRET || !compartment.exists()) {
            return state;
        }
        return new DocumentState(d.document(), EventReader.SEALED, EventReader.SEALED, EventReader.SEALED,
                new Mark(Level.TOP_SECRET.word(), Level.TOP_SECRET, Optional.empty()), d.urgency(), d.kind(), d.track(),
                EventReader.SEALED, d.pages(), d.copies(), d.rangePersons(), d.rangeUnits(), d.copying(), d.returnBy(), d.parent(), Map.of(),
                d.issued(), d.received(), d.fromUnit());
    }

    /** A row as it may be read now. */
    public CopyRow row(CopyRow row) {
        if (row.level() != Level.TOP_SECRET || !compartment.isOpen()) {
            return row;
        }
        return register.document(row.copy().document())
                .map(d -> new CopyRow(row.copy(), d.number(), d.title(), d.maskedTitle(), d.mark().raw(), row.level(), row.urgency(), row.kind(),
                        row.status(), row.holder(), row.holderName(), row.holderUnit(), row.place(), row.since(), row.due(), d.origin(), row.pages(),
                        row.issued(), row.labelled(), row.lastSeq()))
                .orElse(row);
    }
}
