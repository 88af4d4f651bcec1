package lantai.app.compartment;

import java.util.List;
import java.util.Map;
import java.util.Set;

import lantai.app.door.Outcome;
import lantai.app.registry.CannotOpen;
import lantai.rules.Finding;

/** The compartment of top-secret documents (绝密密室) of an open registry. Deriving PINs takes time: not for the window's own thread. */
public interface CompartmentDesk {

    boolean exists();

    /** Whether two holders have opened it in this session. */
    boolean isOpen();

    /** Codes of its three holders; none when there is no compartment. */
    List<String> holders();

    /** What would be said to its setting up for these three, before anybody is asked for a PIN. @throws CannotOpen when one is not known */
    List<Finding> judgeSetUp(Set<String> holders) throws CannotOpen;

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
