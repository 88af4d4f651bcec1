package lantai.ui.keys;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import lantai.app.door.Outcome;
import lantai.app.registry.CannotOpen;

/** Sets the compartment up with three holders, opens it with two of them who are there, closes it. */
final class CompartmentActs {

    private static final int HOLDERS = 3;
    private static final int NEEDED = 2;

    private final KeyWork work;

    CompartmentActs(KeyWork work) {
        this.work = work;
    }

    /** @param chosen in the list of slots */
    void setUp(List<String> chosen) {
        if (chosen.size() != HOLDERS) {
            work.voice().bad(KeysMessages.said_choose_three);
            return;
        }
        work.look(KeysMessages.job_set_up, progress -> work.registry().compartment().judgeSetUp(Set.copyOf(chosen)), findings -> {
            if (!work.voice().refused(findings)) {
                var pins = pins(chosen, HOLDERS);
                if (pins.size() == HOLDERS) {
                    with(KeysMessages.job_set_up, pins, () -> work.registry().compartment().setUp(pins),
                            NLS.bind(KeysMessages.said_set_up, String.join(", ", chosen)));
                } else {
                    wipe(pins);
                }
            }
        });
    }

    void open() {
        var holders = work.registry().compartment().holders();
        if (holders.isEmpty()) {
            work.voice().bad(KeysMessages.said_no_compartment);
            return;
        }
        var pins = pins(holders, NEEDED);
        if (pins.size() == NEEDED) {
            with(KeysMessages.job_open, pins, () -> work.registry().compartment().open(pins),
                    NLS.bind(KeysMessages.said_open, String.join(", ", pins.keySet())));
        } else {
            wipe(pins);
            work.voice().bad(KeysMessages.said_two_needed);
        }
    }

    void close() {
        work.change(KeysMessages.job_close, progress -> {
            work.registry().compartment().close();
            return KeysMessages.said_closed;
        }, work.voice()::done);
    }

    /** Asks one after the other until there are enough; who is not here is passed over. */
    private Map<String, char[]> pins(List<String> persons, int needed) {
        var pins = new LinkedHashMap<String, char[]>();
        for (var i = 0; i < persons.size() && pins.size() < needed; i++) {
            var person = persons.get(i);
            work.dialogs().pin(NLS.bind(KeysMessages.holder_title, pins.size() + 1, needed), person).ifPresent(pin -> pins.put(person, pin));
        }
        return pins;
    }

    /** Something that takes PINs. */
    private interface Asked {
        Outcome run() throws CannotOpen;
    }

    private void with(String name, Map<String, char[]> pins, Asked asked, String done) {
        work.act(name, progress -> {
            try {
                return asked.run();
            } finally {
                wipe(pins);
            }
        }, done);
    }

    private static void wipe(Map<String, char[]> pins) {
        pins.values().forEach(pin -> Arrays.fill(pin, '\0'));
    }
}
