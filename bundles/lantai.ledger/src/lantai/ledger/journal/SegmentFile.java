package lantai.ledger.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Knows where the records of one segment begin. Offsets are filled by scanning or by appending; safe for one writer and many readers. */
final class SegmentFile {

    private final Path path;
    private final long firstSeq;
    private int[] offsets = new int[256];
    private int count;
    private int end;
    private boolean indexed;

    SegmentFile(Path path, long firstSeq) {
        this.path = path;
        this.firstSeq = firstSeq;
    }

    Path path() {
        return path;
    }

    long firstSeq() {
        return firstSeq;
    }

    synchronized int count() {
        return count;
    }

    synchronized long end() {
        return end;
    }

    synchronized void startAt(int headerLength) {
        indexed = true;
        count = 0;
        end = headerLength;
    }

    synchronized void added(int length) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
        }
        offsets[count++] = end;
        end += length;
    }

    synchronized boolean isIndexed() {
        return indexed;
    }

    /** Reads one record's bytes, and the beginning of the record behind it when there is one. */
    byte[] readOn(long seq) throws IOException {
        int from;
        int to;
        synchronized (this) {
            var index = (int) (seq - firstSeq);
            if (index < 0 || index >= count) {
                throw new IllegalArgumentException("record " + seq + " is not in " + path.getFileName());
            }
            from = offsets[index];
            to = index + 1 < count ? offsets[index + 1] + RecordForm.HEAD : end;
        }
        return read(from, to - from);
    }

    /** Where a record ends. */
    synchronized long endOf(long seq) {
        var index = (int) (seq - firstSeq);
        return index + 1 < count ? offsets[index + 1] : end;
    }

    private synchronized byte[] read(int from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        var channel = channel();
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                break;
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private FileChannel reader;

    private FileChannel channel() throws IOException {
        if (reader == null || !reader.isOpen()) {
            reader = FileChannel.open(path, StandardOpenOption.READ);
        }
        return reader;
    }

    synchronized void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
