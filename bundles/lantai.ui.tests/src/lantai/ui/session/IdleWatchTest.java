package lantai.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.event.EventHandler;

import lantai.ui.memory.DataArea;
import lantai.ui.memory.WindowMemory;

@DisplayName("A desk nobody touches")
class IdleWatchTest {

    private static final class Broker implements IEventBroker {
        private final List<String> sent = new ArrayList<>();

        @Override
        public boolean send(String topic, Object data) {
            sent.add(topic + " " + data);
            return true;
        }

        @Override
        public boolean post(String topic, Object data) {
            return send(topic, data);
        }

        @Override
        public boolean subscribe(String topic, EventHandler handler) {
            return false;
        }

        @Override
        public boolean subscribe(String topic, String filter, EventHandler handler, boolean headless) {
            return false;
        }

        @Override
        public boolean unsubscribe(EventHandler handler) {
            return false;
        }
    }

    @TempDir
    Path folder;

    private final Broker broker = new Broker();
    private final Session session = new Session(broker);
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private IdleWatch watch;

    @BeforeEach
    void sitDown() {
        watch = new IdleWatch(session, new WindowMemory(new DataArea(folder)), broker, () -> now);
        session.opened(new Operator("wang", "王", Set.of("clerk"), "县委机要室"));
        watch.touch();
        broker.sent.clear();
    }

    private void later(Duration duration) {
        now = now.plus(duration);
        watch.look();
    }

    @Test
    @DisplayName("stays open for nine and a half minutes, without a word")
    void open() {
        later(Duration.ofSeconds(569));
        assertTrue(session.isOpen());
        assertEquals(List.of(), broker.sent);
    }

    @Test
    @DisplayName("counts the last half minute down and locks after ten minutes")
    void locks() {
        later(Duration.ofSeconds(575));
        assertEquals(List.of(IdleWatch.LOCKS_IN + " 25"), broker.sent);
        later(Duration.ofSeconds(25));
        assertTrue(session.isLocked());
    }

    @Test
    @DisplayName("begins anew with every sign of life, and takes the countdown back")
    void alive() {
        later(Duration.ofSeconds(590));
        watch.touch();
        assertEquals(IdleWatch.LOCKS_IN + " -1", broker.sent.get(broker.sent.size() - 1));
        later(Duration.ofSeconds(500));
        assertTrue(session.isOpen());
    }

    @Test
    @DisplayName("locks after the minutes that were set")
    void setting() {
        new WindowMemory(new DataArea(folder)).idle(2);
        var sooner = new IdleWatch(session, new WindowMemory(new DataArea(folder)), broker, () -> now);
        now = now.plus(Duration.ofMinutes(2));
        sooner.look();
        assertFalse(session.isOpen());
    }
}
