package lantai.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import lantai.app.door.Outcome;
import lantai.app.registry.Registry;
import lantai.app.vault.Signer;
import lantai.core.act.Act;
import lantai.core.act.ActBody;
import lantai.core.act.CopyAct.StoreAct;
import lantai.core.act.DocumentAct.RegisterAct;
import lantai.core.act.RegistryAct.RedactAct;
import lantai.core.code.CopyId;
import lantai.core.content.ContentKind;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.operation.Progress;

/**
 * A program of its own that does, in a registry with officers, whatever writes into its folder: events, keys of carriers, a new root key,
 * PINs, sealed contents, signed heads, keys that are destroyed. What it is going to do and what it has done it says, a line each.
 */
final class PowerDay {

    private final Path folder;
    private final TestClock clock;
    private final Random random;
    private int acts;
    private int pins;

    private PowerDay(Path folder, TestClock clock, Random random) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
    }

    /** Arguments: folder, epoch second of its clock, seed. Begins when a line comes in. */
    public static void main(String[] args) throws Exception {
        if (System.in.read() < 0) {
            return;
        }
        new PowerDay(Path.of(args[0]), new TestClock(Instant.ofEpochSecond(Long.parseLong(args[1]))), new Random(Long.parseLong(args[2]))).run();
    }

    static String title(String document) {
        return "第" + document + "号文件";
    }

    static byte[] content(String about) {
        var bytes = new byte[1_000 + Math.abs(about.hashCode() % 40_000)];
        new Random(about.hashCode()).nextBytes(bytes);
        return bytes;
    }

    static char[] pin(int number) {
        return String.valueOf(200_000 + number).toCharArray();
    }

    private static void say(String line) {
        System.out.write((line + "\n").getBytes(StandardCharsets.UTF_8), 0, line.getBytes(StandardCharsets.UTF_8).length + 1);
        System.out.flush();
    }

    private void run() throws Exception {
        try (var registry = open("wang")) {
            for (var n = 1; n <= 4; n++) {
                register(registry, "P" + n);
                registry.ledger().checkpoint(Progress.NONE);
                keep(registry, "P" + n);
                pin(registry);
                stores(registry, "P" + n, 6);
            }
        }
        root("sysadmin", "secadmin");
        try (var registry = open("li")) {
            say("going redact P1");
            done(registry, new RedactAct(Subject.of(Type.DOCUMENT, "P1"), "sun", "误登"), "sun");
            say("done redact P1");
        }
        root("secadmin", "sysadmin");
        try (var registry = open("wang")) {
            register(registry, "P5");
            pin(registry);
            stores(registry, "P5", 12);
            registry.ledger().checkpoint(Progress.NONE);
        }
    }

    private Registry open(String person) throws Exception {
        return TestRegistry.workstation(clock).open(folder, person, TestRegistry.pin(), Progress.NONE);
    }

    private void register(Registry registry, String document) throws Exception {
        say("going register " + document);
        done(registry, new RegisterAct(TestRegistry.document(document, "县〔2026〕" + document, title(document), 3)));
        say("done register " + document);
    }

    private void stores(Registry registry, String document, int times) throws Exception {
        for (var time = 0; time < times; time++) {
            var copy = new CopyId(document, 1 + random.nextInt(3));
            say("done act " + done(registry, new StoreAct(List.of(copy), random.nextBoolean() ? "G1" : "G2")) + " " + copy);
        }
    }

    private void keep(Registry registry, String document) throws Exception {
        var about = Subject.copy(new CopyId(document, 1));
        var outcome = registry.contents().keep(ContentKind.LOG, about, Optional.empty(), new ByteArrayInputStream(content(document))).join();
        var seq = ((Outcome.Done) outcome).events().get(0).seq();
        say("done keep " + registry.contents().all().stream().filter(kept -> kept.seq() == seq).findFirst().orElseThrow().content().name() + " "
                + document);
    }

    private void pin(Registry registry) throws Exception {
        registry.signers().changePin("zhao", pins == 0 ? TestRegistry.pin() : pin(pins), pin(pins + 1));
        pins++;
        say("done pin " + pins);
    }

    private void root(String first, String second) throws Exception {
        try (var registry = open(first); var other = registry.signers().unlock(second, TestRegistry.pin())) {
            if (!(registry.keys().rotate(other).join() instanceof Outcome.Done)) {
                throw new AssertionError("refused");
            }
            say("done root " + registry.keys().generation());
        }
    }

    private String done(Registry registry, ActBody body, String... others) throws Exception {
        clock.pass(Duration.ofMinutes(1));
        acts++;
        var act = new Act("power-" + acts, clock.time(), clock.time(), registry.operator(), Optional.empty(), body);
        var signers = new ArrayList<Signer>();
        try {
            for (var other : others) {
                signers.add(registry.signers().unlock(other, TestRegistry.pin()));
            }
            if (!(registry.door().submit(act, signers).join() instanceof Outcome.Done)) {
                throw new AssertionError("refused");
            }
            return act.id();
        } finally {
            signers.forEach(Signer::close);
        }
    }
}
