package lantai.cli.apply;

import java.util.List;
import java.util.Optional;

import lantai.app.door.Outcome;
import lantai.cli.Faults.Fault;
import lantai.rules.Finding;

/** What became of one line. */
sealed interface Verdict {

    /**
     * It went through the door.
     *
     * @param enrolment what hindered giving the person of the act his PIN
     */
    record Through(Outcome outcome, Optional<Fault> enrolment) implements Verdict {
    }

    /** A dry run: what the door would say. */
    record Judged(List<Finding> findings, boolean blocked) implements Verdict {
    }

    /** A dry run: the act stands on an earlier line of the sheet, which was not done. */
    record Undecided(String code) implements Verdict {
    }

    /**
     * It is no act, or names what there is not.
     *
     * @param fatal whether nothing more can be done
     */
    record Wrong(Fault fault, boolean fatal) implements Verdict {
    }
}
