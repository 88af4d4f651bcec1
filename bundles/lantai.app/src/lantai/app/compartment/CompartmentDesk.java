package lantai.app.compartment;

import java.util.List;
import java.util.Map;

import lantai.app.door.Outcome;
import lantai.app.registry.CannotOpen;

/** The compartment of top-secret documents (绝密密室) of an open registry. Deriving PINs takes time: not for the window's own thread. */
public interface CompartmentDesk {

    boolean exists();

    /** Whether two holders have opened it in this session. */
    boolean isOpen();

    /** Codes of its three holders; none when there is no compartment. */
    List<String> holders();

    /**
     * Sets it up, or shares it anew when it is open. The keys of all top-secret documents move in, and it is closed afterwards.
     *
     * @param pins of the three holders, who all sign; wiped by the caller
     */
    Outcome setUp(Map<String, char[]> pins) throws CannotOpen;

    /**
     * Opens it for this session with the PINs of two holders, who sign; from then on its words and contents can be read.
     *
     * @param pins wiped by the caller
     */
    Outcome open(Map<String, char[]> pins) throws CannotOpen;

    /** Closes it again; nothing needs to be recorded for that. */
    void close();
}
