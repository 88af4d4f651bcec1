package lantai.ledger.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.ledger.journal.JournalWalk;
import lantai.ledger.journal.Position;
import lantai.ledger.note.SignedNote;
import lantai.ledger.signature.SignatureCheck;
import lantai.ledger.tree.SuiteHash;
import lantai.ledger.tree.TreeHash;

/**
 * Verifies a journal from its files alone. It takes no lock and changes nothing; a journal that is being written meanwhile may show a
 * torn tail. Safe from any thread.
 */
public final class LedgerCheck {

    private final Map<Suite, TreeHash> hashes;
    private final Optional<SignatureCheck> signatures;
    private final int threads;

    /**
     * @param hashes     the digest of each suite that can be verified here
     * @param signatures empty for a check of hashes alone, which cannot tell a forged event from a true one
     * @param threads    how many cores to use
     */
    public LedgerCheck(Map<Suite, TreeHash> hashes, Optional<SignatureCheck> signatures, int threads) {
        this.hashes = Map.copyOf(hashes);
        this.signatures = signatures;
        this.threads = threads;
    }

    /**
     * Goes through the whole journal.
     *
     * @param against  heads that were kept elsewhere
     * @param own      this journal's newest signed checkpoint, to be shown beside another's when there are two histories
     * @param progress in bytes read
     */
    public Verification run(LedgerFolder folder, List<OutsideHead> against, Optional<SignedNote> own, Progress progress) {
        return run(folder, Optional.empty(), against, own, progress);
    }

    /**
     * Checks only what was added since, for a quick start at any size: events before are not read again, and whose key is whose is not
     * known, only that signatures hold.
     */
    public Verification since(Verified before, LedgerFolder folder, List<OutsideHead> against, Progress progress) {
        return run(folder, Optional.of(before), against, Optional.empty(), progress);
    }

    private Verification run(LedgerFolder folder, Optional<Verified> before, List<OutsideHead> against, Optional<SignedNote> own,
            Progress progress) {
        var hash = hashes.get(folder.suite());
        if (hash == null) {
            return Verification.unverifiable(Verdict.Why.UNKNOWN_SUITE);
        }
        if (!Files.isDirectory(folder.journal())) {
            return Verification.unverifiable(Verdict.Why.NO_JOURNAL);
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var walk = new JournalWalk(folder.journal(), new SuiteHash(folder.suite(), hash), folder.origin());
            var listing = walk.list();
            var watch = watch(against, listing.head());
            var kept = new Kept(watch, watch(against, Optional.empty()), brackets(against));
            var pass = new JournalPass(folder, hashes, signatures, kept, pool, progress);
            before.ifPresent(pass::resume);
            pass.run(walk, unread(listing.segments(), before));
            return new Judgement(folder, pass, watch, own).of(listing, against);
        } catch (CancellationException e) {
            return Verification.unverifiable(Verdict.Why.CANCELLED);
        } catch (IOException e) {
            return Verification.unverifiable(Verdict.Why.UNREADABLE);
        }
    }

    /** The segments with anything behind what was verified before, or with its last event. */
    private static List<Path> unread(List<Path> segments, Optional<Verified> before) {
        var first = 0;
        while (before.isPresent() && first + 1 < segments.size() && JournalWalk.firstSeq(segments.get(first + 1)) < before.get().size()) {
            first++;
        }
        return segments.subList(first, segments.size());
    }

    /** What heads kept elsewhere ask for: roots and leaves of this log and of the one before it, and times. */
    record Kept(Watch own, Watch before, Brackets brackets) {
    }

    private static Brackets brackets(List<OutsideHead> against) {
        var brackets = new Brackets();
        against.forEach(outside -> outside.seen().forEach(at -> brackets.head(outside.head().head().size(), at)));
        return brackets;
    }

    private static Watch watch(List<OutsideHead> against, Optional<Position> head) {
        return new Watch(against.stream().mapToLong(outside -> outside.head().head().size()),
                LongStream.concat(head.stream().mapToLong(Position::seq),
                        against.stream().flatMap(outside -> Stream.ofNullable(outside.leaf().orElse(null))).mapToLong(OutsideHead.Leaf::index)));
    }
}
