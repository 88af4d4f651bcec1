package lantai.ledger.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import lantai.core.event.Hash;
import lantai.core.operation.Progress;
import lantai.ledger.journal.JournalWalk;
import lantai.ledger.journal.WalkedSegment;
import lantai.ledger.signature.SignatureCheck;
import lantai.ledger.tree.CompactRange;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.verify.Finding.What;

/** One pass through all segments: hands chunks to the threads, puts their results together in order, and notes what does not fit. */
final class JournalPass {

    private final LedgerFolder folder;
    private final TreeHash hash;
    private final Optional<SignatureCheck> check;
    private final Watch watch;
    private final ExecutorService threads;
    private final Progress progress;
    private final List<Finding> findings = new ArrayList<>();
    private final LogKeyChain logKeys;
    private final PastEvents past;
    private final ContentPass contents;
    private CompactRange tree;
    private byte[] last;
    private long from;
    private boolean anchored = true;
    private boolean complete = true;
    private long expected;
    private long signatures;
    private Place end = new Place("-", 0, 0);
    private long done;
    private long total;

    JournalPass(LedgerFolder folder, TreeHash hash, Optional<SignatureCheck> check, Watch watch, ExecutorService threads, Progress progress) {
        this.folder = folder;
        this.hash = hash;
        this.check = check;
        this.watch = watch;
        this.threads = threads;
        this.progress = progress;
        this.tree = new CompactRange(hash);
        logKeys = new LogKeyChain(folder, check, findings::add);
        past = new PastEvents(findings::add, logKeys, new RecoveryKeys(folder, check));
        contents = new ContentPass(hash);
    }

    List<Finding> findings() {
        return findings;
    }

    /** Number of events, counted to the end. */
    long size() {
        return expected;
    }

    long signatures() {
        return signatures;
    }

    /** Root over all events; empty when some are broken or missing. */
    Optional<Hash> root() {
        return complete ? Optional.of(tree.root()) : Optional.empty();
    }

    /** Where a later check may go on; empty when events are broken or missing, or when there are none. */
    Optional<Verified> verified() {
        return complete && expected > 0 ? Optional.of(new Verified(expected, Hash.of(last), tree.roots())) : Optional.empty();
    }

    /** How many events were verified before, when that many are no longer there. */
    OptionalLong gone() {
        return anchored ? OptionalLong.empty() : OptionalLong.of(from);
    }

    List<String> logKeys() {
        return logKeys.lines();
    }

    /** Behind the last byte read. */
    Place end() {
        return end;
    }

    /** Goes on behind what was verified before. Whose key is whose is then not known, and only that signatures hold is checked. */
    void resume(Verified verified) {
        from = verified.size();
        anchored = false;
        expected = from;
        last = verified.last().value().toArray();
        tree = new CompactRange(hash, from, verified.roots());
        past.lose();
    }

    /** @throws CancellationException when the progress says so */
    void run(JournalWalk walk, List<Path> segments) throws IOException {
        if (from == 0) {
            last = walk.start().value().toArray();
        } else if (segments.isEmpty()) {
            expected = 0;
            lose();
        }
        watch.begin(tree);
        for (var segment : segments) {
            total += Files.size(segment);
        }
        var next = segments.isEmpty() ? null : read(walk, segments.get(0));
        for (var i = 0; i < segments.size(); i++) {
            var newest = i == segments.size() - 1;
            var rows = next.segment().map(segment -> Chunk.rows(segment, from)).orElse(List.of());
            var results = new ArrayList<Future<Chunk.Result>>();
            for (var row : rows) {
                results.add(threads.submit(new Chunk(folder, hash, check, next.segment().get(), row[0], row[1])));
            }
            try {
                var current = next;
                next = newest ? null : read(walk, segments.get(i + 1)); // while the threads hash this one
                segment(current, rows, results, newest);
            } finally {
                results.forEach(result -> result.cancel(false));
            }
        }
        past.endFounding();
        folder.contents().ifPresent(files -> findings.addAll(contents.compare(files, progress)));
    }

    /** A segment read; without it the file could not be. */
    private record Read(String name, Optional<WalkedSegment> segment) {
    }

    private static Read read(JournalWalk walk, Path file) {
        var name = file.getFileName().toString();
        try {
            return new Read(name, Optional.of(walk.read(file)));
        } catch (IOException e) {
            return new Read(name, Optional.empty());
        }
    }

    private void segment(Read read, List<int[]> rows, List<Future<Chunk.Result>> results, boolean newest) {
        if (read.segment().isEmpty()) {
            found(What.UNREADABLE, new Place(read.name(), 0, expected));
            lose();
            return;
        }
        var segment = read.segment().get();
        var torn = segment.firstSeq() < from ? anchor(segment) : header(segment, newest);
        if (segment.isUnknownForm()) {
            lose();
            return;
        }
        var next = 0;
        for (var i = 0; i < rows.size(); i++) {
            var first = rows.get(i)[0];
            next = broken(segment, next, first, newest);
            row(segment, first, result(results.get(i)), next > 0 && segment.broken().get(next - 1).before() == first);
            var end = rows.get(i)[1] == segment.count() ? segment.length() : segment.offset(rows.get(i)[1]);
            done += end - segment.offset(first);
            progress.at(Math.min(done, total), total);
        }
        broken(segment, next, Integer.MAX_VALUE, newest);
        if (!torn) {
            end = new Place(segment.name(), segment.length(), expected);
        }
    }

    private Chunk.Result result(Future<Chunk.Result> future) {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** The segment in which the check before ended must still have the same event there. */
    private boolean anchor(WalkedSegment segment) {
        for (var i = 0; i < segment.count(); i++) {
            if (segment.seq(i) == from - 1) {
                anchored = true;
                if (!Arrays.equals(hash.leaf(segment.data(), segment.leafAt(i), segment.leafLength(i)), last)) {
                    found(What.CHAIN, new Place(segment.name(), segment.offset(i), from));
                }
            }
        }
        if (!anchored) {
            expected = segment.count() == 0 ? segment.firstSeq() : segment.seq(segment.count() - 1) + 1;
            lose();
        }
        return false;
    }

    /** @return whether the segment was only just begun when a write was cut short */
    private boolean header(WalkedSegment segment, boolean newest) {
        var start = new Place(segment.name(), 0, segment.firstSeq());
        if (segment.header().isEmpty()) {
            var unborn = newest && segment.count() == 0 && expected > 0 && segment.firstSeq() == expected
                    && (segment.length() == 0 || segment.broken().get(0).torn());
            found(unborn ? What.TORN_TAIL : segment.isUnknownForm() ? What.UNKNOWN_FORM : What.HEADER, start);
            return unborn;
        }
        var header = segment.header().get();
        if (header.firstSeq() != segment.firstSeq()) {
            found(What.HEADER, start);
        }
        if (header.firstSeq() > expected) {
            missing(start, header.firstSeq());
        } else if (header.firstSeq() < expected) {
            findings.add(new Finding(What.REPEATED, new Place(segment.name(), 0, header.firstSeq()), Map.of("expected", String.valueOf(expected))));
        } else if (last != null && !header.previous().equals(Hash.of(last))) {
            found(What.CHAIN, new Place(segment.name(), 0, expected));
        }
        return false;
    }

    /** Notes the broken stretches before a record; the header's own was noted with it. */
    private int broken(WalkedSegment segment, int from, int record, boolean newest) {
        var next = from;
        while (next < segment.broken().size() && segment.broken().get(next).before() <= record) {
            var stretch = segment.broken().get(next++);
            if (stretch.offset() == 0) {
                continue;
            }
            var place = new Place(segment.name(), stretch.offset(), expected);
            if (newest && stretch.torn()) {
                found(What.TORN_TAIL, place);
            } else {
                findings.add(new Finding(What.BROKEN_RECORD, place, Map.of("bytes", String.valueOf(stretch.length()))));
                lose();
            }
        }
        return next;
    }

    private void row(WalkedSegment segment, int first, Chunk.Result row, boolean afterBroken) {
        var place = new Place(segment.name(), segment.offset(first), row.firstSeq());
        if (row.firstSeq() < expected) {
            findings.add(new Finding(What.REPEATED, place, Map.of("expected", String.valueOf(expected))));
            lose();
            return;
        }
        if (row.firstSeq() > expected) {
            if (!afterBroken) {
                missing(place, row.firstSeq());
            }
            expected = row.firstSeq();
            lose();
        } else if (last != null && !segment.follows(first, last)) {
            found(What.CHAIN, place);
        }
        findings.addAll(row.findings());
        past.take(row.facts());
        contents.take(row.facts());
        if (complete) {
            watch.grow(tree, row);
        }
        signatures += row.signatures();
        expected = row.firstSeq() + row.leaves().size();
        last = row.leaves().get(row.leaves().size() - 1);
    }

    private void missing(Place place, long until) {
        findings.add(new Finding(What.MISSING, new Place(place.segment(), place.offset(), expected),
                Map.of("from", String.valueOf(expected), "to", String.valueOf(until - 1))));
        expected = until;
        lose();
    }

    private void lose() {
        last = null;
        complete = false;
        past.lose();
    }

    private void found(What what, Place place) {
        findings.add(new Finding(what, place));
    }
}
