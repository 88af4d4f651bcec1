package lantai.ledger.journal;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * What the journal asks of a disk; a seam so that tests can make it fail, and write down what was asked. Every change the journal makes
 * goes through here; reading does not.
 */
public interface Disk {

    /** The disk of this machine. */
    Disk REAL = new Disk() {
    };

    /** Opens a file for appending at its end. */
    default FileChannel openForWriting(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Writes all of it at a position. */
    default void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        var at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /** Cuts a file off; nothing happens to a shorter one. */
    default void truncate(FileChannel channel, long size) throws IOException {
        channel.truncate(size);
    }

    /** Returns when the bytes are on the medium. */
    default void force(FileChannel channel, boolean metadata) throws IOException {
        channel.force(metadata);
    }

    /** Gives a file another name at once, in place of a file that has it. */
    default void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    default void delete(Path file) throws IOException {
        Files.delete(file);
    }

    /** Makes one folder in a folder that is there. */
    default void makeFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
    }

    /** Makes a new directory entry durable; where a directory cannot be opened (Windows) there is nothing to do. */
    default void syncFolder(Path folder) throws IOException {
        if (!File.separator.equals("/")) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Bytes that can still be written. */
    default long usable(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** Bytes the whole disk has. */
    default long total(Path folder) throws IOException {
        return Files.getFileStore(folder).getTotalSpace();
    }

    /** Makes a folder with all above it that are missing, each durable in the one above. */
    default void makeFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var parent = folder.toAbsolutePath().getParent();
        makeFolders(parent);
        makeFolder(folder);
        syncFolder(parent);
    }

    /** Puts a small file in place whole or not at all. */
    default void replace(Path file, byte[] content) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".tmp");
        try (var channel = openForWriting(fresh)) {
            truncate(channel, 0);
            write(channel, ByteBuffer.wrap(content), 0);
            force(channel, true);
        }
        move(fresh, file);
        syncFolder(file.toAbsolutePath().getParent());
    }
}
