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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import lantai.core.event.Hash;
import lantai.core.event.Suite;
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
    private final CarriedLog carried;
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

    JournalPass(LedgerFolder folder, Map<Suite, TreeHash> hashes, Optional<SignatureCheck> check, LedgerCheck.Kept kept, ExecutorService threads,
            Progress progress) {
        this.folder = folder;
        this.hash = hashes.get(folder.suite());
        this.check = check;
        this.watch = kept.own();
        this.threads = threads;
        this.progress = progress;
        this.tree = new CompactRange(this.hash);
        logKeys = new LogKeyChain(folder, check, findings::add);
        carried = new CarriedLog(hashes, check, kept.before(), findings::add);
        past = new PastEvents(findings::add, logKeys, new RecoveryKeys(folder, check), carried, kept.brackets());
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

    /** Keys of this log, and of the one before it. */
    List<String> logKeys() {
        return Stream.concat(carried.lines().stream(), logKeys.lines().stream()).toList();
    }

    CarriedLog carried() {
        return carried;
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
        for (var file : segments) {
            total += Files.size(file);
        }
        var next = segments.isEmpty() ? Optional.<WalkedSegment>empty() : read(walk, segments.get(0));
        for (var i = 0; i < segments.size(); i++) {
            var newest = i == segments.size() - 1;
            var current = next;
            var rows = next.map(segment -> Chunk.rows(segment, from)).orElse(List.of());
            var results = new ArrayList<Future<Chunk.Result>>();
            for (var row : rows) {
                results.add(threads.submit(new Chunk(folder, hash, check, current.get(), row[0], row[1])));
            }
            try {
                next = newest ? next : read(walk, segments.get(i + 1)); // while the threads hash this one
                segment(segments.get(i).getFileName().toString(), current, rows, results, newest);
            } finally {
                results.forEach(result -> result.cancel(false));
            }
        }
        past.end();
        folder.contents().ifPresent(files -> findings.addAll(contents.compare(files, progress)));
    }

    /** A segment; empty when the file cannot be read. */
    private static Optional<WalkedSegment> read(JournalWalk walk, Path file) {
        try {
            return Optional.of(walk.read(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void segment(String name, Optional<WalkedSegment> read, List<int[]> rows, List<Future<Chunk.Result>> results, boolean newest) {
        if (read.isEmpty()) {
            found(What.UNREADABLE, new Place(name, 0, expected));
            lose();
            return;
        }
        var segment = read.get();
        var torn = segment.firstSeq() < from ? anchor(segment) : header(segment, newest);
        if (segment.isUnknownForm()) {
            lose();
            return;
        }
        var next = 0;
        for (var i = 0; i < rows.size(); i++) {
            var first = rows.get(i)[0];
            next = broken(segment, next, first, newest);
            row(segment, first, Chunk.result(results.get(i), progress), next > 0 && segment.broken().get(next - 1).before() == first);
            var end = rows.get(i)[1] == segment.count() ? segment.length() : segment.offset(rows.get(i)[1]);
            done += end - segment.offset(first);
            progress.at(Math.min(done, total), total);
        }
        broken(segment, next, Integer.MAX_VALUE, newest);
        if (!torn) {
            end = new Place(segment.name(), segment.length(), expected);
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
