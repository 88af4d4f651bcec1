package lantai.app.mirror;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import lantai.app.door.BadAct;
import lantai.app.door.Door;
import lantai.app.door.Outcome;
import lantai.app.mirror.MirrorRefused.Reason;
import lantai.core.act.Act;
import lantai.core.act.RegistryAct.MirrorAct;
import lantai.ledger.journal.Disk;
import lantai.ledger.journal.FileJournal;
import lantai.ledger.mirror.MirrorFolder;
import lantai.ledger.mirror.MirroringDisk;
import lantai.ledger.mirror.MirroringDisk.State;
import lantai.rules.Finding;

/** Keeps the journal's second copy: attaches it when the registry is opened, writes down when it is lost and when it is back. */
public final class JournalMirror implements Mirror, AutoCloseable {

    /** What it works with. */
    public record Parts(Path registry, String origin, String operator, MirroringDisk disk, FileJournal journal) {
    }

    private final Parts parts;
    private final MirrorFile file;
    private final Door door;
    private final Consumer<Act> write;
    private final InstantSource clock;
    private final ExecutorService notes = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "lantai-mirror");
        thread.setDaemon(true);
        return thread;
    });

    /** @param write puts what happened by itself into the journal */
    public JournalMirror(Parts parts, Door door, Consumer<Act> write, InstantSource clock) {
        this.parts = parts;
        this.file = new MirrorFile(parts.registry());
        this.door = door;
        this.write = write;
        this.clock = clock;
    }

    /** Takes up the mirror that is set; what became of it since is written down. */
    public void start() {
        var setting = file.read();
        setting.ifPresent(known -> {
            var state = parts.disk().attach(new MirrorFolder(known.folder(), parts.origin()));
            note(state);
        });
        settle();
    }

    private void settle() {
        parts.disk().listen(state -> notes.execute(() -> note(state)));
    }

    /** Nothing is written twice: the file knows what was said last. */
    private void note(State state) {
        var before = file.read();
        var now = word(state);
        if (before.isEmpty() || before.get().state().equals(now)) {
            return;
        }
        try {
            write.accept(act(new MirrorAct(state == State.CURRENT ? "back" : now, parts.journal().size(), "", "")));
            file.write(new MirrorFile.Setting(before.get().folder(), now));
        } catch (IOException | RuntimeException e) {
            System.getLogger(JournalMirror.class.getName()).log(System.Logger.Level.WARNING, "noting the mirror", e);
        }
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void mended(List<Mirrors.Mended> segments) {
        for (var segment : segments) {
            write.accept(act(new MirrorAct("repaired", parts.journal().size(), segment.inMirror() ? "mirror/" + segment.segment() : segment.segment(),
                    segment.quarantined())));
        }
    }

    private Act act(MirrorAct body) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()).withNano(0);
        return new Act("mirror-" + body.change() + "-" + body.size(), now, now, parts.operator(), Optional.empty(), body);
    }

    @Override
    public Standing standing() {
        var setting = file.read();
        return new Standing(file.isDamaged() ? "differs" : word(parts.disk().state()), setting.map(MirrorFile.Setting::folder));
    }

    @Override
    public List<Finding> begin(Path folder) throws MirrorRefused {
        var path = folder.toAbsolutePath().normalize();
        var arguments = Map.of("folder", folder.toString());
        if (path.startsWith(parts.registry()) || parts.registry().startsWith(path)) {
            throw new MirrorRefused(Reason.BAD_FOLDER, arguments, null);
        }
        var act = act(new MirrorAct("on", parts.journal().size(), "", ""));
        var against = judged(act);
        if (!against.isEmpty()) {
            return against;
        }
        var mirror = new MirrorFolder(path, parts.origin());
        try {
            mirror.mark(Disk.REAL);
        } catch (IOException e) {
            throw new MirrorRefused(Reason.BAD_FOLDER, arguments, e);
        }
        parts.disk().listen(state -> { });
        var state = parts.disk().attach(mirror);
        if (state != State.CURRENT) {
            parts.disk().detach();
            settle();
            throw new MirrorRefused(state == State.DIFFERS ? Reason.DIFFERS : Reason.LOST, arguments, null);
        }
        return said(act, () -> file.write(new MirrorFile.Setting(path, "current")));
    }

    @Override
    public List<Finding> end() throws MirrorRefused {
        if (file.read().isEmpty() && !file.isDamaged()) {
            throw new MirrorRefused(Reason.NONE, Map.of(), null);
        }
        return said(act(new MirrorAct("off", parts.journal().size(), "", "")), () -> {
            parts.disk().detach();
            file.remove();
        });
    }

    private List<Finding> judged(Act act) {
        try {
            return door.judge(act, Set.of()).stream().filter(Finding::blocks).toList();
        } catch (BadAct e) {
            throw new IllegalStateException("a mirror names nobody", e);
        }
    }

    /** What is done once the event is durable. */
    private interface Then {
        void run() throws IOException;
    }

    private List<Finding> said(Act act, Then then) throws MirrorRefused {
        try {
            var outcome = door.submit(act, List.of()).join();
            if (outcome instanceof Outcome.Refused refused) {
                return refused.findings();
            }
            then.run();
            return List.of();
        } catch (BadAct e) {
            throw new IllegalStateException("a mirror names nobody", e);
        } catch (IOException e) {
            throw new MirrorRefused(Reason.LOST, Map.of("folder", parts.registry().toString()), e);
        } finally {
            settle();
        }
    }

    @Override
    public void close() {
        notes.shutdown();
        try {
            if (!notes.awaitTermination(5, TimeUnit.SECONDS)) {
                System.getLogger(JournalMirror.class.getName()).log(System.Logger.Level.WARNING, "the mirror's last note is not written");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        parts.disk().listen(state -> { });
    }
}
