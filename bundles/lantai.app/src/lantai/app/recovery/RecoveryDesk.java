package lantai.app.recovery;

import java.util.List;

import lantai.app.registry.CannotOpen;
import lantai.app.vault.RecoverySheets;
import lantai.rules.Finding;

/** Makes the recovery sheets of an open registry. */
public interface RecoveryDesk {

    /** What became of it. */
    sealed interface Made {

        /** The sheets, whose event is durable. */
        record Sheets(RecoverySheets sheets) implements Made {
        }

        /** A rule forbids it; nothing happened. */
        record Refused(List<Finding> findings) implements Made {
        }
    }

    /** Generation of the sheets in force, 0 when there are none. */
    int generation();

    /** What would be said to making new ones, before anything is done. */
    List<Finding> judge() throws CannotOpen;

    /** Makes new sheets, three of five; earlier ones are worthless from then on. The words exist nowhere but in the answer. */
    Made make() throws CannotOpen;
}
