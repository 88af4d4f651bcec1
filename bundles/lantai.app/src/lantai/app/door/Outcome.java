package lantai.app.door;

import java.util.List;

import lantai.core.event.EventId;
import lantai.core.event.Hash;
import lantai.core.event.Subject;
import lantai.rules.Finding;

/** What became of an act. */
public sealed interface Outcome {

    /** Id of the act. */
    String act();

    /** One recorded event. */
    record EventRef(long seq, EventId id, Hash leaf, Subject subject) {
    }

    /**
     * It is done and durable.
     *
     * @param findings what was noticed; on a fact this includes what would have refused a permission
     * @param repeated whether the same act had been done before, so that nothing changed now
     */
    record Done(String act, List<EventRef> events, List<Finding> findings, boolean repeated) implements Outcome {
        public Done {
            events = List.copyOf(events);
            findings = List.copyOf(findings);
        }
    }

    /** A rule forbids it; nothing happened. */
    record Refused(String act, List<Finding> findings) implements Outcome {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
