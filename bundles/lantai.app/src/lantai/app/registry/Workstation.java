package lantai.app.registry;

import java.nio.file.Path;
import java.util.List;

import lantai.core.operation.Progress;

/** The way into a registry folder. The service that window and command line start from. */
public interface Workstation {

    /** Gets ready whatever the first opening would wait for: the window calls it while a person still types the PIN. */
    default void prepare() {
        // nothing to get ready
    }

    /** Looks at a folder without a key. Never changes anything. */
    Peek peek(Path folder);

    /**
     * Founds a new registry in an empty or absent folder.
     *
     * @return the registry, open, with the first system administrator as operator
     * @throws CannotOpen when the folder is not empty, not writable, or in use
     */
    Registry found(Path folder, Founding founding, Progress progress) throws CannotOpen;

    /**
     * Gives a security administrator a new PIN with the words of enough recovery sheets, and opens the registry as him. His earlier slot and
     * what it could open are gone; the use stands in the ledger.
     *
     * @param shares the words of each sheet
     * @throws CannotOpen naming the share that is wrong; {@code NOT_FOR_RECOVERY} when the person is no security administrator in post.
     *                    Nothing was changed then
     */
    Registry recover(Path folder, List<String> shares, String person, char[] pin, Progress progress) throws CannotOpen;

    /**
     * Unlocks and opens a registry.
     *
     * @param pin the operator's PIN; wiped by the caller
     * @throws CannotOpen with the reason, after which nothing is open and nothing was changed (but for the count of failures)
     */
    Registry open(Path folder, String person, char[] pin, Progress progress) throws CannotOpen;
}
