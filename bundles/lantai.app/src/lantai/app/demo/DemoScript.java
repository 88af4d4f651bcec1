package lantai.app.demo;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import lantai.core.act.Act;
import lantai.core.act.ActBody;

/** Collects the acts of the demo in order; each gets the next number and the time the story has come to. */
final class DemoScript {

    private final List<Act> acts = new ArrayList<>();
    private OffsetDateTime time;

    DemoScript(OffsetDateTime start) {
        time = start;
    }

    /** The story goes on after some minutes. */
    void later(int minutes) {
        time = time.plusMinutes(minutes);
    }

    /** The story goes on at the hour of a later day. */
    void at(OffsetDateTime moment) {
        time = moment;
    }

    OffsetDateTime now() {
        return time;
    }

    /** @return the id of the act */
    String add(String by, ActBody body) {
        var id = "demo-" + (acts.size() + 1);
        acts.add(new Act(id, time, time, by, Optional.empty(), body));
        return id;
    }

    List<Act> acts() {
        return List.copyOf(acts);
    }
}
