package lantai.ui.session;

import java.util.List;

import lantai.core.operation.Progress;
import lantai.ui.finding.Inspection;

/**
 * The way from the window to the registry's PINs. A service; every method may take long and is called off the display
 * thread, one at a time. PINs belong to the caller, who wipes them.
 */
public interface SessionGate {

    /** What stands in the registry's folder. Changes nothing. */
    Standing standing();

    /** Unlocks and opens the registry as this person. */
    Answer open(String person, char[] pin, Progress progress);

    /**
     * Gives a security administrator a new PIN and opens the registry as him.
     *
     * @param sheets the words of each recovery sheet
     */
    Answer recover(String person, List<String> sheets, char[] pin, Progress progress);

    /** Asks for the PIN of the person who opened it again, while the registry stays open. */
    Answer confirm(String person, char[] pin);

    /** Makes a registry and opens it as its system administrator. */
    Answer found(FirstStart start, Progress progress);

    /** Makes the demo registry; it is opened afterwards like any other. */
    Answer demo(Progress progress);

    /** Verifies the registry from its files, without a PIN; may be stopped. */
    Inspection inspect(Progress progress);

    /** Closes the registry and forgets its keys. */
    void close();
}
