package lantai.testing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;

import lantai.app.door.Outcome;
import lantai.core.act.Act;
import lantai.core.act.CopyAct.StoreAct;
import lantai.core.code.CopyId;
import lantai.core.operation.Progress;

/**
 * A program of its own that works on a registry until it is killed: puts copies away and prints the id of each act that is
 * acknowledged, and nothing before.
 */
final class Clerk {

    private Clerk() {
    }

    /** Arguments: folder, seed, epoch second at which its clock starts. */
    public static void main(String[] args) throws Exception {
        var random = new Random(Long.parseLong(args[1]));
        var clock = new TestClock(Instant.ofEpochSecond(Long.parseLong(args[2])));
        var waiting = new Semaphore(20);
        try (var registry = TestRegistry.workstation(clock).open(Path.of(args[0]), "wang", TestRegistry.pin(), Progress.NONE)) {
            say("open");
            var acts = 0;
            while (true) {
                waiting.acquire();
                var first = 1 + random.nextInt(TestRegistry.COPIES - 2);
                var copies = List.of(new CopyId("D31", first), new CopyId("D31", first + 1), new CopyId("D31", first + 2));
                clock.pass(Duration.ofSeconds(1));
                var act = new Act("clerk-" + args[2] + "-" + acts++, clock.time(), clock.time(), "wang", Optional.empty(),
                        new StoreAct(copies, random.nextBoolean() ? "G1" : "G2"));
                registry.door().submit(act, List.of()).whenComplete((outcome, failure) -> {
                    if (outcome instanceof Outcome.Done) {
                        say("done " + act.id());
                    }
                    waiting.release();
                });
            }
        }
    }

    private static void say(String line) {
        synchronized (Clerk.class) {
            System.out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        }
    }
}
