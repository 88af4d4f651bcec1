package lantai.ledger.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
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

    private final JournalOptions options;
    private final SegmentWriter out;
    private final Reserve reserve;
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private final Thread thread = new Thread(this::run, "lantai-journal");
    private Suite suite;
    private String origin;
    private List<SegmentFile> segments;
    private SegmentFile current;
    private JournalFailed failure;
    private boolean closing;
    private volatile long durable = -1;
    private Position lastDurable;
    private long headWritten;

    GroupWriter(Path folder, Disk disk, JournalOptions options) throws IOException {
        this.options = options;
        this.out = new SegmentWriter(folder, disk);
        this.reserve = new Reserve(folder, disk, options);
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

    boolean isRoom() throws IOException {
        return reserve.isRoom(0);
    }

    long durable() {
        return durable;
    }

    /** Makes a new segment file with its header, durable before any record goes in. */
    int startSegment(SegmentFile segment, byte[] header) throws IOException {
        out.start(segment.path().getFileName().toString(), header);
        current = segment;
        return header.length;
    }

    /** Goes on in a segment; what nobody has remembered as durable is made so first. */
    void resume(JournalOpening.Found found) throws IOException {
        current = found.segments().get(found.segments().size() - 1);
        out.resume(current.path().getFileName().toString());
        if (found.remembered()) {
            return;
        }
        try {
            out.settle(found.batch());
            if (found.nextSeq() > 0) {
                out.remember(new Position(found.nextSeq() - 1, found.last()));
            }
        } catch (IOException | RuntimeException e) {
            out.close();
            throw e;
        }
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
                while (isIdle() && reserve.isShort()) {
                    reserve.grow();
                }
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

    private boolean isIdle() {
        synchronized (queue) {
            return queue.isEmpty() && !closing;
        }
    }

    private void write(List<Waiting> batch) throws IOException {
        var size = batch.stream().mapToInt(w -> w.record().length).sum();
        reserve.demand(size);
        options.beforeForce().run();
        if (batch.get(0).newSegment()) {
            var first = batch.get(0);
            var segment = new SegmentFile(out.folder().resolve(RecordForm.segmentName(first.position().seq())), first.position().seq());
            segment.startAt(startSegment(segment, RecordForm.header(suite, origin, first.position().seq(), first.previous())));
            synchronized (segments) {
                segments.add(segment);
            }
        }
        RecordForm.markForced(batch.get(0).record());
        var bytes = ByteBuffer.allocate(size);
        batch.forEach(w -> bytes.put(w.record()));
        out.write(bytes.flip(), current.end());
        out.force();
        batch.forEach(w -> current.added(w.record().length));
        lastDurable = batch.get(batch.size() - 1).position();
        durable = lastDurable.seq();
    }

    private void rememberHead(boolean now) throws IOException {
        if (lastDurable != null && (now || System.nanoTime() - headWritten > HEAD_INTERVAL_NANOS)) {
            out.remember(lastDurable);
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
        reserve.release();
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
            out.close();
        } catch (IOException e) {
            System.getLogger(GroupWriter.class.getName()).log(System.Logger.Level.WARNING, "closing the journal", e);
        }
    }
}
