package lantai.ui.testing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import lantai.core.operation.Progress;
import lantai.ui.finding.Inspection;
import lantai.ui.session.Answer;
import lantai.ui.session.FirstStart;
import lantai.ui.session.Operator;
import lantai.ui.session.SessionGate;
import lantai.ui.session.Standing;

/** A gate without a registry behind it: two people, one PIN, five tries. */
public final class TrialGate implements SessionGate {

    /** The only right PIN. */
    public static final String PIN = "246810";
    private static final int TRIES = 5;

    private volatile int failures;

    @Override
    public Standing standing() {
        failures = 0;
        return new Standing.Registry("370200", List.of("wang", "liu"), Optional.empty());
    }

    @Override
    public Answer open(String person, char[] pin, Progress progress) {
        return confirm(person, pin);
    }

    @Override
    public Answer recover(String person, List<String> sheets, char[] pin, Progress progress) {
        return new Answer.LookAgain();
    }

    @Override
    public Answer confirm(String person, char[] pin) {
        if (PIN.contentEquals(new StringBuilder().append(pin))) {
            failures = 0;
            return new Answer.Opened(new Operator(person, "安全保密管理员 · 欧阳" + person, Set.of("trial"), "某某县委办公室机要保密室（第二办公区）"));
        }
        failures++;
        return failures < TRIES ? new Answer.WrongPin(TRIES - failures) : new Answer.SlotLocked();
    }

    @Override
    public Answer found(FirstStart start, Progress progress) {
        return new Answer.LookAgain();
    }

    @Override
    public Answer demo(Progress progress) {
        return new Answer.LookAgain();
    }

    @Override
    public Inspection inspect(Progress progress) {
        return new Inspection("", true, List.of());
    }

    @Override
    public void close() {
        failures = 0;
    }
}
