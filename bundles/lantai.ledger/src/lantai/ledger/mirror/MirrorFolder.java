package lantai.ledger.mirror;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import lantai.ledger.journal.Disk;

/**
 * The folder on the second disk. A file {@code LANTAI-MIRROR} in it says whose it is: where a stick was taken out an empty folder is left, and
 * nothing may be written there.
 *
 * @param path   what was chosen
 * @param origin of the log
 */
public record MirrorFolder(Path path, String origin) {

    static final String MARK = "LANTAI-MIRROR";
    /** Compared at the end of what both have; the whole is compared by a scrub. */
    private static final int COMPARED = 1 << 16;

    /** Where its segments lie. */
    public Path journal() {
        return path.resolve("journal").resolve(origin);
    }

    /** Whether the folder was made for this log. */
    public boolean isMarked() {
        try {
            return Files.readString(path.resolve(MARK), StandardCharsets.UTF_8).equals(mark());
        } catch (IOException e) {
            return false;
        }
    }

    private String mark() {
        return "lantai-mirror 1\norigin " + origin + "\n";
    }

    /**
     * Makes it for this log; once made it is left as it is.
     *
     * @throws IOException when it cannot be written, or something else is in it
     */
    public void mark(Disk disk) throws IOException {
        if (isMarked()) {
            return;
        }
        disk.makeFolders(path.toAbsolutePath());
        try (var files = Files.list(path)) {
            if (files.anyMatch(file -> !file.getFileName().toString().equals("lost+found"))) {
                throw new IOException("not empty");
            }
        }
        disk.makeFolders(journal().toAbsolutePath());
        disk.replace(path.resolve(MARK), mark().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Copies what is missing at the end.
     *
     * @param most nothing is copied when more is missing
     * @return false when it holds something else than the journal; then nothing was changed
     * @throws IOException when it is not there, cannot be written, or too much is missing
     */
    boolean bringUpTo(Path main, Disk disk, long most) throws IOException {
        if (!isMarked()) {
            throw new IOException("the mirror is not there");
        }
        disk.makeFolders(journal().toAbsolutePath());
        var segments = segments(main);
        var missing = 0L;
        for (var segment : segments) {
            var copy = journal().resolve(segment.getFileName().toString());
            var isLast = segment.equals(segments.get(segments.size() - 1));
            if (!isBeginning(copy, segment, isLast)) {
                return false;
            }
            missing += Math.max(0, Files.size(segment) - (Files.exists(copy) ? Files.size(copy) : 0));
        }
        if (segments(journal()).stream().anyMatch(copy -> !Files.exists(main.resolve(copy.getFileName().toString())))) {
            return false;
        }
        if (missing > most) {
            throw new IOException(missing + " bytes are missing");
        }
        for (var segment : segments) {
            copyRest(segment, journal().resolve(segment.getFileName().toString()), disk);
        }
        copyHead(main, disk);
        return true;
    }

    static List<Path> segments(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "seg-*.ccj")) {
                files.forEach(found::add);
            }
        }
        found.sort(null);
        return found;
    }

    /** Whether the copy is the beginning of the segment; the last one may have what the journal never acknowledged behind it. */
    private static boolean isBeginning(Path copy, Path segment, boolean isLast) throws IOException {
        if (!Files.exists(copy)) {
            return true;
        }
        if (!isLast && Files.size(copy) > Files.size(segment)) {
            return false;
        }
        var common = Math.min(Files.size(copy), Files.size(segment));
        return isSame(copy, segment, 0, Math.min(common, COMPARED)) && isSame(copy, segment, Math.max(0, common - COMPARED), common);
    }

    private static boolean isSame(Path one, Path other, long from, long to) throws IOException {
        return read(one, from, to).equals(read(other, from, to));
    }

    private static ByteBuffer read(Path file, long from, long to) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                continue;
            }
        }
        return bytes.flip();
    }

    private void copyRest(Path segment, Path copy, Disk disk) throws IOException {
        var size = Files.size(segment);
        var at = Files.exists(copy) ? Files.size(copy) : 0;
        if (at == size) {
            return;
        }
        try (var out = disk.openForWriting(copy)) {
            if (at > size) {
                disk.replace(Files.createDirectories(journal().resolve("quarantine")).resolve(copy.getFileName() + "@" + size + "-" + (at - size) + ".torn"),
                        read(copy, size, at).array());
                disk.truncate(out, size);
            }
            while (at < size) {
                var part = read(segment, at, Math.min(size, at + (1 << 20)));
                at += part.remaining();
                disk.write(out, part, at - part.remaining());
            }
            disk.force(out, true);
        }
        disk.syncFolder(journal());
    }

    private void copyHead(Path main, Disk disk) throws IOException {
        for (var name : List.of("head", "checkpoint")) {
            if (Files.exists(main.resolve(name))) {
                disk.replace(journal().resolve(name), Files.readAllBytes(main.resolve(name)));
            }
        }
    }
}
