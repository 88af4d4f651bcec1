package lantai.ledger.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import lantai.core.event.Hash;
import lantai.ledger.tree.SuiteHash;

/**
 * One journal in a folder. Appending is safe from any thread and keeps the order of calls; reading is safe beside it up to the
 * durable size. The folder's lock is the caller's business.
 */
public final class FileJournal implements AutoCloseable {

    private final SuiteHash suite;
    private final JournalScan scan;
    private final List<SegmentFile> segments;
    private final GroupWriter writer;
    private final long segmentBytes;
    private final Object order = new Object();
    private long nextSeq;
    private Hash last;
    private long plannedEnd;

    private FileJournal(SuiteHash suite, JournalScan scan, List<SegmentFile> segments, GroupWriter writer, long segmentBytes, long nextSeq,
            Hash last) {
        this.suite = suite;
        this.scan = scan;
        this.segments = segments;
        this.writer = writer;
        this.segmentBytes = segmentBytes;
        this.nextSeq = nextSeq;
        this.last = last;
        this.plannedEnd = segments.get(segments.size() - 1).end();
    }

    /** Whether a folder holds a journal. */
    public static boolean exists(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.newDirectoryStream(folder, "seg-*.ccj")) {
            return files.iterator().hasNext();
        }
    }

    /** Begins a journal in an empty or absent folder. */
    public static FileJournal create(Path folder, SuiteHash suite, String origin, JournalOptions options, Disk disk) throws IOException {
        disk.makeFolders(folder);
        var first = new SegmentFile(folder.resolve(RecordForm.segmentName(0)), 0);
        var start = RecordForm.originHash(origin);
        var writer = new GroupWriter(folder, disk, options);
        first.startAt(writer.startSegment(first, RecordForm.header(suite.suite(), origin, 0, start)));
        var segments = new ArrayList<>(List.of(first));
        writer.start(-1);
        return new FileJournal(suite, new JournalScan(folder, suite, origin), segments, writer.headers(suite.suite(), origin, segments),
                options.segmentBytes(), 0, start);
    }

    /** A journal opened, with what opening found. */
    public record Opened(FileJournal journal, Recovery recovery) {
    }

    /**
     * Opens a journal: checks every segment header, scans the last segment, takes a true torn tail into quarantine.
     *
     * @throws JournalDamaged when anything else is wrong; nothing was changed
     */
    public static Opened open(Path folder, SuiteHash suite, String origin, JournalOptions options, Disk disk)
            throws IOException, JournalDamaged {
        return open(folder, suite, origin, options, disk, JournalLook.none());
    }

    /** The same after a look that found it whole; else it is looked at now. */
    public static Opened open(Path folder, SuiteHash suite, String origin, JournalOptions options, Disk disk, JournalLook look)
            throws IOException, JournalDamaged {
        var scan = new JournalScan(folder, suite, origin);
        var found = look.found().isPresent() ? look.found().get() : new JournalOpening(folder, scan, origin, disk).run();
        var writer = new GroupWriter(folder, disk, options);
        writer.resume(found);
        writer.start(found.nextSeq() - 1);
        var journal = new FileJournal(suite, scan, found.segments(), writer.headers(suite.suite(), origin, found.segments()),
                options.segmentBytes(), found.nextSeq(), found.last());
        return new Opened(journal, new Recovery(found.torn()));
    }

    /** Hash of a leaf in this journal's suite. */
    public Hash hash(byte[] leaf) {
        return suite.leaf(leaf);
    }

    /** Number of leaves appended, durable or not yet. */
    public long size() {
        synchronized (order) {
            return nextSeq;
        }
    }

    /** Number of leaves that are durable. */
    public long durableSize() {
        return writer.durable() + 1;
    }

    /** Whether the disk has room for another event; without, the next append stops the journal. */
    public boolean hasRoom() throws IOException {
        return writer.isRoom();
    }

    /** Hash of the last leaf appended; empty while there is none. */
    public Optional<Hash> head() {
        synchronized (order) {
            return nextSeq == 0 ? Optional.empty() : Optional.of(last);
        }
    }

    /**
     * Gives a leaf its place. Returns at once; done is it only when {@link Appended#durable()} says so.
     *
     * @throws JournalFailed when the journal takes nothing any more
     */
    public Appended append(byte[] leaf) {
        if (leaf.length > RecordForm.MAX_PAYLOAD) {
            throw new IllegalArgumentException("a leaf of " + leaf.length + " bytes");
        }
        var hash = suite.leaf(leaf);
        synchronized (order) {
            var record = RecordForm.write(RecordForm.RECORD_MAGIC, suite.suite(), 0, nextSeq, last, leaf);
            var position = new Position(nextSeq, hash);
            var fresh = plannedEnd + record.length > segmentBytes && nextSeq > segments.get(segments.size() - 1).firstSeq();
            var durable = new CompletableFuture<Position>();
            plannedEnd = writer.add(new GroupWriter.Waiting(position, last, record, fresh, durable), plannedEnd);
            nextSeq++;
            last = hash;
            return new Appended(position, durable);
        }
    }

    /** Whether a record can be read at once; others need their whole segment looked through first. */
    public boolean isAtHand(long seq) {
        return segmentOf(seq).isIndexed();
    }

    /** Reads one durable leaf: the one that the record behind it goes on from. */
    public byte[] read(long seq) throws IOException, JournalDamaged {
        var segment = segmentOf(seq);
        index(segment);
        var bytes = segment.readOn(seq);
        var record = RecordForm.read(bytes, 0, bytes.length, RecordForm.RECORD_MAGIC, suite.suite());
        if (!record.whole() || record.seq() != seq) {
            throw JournalScan.damaged(segment, -1, seq, record.whole() ? "another record stands here" : record.problem());
        }
        var leaf = record.payload();
        if (bytes.length - record.length() == RecordForm.HEAD
                && !new RecordForm.Found(true, "", seq + 1, bytes, record.length(), 0, false).previous().equals(suite.leaf(leaf))) {
            throw JournalScan.damaged(segment, -1, seq, "the next record does not continue this one");
        }
        return leaf;
    }

    /** Told of leaves in order. */
    public interface Visitor {
        void leaf(Position position, byte[] leaf) throws IOException;
    }

    /** Visits durable leaves from a position on, checking form and chain on the way. */
    public void forEach(long from, Visitor visitor) throws IOException, JournalDamaged {
        var end = durableSize();
        List<SegmentFile> all;
        synchronized (segments) {
            all = List.copyOf(segments);
        }
        Hash before = null;
        for (var i = 0; i < all.size(); i++) {
            var next = i + 1 < all.size() ? all.get(i + 1).firstSeq() : Long.MAX_VALUE;
            if (next <= from || all.get(i).firstSeq() >= end) {
                continue;
            }
            var copy = new SegmentFile(all.get(i).path(), all.get(i).firstSeq());
            JournalScan.Visitor told = (seq, leaf, hash) -> {
                if (seq >= from && seq < end) {
                    visitor.leaf(new Position(seq, hash), leaf);
                }
            };
            var scanned = from > copy.firstSeq() && isAtHand(from) ? scan.scanBehind(all.get(i), new Position(from - 1, hash(read(from - 1))), told)
                    : scan.scan(copy, i == 0 ? scan.start() : before, told);
            if (scanned.nextSeq() < Math.min(end, next)) {
                throw JournalScan.damaged(copy, scanned.goodEnd(), scanned.nextSeq(), scanned.problem().orElse("records are missing"));
            }
            before = scanned.last();
        }
    }

    /**
     * The journal as it is durable at one moment; what is appended later lies behind it.
     *
     * @param size  events
     * @param last  leaf hash of the last; what the first goes on from while there is none
     * @param parts its segments in order
     */
    public record Snapshot(long size, Hash last, List<Part> parts) {

        /** A segment as far as it belongs to it. */
        public record Part(Path file, long bytes) {
        }

        /** What the file {@code head} says of it. */
        public byte[] head() {
            return size == 0 ? new byte[0] : HeadFile.bytes(new Position(size - 1, last));
        }
    }

    /** Where the journal stands now. */
    public Snapshot snapshot() throws IOException, JournalDamaged {
        var size = durableSize();
        List<SegmentFile> all;
        synchronized (segments) {
            all = List.copyOf(segments);
        }
        var parts = new ArrayList<Snapshot.Part>();
        for (var segment : all) {
            if (segment.firstSeq() < size || segment.firstSeq() == 0) {
                index(segment);
                var isLast = segment.firstSeq() + segment.count() >= size;
                parts.add(new Snapshot.Part(segment.path(), isLast && size > segment.firstSeq() ? segment.endOf(size - 1) : segment.end()));
            }
        }
        return new Snapshot(size, size == 0 ? scan.start() : hash(read(size - 1)), List.copyOf(parts));
    }

    private SegmentFile segmentOf(long seq) {
        synchronized (segments) {
            for (var i = segments.size() - 1; i >= 0; i--) {
                if (segments.get(i).firstSeq() <= seq) {
                    return segments.get(i);
                }
            }
        }
        throw new IllegalArgumentException("no record " + seq);
    }

    private void index(SegmentFile segment) throws IOException, JournalDamaged {
        if (!segment.isIndexed()) {
            synchronized (segment) {
                if (!segment.isIndexed()) {
                    scan.index(segment);
                }
            }
        }
    }

    /** Waits for what is under way, then lets go of the files. */
    @Override
    public void close() {
        writer.close();
        synchronized (segments) {
            for (var segment : segments) {
                try {
                    segment.close();
                } catch (IOException e) {
                    System.getLogger(FileJournal.class.getName()).log(System.Logger.Level.DEBUG, "closing a reader", e);
                }
            }
        }
    }
}
