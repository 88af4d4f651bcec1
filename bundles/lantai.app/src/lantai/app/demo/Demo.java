package lantai.app.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import lantai.app.registry.CannotOpen;
import lantai.app.registry.Workstation;
import lantai.core.act.Act;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;

/** Makes the demo registry. */
public interface Demo {

    /** Founds a demo registry in an empty folder, fills it, and closes it. */
    void make(Workstation workstation, Path folder, Suite suite, Locale language, Progress progress) throws CannotOpen;

    /** The acts the demo registry is filled with, in order; they end today. */
    List<Act> acts(Locale language);

    /** The PIN of a person of the demo. */
    String pin(String person);

    /** Persons of the demo who have a PIN, those who can open the registry first. */
    List<String> persons();

    /** What the login page says of PINs when the unit is the demo's; empty for any other. */
    Optional<String> hint(String unit, boolean chinese);
}
