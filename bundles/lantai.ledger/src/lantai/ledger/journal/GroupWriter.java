package lantai.ledger.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import lantai.core.event.Hash;
import lantai.core.event.Suite;
import lantai.core.operation.Joining;

/** The one thread that writes: takes all that waits, writes it once, forces it once, then completes what was waited for. */
final class GroupWriter {

    private static final int MAX_BATCH = 8 << 20;
    private static final long HEAD_INTERVAL_NANOS = 1_000_000_000L;

    /** A record on its way to the disk. */
    record Waiting(Position position, Hash previous, byte[] record, boolean newSegment, CompletableFuture<Position> durable) {
    }

    private final Path folder;
    private final Disk disk;
    private final JournalOptions options;
    private final HeadFile headFile;
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private final Thread thread = new Thread(this::run, "lantai-journal");
    private Suite suite;
    private String origin;
    private List<SegmentFile> segments;
    private FileChannel channel;
    private SegmentFile current;
    private JournalFailed failure;
    private boolean closing;
    private volatile long durable = -1;
    private Position lastDurable;
    private long headWritten;

    GroupWriter(Path folder, Disk disk, JournalOptions options) {
        this.folder = folder;
        this.disk = disk;
        this.options = options;
        this.headFile = new HeadFile(folder, disk);
        thread.setDaemon(true);
    }

    GroupWriter headers(Suite ofSuite, String ofOrigin, List<SegmentFile> all) {
        suite = ofSuite;
        origin = ofOrigin;
        segments = all;
        return this;
    }

    void start(long durableSeq) {
        durable = durableSeq;
        thread.start();
    }

    long durable() {
        return durable;
    }

    /** Makes a new segment file with its header, durable before any record goes in. */
    int startSegment(SegmentFile segment, byte[] header) throws IOException {
        if (channel != null) {
            channel.close();
        }
        channel = disk.openForWriting(segment.path());
        disk.write(channel, ByteBuffer.wrap(header), 0);
        disk.force(channel, true);
        disk.syncFolder(folder);
        current = segment;
        return header.length;
    }

    void resume(SegmentFile segment) throws IOException {
        channel = disk.openForWriting(segment.path());
        current = segment;
    }

    /** @return where the segment will end after this record */
    long add(Waiting waiting, long plannedEnd) {
        synchronized (queue) {
            if (failure != null) {
                throw new JournalFailed(failure.reason(), failure);
            }
            if (closing) {
                throw new JournalFailed(JournalFailed.Reason.CLOSED, null);
            }
            queue.add(waiting);
            queue.notifyAll();
        }
        return waiting.newSegment() ? RecordForm.HEAD + RecordForm.TAIL + origin.length() * 3L + waiting.record().length
                : plannedEnd + waiting.record().length;
    }

    private void run() {
        while (true) {
            var batch = next();
            if (batch.isEmpty()) {
                return;
            }
            try {
                write(batch);
                batch.forEach(w -> w.durable().complete(w.position()));
                rememberHead(false);
            } catch (IOException | RuntimeException e) {
                fail(batch, e instanceof JournalFailed failed ? failed : new JournalFailed(JournalFailed.Reason.WRITE_FAILED, e));
                return;
            }
        }
    }

    private List<Waiting> next() {
        var batch = new ArrayList<Waiting>();
        synchronized (queue) {
            while (queue.isEmpty() && !closing) {
                try {
                    queue.wait();
                } catch (InterruptedException e) {
                    // nobody may stop the writer half-way; closing is asked for by close() alone
                    continue;
                }
            }
            var bytes = 0;
            while (!queue.isEmpty() && bytes < MAX_BATCH && (batch.isEmpty() || !queue.peek().newSegment())) {
                var waiting = queue.remove();
                bytes += waiting.record().length;
                batch.add(waiting);
            }
        }
        return batch;
    }

    private void write(List<Waiting> batch) throws IOException {
        options.beforeForce().run();
        var size = batch.stream().mapToInt(w -> w.record().length).sum();
        if (disk.usable(folder) - size < options.minimumFree()) {
            throw new JournalFailed(JournalFailed.Reason.DISK_FULL, null);
        }
        if (batch.get(0).newSegment()) {
            var first = batch.get(0);
            var segment = new SegmentFile(folder.resolve(RecordForm.segmentName(first.position().seq())), first.position().seq());
            segment.startAt(startSegment(segment, RecordForm.header(suite, origin, first.position().seq(), first.previous())));
            synchronized (segments) {
                segments.add(segment);
            }
        }
        var bytes = ByteBuffer.allocate(size);
        batch.forEach(w -> bytes.put(w.record()));
        disk.write(channel, bytes.flip(), current.end());
        disk.force(channel, false);
        batch.forEach(w -> current.added(w.record().length));
        lastDurable = batch.get(batch.size() - 1).position();
        durable = lastDurable.seq();
    }

    private void rememberHead(boolean now) throws IOException {
        if (lastDurable != null && (now || System.nanoTime() - headWritten > HEAD_INTERVAL_NANOS)) {
            headFile.write(lastDurable);
            headWritten = System.nanoTime();
        }
    }

    private void fail(List<Waiting> batch, JournalFailed why) {
        var lost = new ArrayList<>(batch);
        synchronized (queue) {
            failure = why;
            lost.addAll(queue);
            queue.clear();
        }
        lost.forEach(w -> w.durable().completeExceptionally(why));
    }

    void close() {
        synchronized (queue) {
            closing = true;
            queue.notifyAll();
        }
        Joining.end(thread);
        try {
            if (failure == null) {
                rememberHead(true);
            }
            channel.close();
        } catch (IOException e) {
            System.getLogger(GroupWriter.class.getName()).log(System.Logger.Level.WARNING, "closing the journal", e);
        }
    }
}
