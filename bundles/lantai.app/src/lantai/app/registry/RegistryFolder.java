package lantai.app.registry;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.app.registry.CannotOpen.Reason;
import lantai.app.registry.Peek.Kind;
import lantai.app.vault.SlotInfo;
import lantai.app.vault.Vaults;
import lantai.core.event.Suite;
import lantai.ledger.journal.FileJournal;

/** The parts of a registry folder, what they say from outside, and the lock that lets in one program at a time. */
public record RegistryFolder(Path path) {

    private static final String LOCK = "registry.lock";

    /** Holds the folder for one program; closing lets go. */
    public interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    Path journal(String origin) {
        return path.resolve("journal").resolve(origin);
    }

    public Path vault() {
        return path.resolve("vault");
    }

    Path projection() {
        return path.resolve("projection");
    }

    /** Sealed contents. */
    Path blobs() {
        return path.resolve("blobs");
    }

    /** What is remembered of other registries' logs. */
    Path witness() {
        return path.resolve("witness");
    }

    /** What witnesses have answered this log. */
    Path witnesses() {
        return path.resolve("witnesses");
    }

    /** What this log has signed, kept apart from the journal. */
    Path signed() {
        return path.resolve("signed");
    }

    Peek peek(Vaults vaults) throws IOException {
        if (!Files.exists(path) || Files.isDirectory(path) && isEmpty()) {
            return nothing(Kind.EMPTY);
        }
        if (!Files.isDirectory(path)) {
            return nothing(Kind.FOREIGN);
        }
        var file = path.resolve(RegistryFile.NAME);
        if (!Files.isRegularFile(file)) {
            var parts = Files.isDirectory(path.resolve("journal")) || Files.isDirectory(vault());
            return parts ? incomplete(RegistryFile.NAME) : nothing(Kind.FOREIGN);
        }
        var read = RegistryFile.read(path);
        if (read.file().isEmpty()) {
            return read.newer() ? nothing(Kind.NEWER) : incomplete(RegistryFile.NAME);
        }
        var registry = read.file().get();
        var journal = FileJournal.exists(journal(registry.origin()));
        var whole = journal && vaults.exists(vault());
        var operators = whole ? vaults.slots(vault()).stream().filter(SlotInfo::operator).map(SlotInfo::person).sorted().toList()
                : List.<String>of();
        return new Peek(whole ? Kind.REGISTRY : Kind.INCOMPLETE, Optional.of(registry.origin()), Optional.of(registry.unit()),
                Optional.of(registry.suite()), operators, whole ? "" : journal ? "vault" : "journal");
    }

    private static Peek nothing(Kind kind) {
        return new Peek(kind, Optional.empty(), Optional.empty(), Optional.<Suite>empty(), List.of(), "");
    }

    private static Peek incomplete(String part) {
        return new Peek(Kind.INCOMPLETE, Optional.empty(), Optional.empty(), Optional.<Suite>empty(), List.of(), part);
    }

    private boolean isEmpty() throws IOException {
        try (var files = Files.newDirectoryStream(path)) {
            return !files.iterator().hasNext();
        }
    }

    /** Takes the folder for this program alone; says who has it when somebody does. */
    public Hold hold() throws CannotOpen {
        refuseReadOnly();
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            // the last byte a file can have: what is written there in words stays readable where locks bind everybody
            FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            if (lock == null) {
                throw inUse(channel, null);
            }
            Holder.here().write(channel);
            var held = channel;
            return () -> closeQuietly(held);
        } catch (OverlappingFileLockException e) {
            throw inUse(channel, e);
        } catch (IOException e) {
            closeQuietly(channel);
            throw OpeningFailures.of(e, path);
        }
    }

    private CannotOpen inUse(FileChannel channel, Throwable cause) {
        var holder = Holder.read(channel);
        closeQuietly(channel);
        return new CannotOpen(Reason.IN_USE, Map.of("folder", path.toString(), "holder", holder.toString()), cause);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            System.getLogger(RegistryFolder.class.getName()).log(System.Logger.Level.DEBUG, "letting go of the folder", e);
        }
    }

    /** A folder that is marked read-only stays so, even for a user whom the system would let write. */
    private void refuseReadOnly() throws CannotOpen {
        try {
            if (Files.getFileStore(path).supportsFileAttributeView("posix")
                    && !Files.getPosixFilePermissions(path).contains(PosixFilePermission.OWNER_WRITE) || !Files.isWritable(path)) {
                throw new CannotOpen(Reason.READ_ONLY_FOLDER, Map.of("folder", path.toString()));
            }
        } catch (IOException e) {
            throw new CannotOpen(Reason.INPUT_OUTPUT, Map.of("folder", path.toString()), e);
        }
    }

    /**
     * Which program has a registry's folder: number of its process, machine, since when. Stands in the file {@code registry.lock} for whoever
     * finds the folder in use; the lock itself is the system's.
     */
    record Holder(String words) {

        private static final int MOST = 200;

        /** This program. */
        static Holder here() {
            return new Holder(ProcessHandle.current().pid() + "@" + machine() + " " + Instant.now().truncatedTo(ChronoUnit.SECONDS));
        }

        private static String machine() {
            try {
                return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "-");
            } catch (UnknownHostException e) {
                return "-";
            }
        }

        /** Best effort: a full disk does not keep anybody out. */
        void write(FileChannel lock) {
            try {
                lock.truncate(0);
                lock.write(ByteBuffer.wrap((words + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
            } catch (IOException e) {
                System.getLogger(Holder.class.getName()).log(System.Logger.Level.DEBUG, "naming the holder", e);
            }
        }

        /** Who wrote himself down; {@code -} when it cannot be read. */
        static Holder read(FileChannel lock) {
            try {
                var bytes = ByteBuffer.allocate(MOST);
                lock.read(bytes, 0);
                var words = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
                return new Holder(words.matches("[0-9]{1,20}@[A-Za-z0-9.-]{1,100} [0-9TZ:-]{1,40}") ? words : "-");
            } catch (IOException e) {
                return new Holder("-");
            }
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
