package lantai.ledger.verify;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import lantai.core.event.Hash;
import lantai.core.operation.Progress;
import lantai.ledger.cbor.CborException;
import lantai.ledger.event.EventCodec;
import lantai.ledger.journal.WalkedSegment;
import lantai.ledger.signature.SignatureCheck;
import lantai.ledger.tree.CompactRange;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.verify.Finding.What;

/** The part of a verification that many threads can do: records in a row, hashed, chained among themselves, and their signatures checked. */
final class Chunk implements Callable<Chunk.Result> {

    /** Bits of the event number within a chunk: chunks are whole subtrees. */
    static final int HEIGHT = 10;
    static final int SIZE = 1 << HEIGHT;

    private final LedgerFolder folder;
    private final TreeHash hash;
    private final Optional<SignatureCheck> check;
    private final WalkedSegment segment;
    private final int from;
    private final int to;
    private final List<Finding> findings = new ArrayList<>();
    private final List<EventFacts> facts = new ArrayList<>();
    private long signatures;

    Chunk(LedgerFolder folder, TreeHash hash, Optional<SignatureCheck> check, WalkedSegment segment, int from, int to) {
        this.folder = folder;
        this.hash = hash;
        this.check = check;
        this.segment = segment;
        this.from = from;
        this.to = to;
    }

    /**
     * @param leaves   leaf hashes in order
     * @param subtree  root over all of them, when they are a whole subtree of the log
     * @param findings within the chunk
     * @param facts    of the events that could be read; none in a check of hashes alone
     */
    record Result(long firstSeq, List<byte[]> leaves, Optional<byte[]> subtree, List<Finding> findings, List<EventFacts> facts,
            long signatures) {
    }

    @Override
    public Result call() {
        var leaves = new ArrayList<byte[]>(to - from);
        var firstSeq = segment.seq(from);
        var whole = to - from == SIZE && (firstSeq & SIZE - 1) == 0;
        var range = new CompactRange(hash);
        for (var i = from; i < to; i++) {
            var leaf = hash.leaf(segment.data(), segment.leafAt(i), segment.leafLength(i));
            if (i > from && !segment.follows(i, leaves.get(leaves.size() - 1))) {
                findings.add(new Finding(What.CHAIN, place(i)));
            }
            leaves.add(leaf);
            if (whole) {
                range.add(leaf);
            }
            if (check.isPresent()) {
                event(i, leaf);
            }
        }
        return new Result(firstSeq, leaves, whole ? Optional.of(range.root().value().toArray()) : Optional.empty(), findings, facts,
                signatures);
    }

    /** What a thread found. */
    static Result result(Future<Result> future, Progress progress) {
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

    private Place place(int index) {
        return new Place(segment.name(), segment.offset(index), segment.seq(index));
    }

    private void event(int index, byte[] leafHash) {
        try {
            var leaf = EventCodec.decode(segment.leaf(index));
            var event = leaf.signed().event();
            if (event.suite() != folder.suite() || !event.origin().equals(folder.origin())) {
                findings.add(new Finding(What.EVENT_FORM, place(index)));
            }
            if (TwoHands.lackIn(leaf.signed())) {
                findings.add(new Finding(What.HANDS, place(index)));
            }
            for (var signature : leaf.signed().signatures()) {
                signatures++;
                if (!check.get().check(folder.suite(), signature.key(), leaf.eventBytes(), signature.value())) {
                    findings.add(new Finding(What.SIGNATURE, place(index), Map.of("person", signature.person())));
                }
            }
            facts.add(EventFacts.of(place(index), Hash.of(leafHash), leaf.signed()));
        } catch (CborException | ClassCastException | IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            // all but the first: an event whose fields are not what its kind asks for
            findings.add(new Finding(What.EVENT_FORM, place(index)));
        }
    }

    /**
     * Cuts a segment's records into rows of following numbers that no broken stretch and no border of a subtree interrupts.
     *
     * @param first number of the first record wanted
     */
    static List<int[]> rows(WalkedSegment segment, long first) {
        var stops = segment.broken().stream().mapToInt(WalkedSegment.Broken::before).toArray();
        var rows = new ArrayList<int[]>();
        var from = 0;
        while (from < segment.count() && segment.seq(from) < first) {
            from++;
        }
        for (var i = from + 1; i <= segment.count(); i++) {
            if (i == segment.count() || segment.seq(i) != segment.seq(i - 1) + 1 || (segment.seq(i) & SIZE - 1) == 0
                    || Arrays.binarySearch(stops, i) >= 0) {
                rows.add(new int[] { from, i });
                from = i;
            }
        }
        return rows;
    }
}
