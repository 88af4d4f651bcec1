package lantai.ui.access;

import java.util.Optional;

import lantai.app.registry.Registry;

/** The registry that is open in this window, as a service for the slices. */
public interface Desk {

    /** Empty while nobody is logged in. */
    Optional<Registry> registry();
}
