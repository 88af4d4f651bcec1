package lantai.store.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.projection.CopyQuery;
import lantai.app.projection.Projections.ProjectionBroken;
import lantai.core.code.CopyId;
import lantai.core.event.Subject;
import lantai.core.register.CopyStatus;

@DisplayName("A projection read and written at the same time")
@Timeout(120)
final class ConcurrencyTest {

    private static final byte[] KEY = Story.bytes(77, FileKey.LENGTH).toArray();
    private static final int COPIES = 400;

    @TempDir
    Path folder;

    private static Story register() {
        return new Story().person("CLERK", "周管理", "U1").person("LI", "李经办", "U2").place("CAB-1", "一号铁柜")
                .register("reg", "D", "号", "题目", COPIES);
    }

    private static void moveAll(Story story, int round) {
        for (var i = 1; i <= COPIES; i++) {
            var copy = new CopyId("D", i);
            if (round % 2 == 0) {
                story.issue("r" + round, copy, "LI", Story.START.plusDays(1));
            } else {
                story.takeBack("r" + round, copy);
            }
        }
    }

    @Test
    @DisplayName("shows whole batches only: all copies out or all in store")
    void showsWholeBatches() throws Exception {
        var story = register();
        try (var projection = new H2Projections().open(folder, KEY)) {
            projection.apply(story.told());
            var over = new AtomicBoolean();
            var failure = new AtomicReference<Throwable>();
            var lists = new AtomicInteger();
            var readers = new ArrayList<Thread>();
            for (var r = 0; r < 3; r++) {
                readers.add(Thread.ofPlatform().start(() -> {
                    try {
                        while (!over.get()) {
                            var statuses = new HashSet<CopyStatus>();
                            var seen = new AtomicInteger();
                            projection.copies(CopyQuery.ALL, row -> {
                                statuses.add(row.status());
                                seen.incrementAndGet();
                            });
                            assertEquals(1, statuses.size(), "a batch seen in part");
                            assertEquals(COPIES, seen.get());
                            assertTrue(List.of(0, COPIES).contains(projection.heldBy("LI").size()));
                            var open = projection.counts(0).open();
                            assertTrue(open == 0 || open == COPIES, "open: " + open);
                            lists.incrementAndGet();
                        }
                    } catch (Throwable e) {
                        failure.compareAndSet(null, e);
                    }
                }));
            }
            for (var round = 0; round < 40 || lists.get() < 20 && failure.get() == null; round++) {
                moveAll(story, round);
                projection.apply(story.told());
            }
            over.set(true);
            for (var reader : readers) {
                reader.join();
            }
            assertEquals(null, failure.get());
        }
    }

    @Test
    @DisplayName("stays usable while its readers are interrupted again and again, and leaves their interrupts standing")
    void survivesInterrupts() throws Exception {
        var story = register();
        try (var projection = new H2Projections().open(folder, KEY)) {
            projection.apply(story.told());
            var over = new AtomicBoolean();
            var answered = new AtomicInteger();
            var wrong = new AtomicInteger();
            var readers = new ArrayList<Thread>();
            for (var r = 0; r < 3; r++) {
                readers.add(Thread.ofPlatform().start(() -> {
                    while (!over.get()) {
                        Thread.currentThread().interrupt();
                        try {
                            if (projection.seqsOf(Subject.copy(new CopyId("D", 1))).isEmpty()) {
                                wrong.incrementAndGet();
                            }
                            projection.copies(CopyQuery.ALL, row -> Thread.currentThread().interrupt());
                            answered.incrementAndGet();
                        } catch (IllegalStateException e) {
                            Thread.interrupted();
                        }
                    }
                }));
            }
            var storm = Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    readers.forEach(Thread::interrupt);
                    Thread.onSpinWait();
                }
            });
            for (var round = 0; round < 20; round++) {
                moveAll(story, round);
                projection.apply(story.told());
            }
            over.set(true);
            storm.join();
            for (var reader : readers) {
                reader.join();
            }
            assertTrue(answered.get() > 0, "no reader was ever answered");
            assertEquals(0, wrong.get());
            assertEquals(story.next() - 1, projection.head().orElseThrow().seq());
            Thread.currentThread().interrupt();
            assertEquals(story.next(), projection.counts(0).events());
            assertTrue(Thread.interrupted(), "the interrupt was swallowed");
        }
        try (var again = new H2Projections().open(folder, KEY)) {
            assertEquals(story.next() - 1, again.head().orElseThrow().seq());
            assertEquals(21, again.seqsOf(Subject.copy(new CopyId("D", COPIES))).size());
        }
    }

    @Test
    @DisplayName("takes random acts in random batches and remembers each subject's events")
    void remembersEverything() throws Exception {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var story = register();
        for (var i = 0; i < 3_000; i++) {
            var copy = new CopyId("D", 1 + random.nextInt(COPIES));
            if (random.nextBoolean()) {
                story.issue("a" + i / 3, copy, random.nextBoolean() ? "LI" : "CLERK", Story.START.plusDays(random.nextInt(9)));
            } else {
                story.takeBack("a" + i / 3, copy);
            }
        }
        var all = story.all();
        try (var projection = new H2Projections().open(folder, KEY)) {
            for (var from = 0; from < all.size();) {
                var to = Math.min(all.size(), from + 1 + random.nextInt(300));
                projection.apply(all.subList(Math.max(0, from - random.nextInt(20)), to));
                from = to;
            }
            for (var i = 1; i <= COPIES; i++) {
                var subject = Subject.copy(new CopyId("D", i));
                var expected = all.stream().filter(e -> e.event().event().subject().equals(subject)).map(e -> e.event().seq()).toList();
                assertEquals(expected, projection.seqsOf(subject), "seed " + seed);
            }
            for (var i = 0; i < 1_000; i += 7) {
                var act = "a" + i;
                var expected = all.stream().filter(e -> e.event().event().act().equals(act)).map(e -> e.event().seq()).toList();
                assertEquals(expected, projection.seqsOfAct(act), "seed " + seed);
            }
        }
    }

    @Test
    @DisplayName("says so when it is read after closing, and may be closed twice")
    void closes() throws ProjectionBroken {
        var projection = new H2Projections().open(folder, KEY);
        projection.close();
        projection.close();
        assertThrows(IllegalStateException.class, projection::head);
        assertThrows(IllegalStateException.class, () -> projection.apply(register().told()));
    }
}
