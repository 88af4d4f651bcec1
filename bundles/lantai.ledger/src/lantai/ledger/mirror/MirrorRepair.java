package lantai.ledger.mirror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import lantai.core.event.Hash;
import lantai.core.operation.Progress;
import lantai.ledger.journal.Disk;
import lantai.ledger.journal.JournalWalk;
import lantai.ledger.journal.WalkedSegment;
import lantai.ledger.note.KeyRing;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.signature.SignatureCheck;
import lantai.ledger.tree.SuiteHash;
import lantai.ledger.verify.LedgerCheck;
import lantai.ledger.verify.LedgerFolder;
import lantai.ledger.verify.OutsideHead;
import lantai.ledger.verify.Verdict;

/**
 * Mends journal and mirror out of one another. What is put together must verify with every signature and continue to a signed head before
 * anything is touched; a bad segment goes into quarantine, never away. The folder's lock is the caller's business.
 */
public final class MirrorRepair {

    private static final int HEAD = 52;
    private static final int TAIL = 8;

    private final LedgerFolder folder;
    private final MirrorFolder mirror;
    private final SuiteHash hash;
    private final LedgerCheck check;
    private final SignatureCheck signatures;

    public MirrorRepair(LedgerFolder folder, MirrorFolder mirror, SuiteHash hash, LedgerCheck check, SignatureCheck signatures) {
        this.folder = folder;
        this.mirror = mirror;
        this.hash = hash;
        this.check = check;
        this.signatures = signatures;
    }

    /** Why nothing was mended. */
    public static final class Irreparable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String segment;
        private final long offset;

        Irreparable(String segment, long offset, String what) {
            super(segment + "@" + offset + ": " + what);
            this.segment = segment;
            this.offset = offset;
        }

        public String segment() {
            return segment;
        }

        public long offset() {
            return offset;
        }
    }

    /** A segment that was put in place of a bad one. */
    public record Mended(boolean inMirror, String segment, String quarantined) {
    }

    /**
     * Puts both together, verifies, and replaces what is bad in either.
     *
     * @param heads signed heads of this log; at least one must be compared
     * @return what was replaced; nothing when both were whole
     */
    public List<Mended> run(List<OutsideHead> heads, Progress progress) throws IOException, Irreparable {
        var scratch = folder.journal().resolveSibling(folder.origin() + ".repair");
        delete(scratch);
        Files.createDirectories(scratch);
        try {
            var segments = merged(scratch);
            verify(scratch, heads, progress);
            var mended = new ArrayList<Mended>();
            for (var segment : segments) {
                replace(segment, folder.journal(), false, mended);
                replace(segment, mirror.journal(), true, mended);
            }
            return List.copyOf(mended);
        } finally {
            delete(scratch);
        }
    }

    private List<Path> merged(Path scratch) throws IOException, Irreparable {
        var names = new TreeSet<String>();
        for (var each : List.of(folder.journal(), mirror.journal())) {
            MirrorFolder.segments(each).forEach(file -> names.add(file.getFileName().toString()));
        }
        var ours = new JournalWalk(folder.journal(), hash, folder.origin());
        var made = new ArrayList<Path>();
        var seq = 0L;
        Hash last = ours.start();
        var headerLength = HEAD + folder.origin().getBytes(StandardCharsets.UTF_8).length + TAIL;
        for (var name : names) {
            if (JournalWalk.firstSeq(Path.of(name)) != seq) {
                throw new Irreparable(name, 0, "event " + seq + " should follow");
            }
            var copies = new ArrayList<WalkedSegment>();
            for (var each : List.of(folder.journal(), mirror.journal())) {
                if (Files.exists(each.resolve(name))) {
                    copies.add(ours.read(each.resolve(name)));
                }
            }
            var merged = new SegmentMerge(copies, hash).run(seq, last, headerLength);
            if (merged.isEmpty()) {
                throw new Irreparable(name, 0, "no copy has a header");
            }
            var longest = copies.stream().mapToInt(WalkedSegment::length).max().orElseThrow();
            if (merged.get().bytes().length < longest && !isTail(copies, merged.get())) {
                throw new Irreparable(name, merged.get().bytes().length, "event " + merged.get().nextSeq() + " is broken in both");
            }
            made.add(Files.write(scratch.resolve(name), merged.get().bytes()));
            seq = merged.get().nextSeq();
            last = merged.get().last();
        }
        if (made.isEmpty()) {
            throw new Irreparable("-", 0, "no segment is there");
        }
        head(scratch);
        return made;
    }

    /** Whether what is behind the whole records is a write cut short, which opening takes off. */
    private static boolean isTail(List<WalkedSegment> copies, SegmentMerge.Merged merged) {
        return copies.stream().filter(copy -> copy.length() > merged.bytes().length)
                .allMatch(copy -> copy.broken().stream().anyMatch(b -> b.torn() && b.offset() == merged.bytes().length));
    }

    /** The longer memory of the two: a cut end must not pass. */
    private void head(Path scratch) throws IOException {
        var best = Optional.<byte[]>empty();
        var size = -1L;
        for (var each : List.of(folder.journal(), mirror.journal())) {
            if (!Files.isDirectory(each)) {
                continue;
            }
            var head = new JournalWalk(each, hash, folder.origin()).list().head();
            if (head.isPresent() && head.get().seq() > size) {
                size = head.get().seq();
                best = Optional.of(Files.readAllBytes(each.resolve("head")));
            }
        }
        if (best.isPresent()) {
            Files.write(scratch.resolve("head"), best.get());
        }
    }

    private void verify(Path scratch, List<OutsideHead> heads, Progress progress) throws Irreparable {
        var found = check.run(new LedgerFolder(scratch, folder.suite(), folder.origin()), heads, Optional.empty(), progress);
        if (!(found.verdict() instanceof Verdict.Intact)) {
            var first = found.findings().stream().findFirst();
            throw new Irreparable(first.map(f -> f.place().segment()).orElse("-"), first.map(f -> f.place().offset()).orElse(0L),
                    "what was put together does not verify: " + found.verdict().word());
        }
        if (heads.stream().noneMatch(head -> isSigned(head, found.logKeys()))) {
            throw new Irreparable("checkpoint", 0, "no head signed by this log to compare with");
        }
    }

    private boolean isSigned(OutsideHead head, List<String> keys) {
        try {
            new KeyRing(signatures).trust(keys).checkpoint(head.note());
            return true;
        } catch (NoteException | KeyRing.BadLine e) {
            return false;
        }
    }

    private static void replace(Path good, Path to, boolean inMirror, List<Mended> mended) throws IOException {
        var name = good.getFileName().toString();
        var there = to.resolve(name);
        if (Files.exists(there) && isFrom(there, good)) {
            return;
        }
        Disk.REAL.makeFolders(to.toAbsolutePath());
        var quarantined = "";
        if (Files.exists(there)) {
            var place = to.resolve("quarantine");
            Disk.REAL.makeFolders(place);
            var number = 1;
            while (Files.exists(place.resolve(name + "-" + number + ".bad"))) {
                number++;
            }
            quarantined = name + "-" + number + ".bad";
            Files.copy(there, place.resolve(quarantined));
            Disk.REAL.syncFolder(place);
        }
        Disk.REAL.replace(there, Files.readAllBytes(good));
        mended.add(new Mended(inMirror, name, quarantined));
    }

    /** Whether a file is the good one, with a torn end at most. */
    private static boolean isFrom(Path there, Path good) throws IOException {
        var mismatch = Files.mismatch(there, good);
        return mismatch < 0 || mismatch == Files.size(good);
    }

    private static void delete(Path scratch) throws IOException {
        if (Files.exists(scratch)) {
            try (var files = Files.walk(scratch)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
