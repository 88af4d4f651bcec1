package lantai.ledger.mirror;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import lantai.ledger.journal.Disk;

/**
 * Does everything the journal asks of its disk a second time in another folder, while there is one. When the second fails the first goes on
 * alone, and the listener is told; when it comes back what it missed is copied. Safe from any thread.
 */
public final class MirroringDisk implements Disk, AutoCloseable {

    /** How the mirror stands. */
    public enum State {
        /** None is wanted. */
        OFF,
        /** It holds what the journal holds. */
        CURRENT,
        /** It cannot be written: unplugged, full, broken. */
        LOST,
        /** It holds something else than the journal: to be compared and mended, not to be written. */
        DIFFERS
    }

    /** Told of changes, on a thread that must not be kept waiting. */
    public interface Listener {
        void changed(State state);
    }

    /** Not mirrored: the space held back is the first disk's. */
    private static final Set<String> OWN = Set.of("reserve");
    private static final long AGAIN_NANOS = 30_000_000_000L;
    /** More than this is copied at the next opening only: nobody waits for it. */
    private static final long MOST_AT_ONCE = 64L << 20;

    private final Disk main;
    private final Disk second;
    private final Path folder;
    private final Map<FileChannel, Path> open = new HashMap<>();
    private final Map<FileChannel, FileChannel> twins = new HashMap<>();
    private Optional<MirrorFolder> mirror = Optional.empty();
    private Listener listener = state -> { };
    private State state = State.OFF;
    private long tried;

    /** @param folder the journal's; nothing else is mirrored */
    public MirroringDisk(Disk main, Path folder) {
        this(main, Disk.REAL, folder);
    }

    /** For tests: with a second disk of their own. */
    public MirroringDisk(Disk main, Disk second, Path folder) {
        this.main = main;
        this.second = second;
        this.folder = folder;
    }

    public synchronized State state() {
        return state;
    }

    public synchronized void listen(Listener toChanges) {
        listener = toChanges;
    }

    /**
     * Begins to mirror, after copying what the mirror does not have. Failing is a state, not an error.
     *
     * @return how it stands now
     */
    public synchronized State attach(MirrorFolder to) {
        mirror = Optional.of(to);
        return join(Long.MAX_VALUE);
    }

    /** Mirrors no more; what is there stays. */
    public synchronized void detach() {
        forgetTwins();
        mirror = Optional.empty();
        state = State.OFF;
    }

    private State join(long most) {
        tried = System.nanoTime();
        var before = state;
        try {
            state = mirror.orElseThrow().bringUpTo(folder, second, most) ? State.CURRENT : State.DIFFERS;
            if (state == State.CURRENT) {
                for (var channel : open.entrySet()) {
                    if (channel.getKey().isOpen()) {
                        twins.put(channel.getKey(), second.openForWriting(twin(channel.getValue())));
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            forgetTwins();
            state = State.LOST;
        }
        tell(before);
        return state;
    }

    private void tell(State before) {
        if (before != state) {
            listener.changed(state);
        }
    }

    private Path twin(Path file) {
        return mirror.orElseThrow().journal().resolve(folder.relativize(file).toString());
    }

    private boolean isMirrored(Path file) {
        return state == State.CURRENT && isOurs(file);
    }

    private boolean isOurs(Path file) {
        return file.startsWith(folder) && !OWN.contains(file.getFileName().toString());
    }

    /** What is done in the second folder. */
    private interface Step {
        void run() throws IOException;
    }

    private void also(boolean wanted, Step step) {
        if (!wanted) {
            return;
        }
        try {
            step.run();
        } catch (IOException | RuntimeException e) {
            System.getLogger(MirroringDisk.class.getName()).log(System.Logger.Level.WARNING, "the mirror is lost", e);
            forgetTwins();
            state = State.LOST;
            tried = System.nanoTime();
            tell(State.CURRENT);
        }
    }

    @Override
    public synchronized FileChannel openForWriting(Path file) throws IOException {
        forgetClosed();
        var channel = main.openForWriting(file);
        if (isOurs(file)) {
            open.put(channel, file);
        }
        also(isMirrored(file), () -> twins.put(channel, second.openForWriting(twin(file))));
        return channel;
    }

    @Override
    public synchronized void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        var again = bytes.duplicate();
        main.write(channel, bytes, position);
        var twin = twins.get(channel);
        also(twin != null, () -> second.write(twin, again, position));
    }

    @Override
    public synchronized void truncate(FileChannel channel, long size) throws IOException {
        main.truncate(channel, size);
        var twin = twins.get(channel);
        also(twin != null, () -> second.truncate(twin, size));
    }

    @Override
    public synchronized void force(FileChannel channel, boolean metadata) throws IOException {
        main.force(channel, metadata);
        var twin = twins.get(channel);
        also(twin != null, () -> second.force(twin, metadata));
        if (state == State.LOST && System.nanoTime() - tried > AGAIN_NANOS) {
            join(MOST_AT_ONCE);
        }
    }

    @Override
    public synchronized void move(Path from, Path to) throws IOException {
        main.move(from, to);
        also(isMirrored(to), () -> second.move(twin(from), twin(to)));
    }

    @Override
    public synchronized void delete(Path file) throws IOException {
        main.delete(file);
        also(isMirrored(file), () -> {
            try {
                second.delete(twin(file));
            } catch (NoSuchFileException e) {
                return; // never came there
            }
        });
    }

    @Override
    public synchronized void makeFolder(Path made) throws IOException {
        main.makeFolder(made);
        also(isMirrored(made), () -> Files.createDirectories(twin(made)));
    }

    @Override
    public synchronized void syncFolder(Path synced) throws IOException {
        main.syncFolder(synced);
        also(isMirrored(synced), () -> second.syncFolder(twin(synced)));
    }

    @Override
    public long usable(Path of) throws IOException {
        return main.usable(of);
    }

    @Override
    public long total(Path of) throws IOException {
        return main.total(of);
    }

    private void forgetClosed() {
        for (Iterator<FileChannel> channels = open.keySet().iterator(); channels.hasNext();) {
            var channel = channels.next();
            if (!channel.isOpen()) {
                closeQuietly(twins.remove(channel));
                channels.remove();
            }
        }
    }

    private void forgetTwins() {
        twins.values().forEach(MirroringDisk::closeQuietly);
        twins.clear();
    }

    private static void closeQuietly(FileChannel twin) {
        try {
            if (twin != null) {
                twin.close();
            }
        } catch (IOException e) {
            System.getLogger(MirroringDisk.class.getName()).log(System.Logger.Level.DEBUG, "closing the mirror", e);
        }
    }

    @Override
    public synchronized void close() {
        forgetTwins();
        open.clear();
    }
}
