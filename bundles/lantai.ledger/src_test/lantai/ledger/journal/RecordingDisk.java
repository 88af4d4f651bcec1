package lantai.ledger.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Does what a disk does, without waiting for the medium, and writes everything down in its order. */
final class RecordingDisk implements Disk {

    /** One thing that happened. Files go by number, since their names change; names are relative to the folder, with slashes. */
    sealed interface Step {
        record Write(int file, long at, byte[] bytes) implements Step {
        }

        record Truncate(int file, long size) implements Step {
        }

        record Force(int file) implements Step {
        }

        /** The disk said no: what was to get there never does, though this machine's memory goes on showing it. */
        record ForceFailed(int file) implements Step {
        }

        /** A name given (no {@code from}), changed, or taken away (no {@code to}). */
        record Name(String folder, String from, String to, int file) implements Step {
        }

        record MakeFolder(String parent, String name) implements Step {
        }

        record SyncFolder(String folder) implements Step {
        }

        /** Somebody was told that a record is durable. */
        record Told(long seq) implements Step {
        }
    }

    private final Path root;
    private final Map<String, byte[]> before = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Integer> files = new HashMap<>();
    private final Map<FileChannel, Integer> channels = new IdentityHashMap<>();
    private int count;
    private boolean failing;

    /** Everything in the folder by now is on the medium. */
    RecordingDisk(Path root) throws IOException {
        this.root = root;
        try (var all = Files.walk(root)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                before.put(name(file), Files.readAllBytes(file));
                numbers.put(name(file), count++);
            }
        }
        files.putAll(numbers);
    }

    Map<String, byte[]> before() {
        return Map.copyOf(before);
    }

    /** Numbers of the files that were there before. */
    Map<String, Integer> numbers() {
        return Map.copyOf(numbers);
    }

    synchronized List<Step> steps() {
        return List.copyOf(steps);
    }

    synchronized void told(long seq) {
        steps.add(new Step.Told(seq));
    }

    /** From now on nothing can be forced, or everything again. */
    synchronized void fail(boolean now) {
        failing = now;
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public synchronized FileChannel openForWriting(Path file) throws IOException {
        var channel = Disk.super.openForWriting(file);
        var name = name(file);
        if (!files.containsKey(name)) {
            files.put(name, count);
            steps.add(new Step.Name(name(file.getParent()), null, name, count++));
        }
        channels.put(channel, files.get(name));
        return channel;
    }

    @Override
    public synchronized void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        var copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        Disk.super.write(channel, bytes, position);
        steps.add(new Step.Write(channels.get(channel), position, copy));
    }

    @Override
    public synchronized void truncate(FileChannel channel, long size) throws IOException {
        Disk.super.truncate(channel, size);
        steps.add(new Step.Truncate(channels.get(channel), size));
    }

    @Override
    public synchronized void force(FileChannel channel, boolean metadata) throws IOException {
        if (failing) {
            steps.add(new Step.ForceFailed(channels.get(channel)));
            throw new IOException("input/output error");
        }
        steps.add(new Step.Force(channels.get(channel)));
    }

    @Override
    public synchronized void move(Path from, Path to) throws IOException {
        Disk.super.move(from, to);
        var file = files.remove(name(from));
        files.put(name(to), file);
        steps.add(new Step.Name(name(from.getParent()), name(from), name(to), file));
    }

    @Override
    public synchronized void delete(Path file) throws IOException {
        Disk.super.delete(file);
        steps.add(new Step.Name(name(file.getParent()), name(file), null, files.remove(name(file))));
    }

    @Override
    public synchronized void makeFolder(Path folder) throws IOException {
        Disk.super.makeFolder(folder);
        steps.add(new Step.MakeFolder(name(folder.getParent()), name(folder)));
    }

    @Override
    public synchronized void syncFolder(Path folder) {
        steps.add(new Step.SyncFolder(name(folder)));
    }
}
