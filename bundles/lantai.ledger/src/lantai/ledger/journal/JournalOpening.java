package lantai.ledger.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import lantai.core.event.Hash;

/** Checks a journal before it is used, and takes a torn tail off its end. Everything else that is wrong is reported. */
final class JournalOpening {

    private final Path folder;
    private final JournalScan scan;
    private final String origin;
    private final Disk disk;

    JournalOpening(Path folder, JournalScan scan, String origin, Disk disk) {
        this.folder = folder;
        this.scan = scan;
        this.origin = origin;
        this.disk = disk;
    }

    /**
     * A checked journal.
     *
     * @param segments   its segments
     * @param nextSeq    number of the record that comes next
     * @param last       hash of the last record
     * @param batch      where in the last segment the last write begins
     * @param remembered whether the last record is known to have been forced
     * @param torn       what was taken off
     */
    record Found(List<SegmentFile> segments, long nextSeq, Hash last, int batch, boolean remembered, Optional<Recovery.Torn> torn) {
    }

    /** The same without touching anything; empty when there is something to take off or to report, which {@link #run()} then does. */
    Optional<Found> look() {
        try {
            var segments = segments();
            if (isUnborn(segments)) {
                return Optional.empty();
            }
            var scanned = scanLast(segments);
            if (scanned.problem().isPresent()) {
                return Optional.empty();
            }
            var remembered = checkHead(scanned, segments.get(segments.size() - 1));
            return Optional.of(new Found(segments, scanned.nextSeq(), scanned.last(), scanned.batch(), remembered, Optional.empty()));
        } catch (IOException | JournalDamaged e) {
            return Optional.empty();
        }
    }

    Found run() throws IOException, JournalDamaged {
        var segments = segments();
        if (isUnborn(segments)) {
            checkUnborn(segments.get(segments.size() - 1));
        }
        var torn = dropUnbornSegment(segments);
        var lastSegment = segments.get(segments.size() - 1);
        var scanned = scanLast(segments);
        if (scanned.problem().isPresent()) {
            if (!scanned.torn() || scanned.goodEnd() == 0) {
                throw JournalScan.damaged(lastSegment, scanned.goodEnd(), scanned.nextSeq(), scanned.problem().get());
            }
            checkHead(scanned, lastSegment);
            torn = Optional.of(takeOff(lastSegment, scanned));
        }
        var remembered = checkHead(scanned, lastSegment);
        return new Found(segments, scanned.nextSeq(), scanned.last(), scanned.batch(), remembered, torn);
    }

    /** All segments, each but the last with a header that fits its name. */
    private List<SegmentFile> segments() throws IOException, JournalDamaged {
        var segments = new ArrayList<>(scan.segments());
        if (segments.isEmpty()) {
            throw new JournalDamaged(JournalDamaged.Kind.ROLLED_BACK, "-", 0, 0, "no segment is there");
        }
        if (segments.get(0).firstSeq() != 0) {
            throw new JournalDamaged(JournalDamaged.Kind.CORRUPT, RecordForm.segmentName(0), 0, 0, "the first segment is missing");
        }
        for (var i = 0; i + 1 < segments.size(); i++) {
            var header = scan.headerOnly(segments.get(i));
            if (!header.whole() || header.seq() != segments.get(i).firstSeq()) {
                throw JournalScan.damaged(segments.get(i), 0, segments.get(i).firstSeq(), "header: " + header.problem());
            }
        }
        return segments;
    }

    private JournalScan.Scanned scanLast(List<SegmentFile> segments) throws IOException, JournalDamaged {
        var lastSegment = segments.get(segments.size() - 1);
        Hash before = segments.size() == 1 ? RecordForm.originHash(origin) : null;
        var scanned = scan.scan(lastSegment, before, (seq, leaf, hash) -> { });
        if (segments.size() > 1) {
            checkSeam(segments.get(segments.size() - 2), scan.headerOnly(lastSegment));
        }
        return scanned;
    }

    /**
     * The header of the last segment must go on where the one before it ends: its last record says so, whatever its size. Only when it does
     * not is the whole segment looked through, to name the place.
     */
    private void checkSeam(SegmentFile earlier, RecordForm.Found header) throws IOException, JournalDamaged {
        if (header.whole() && scan.lastOf(earlier).filter(new Position(header.seq() - 1, header.previous())::equals).isPresent()) {
            return;
        }
        var scanned = scan.scan(new SegmentFile(earlier.path(), earlier.firstSeq()), null, (seq, leaf, hash) -> { });
        throw JournalScan.damaged(earlier, scanned.goodEnd(), scanned.nextSeq(),
                scanned.problem().orElse("the next segment does not continue this one"));
    }

    /** A crash while a new segment was being made leaves one without a whole header and without any record. */
    private boolean isUnborn(List<SegmentFile> segments) throws IOException {
        if (segments.size() < 2) {
            return false;
        }
        var newest = segments.get(segments.size() - 1);
        return Files.size(newest.path()) <= RecordForm.HEAD + RecordForm.TAIL + 1024 && !scan.headerOnly(newest).whole();
    }

    /** What was remembered to have records never was unborn. */
    private void checkUnborn(SegmentFile newest) throws IOException, JournalDamaged {
        var known = new HeadFile(folder, disk).read();
        if (known.isPresent() && known.get().seq() >= newest.firstSeq()) {
            throw new JournalDamaged(JournalDamaged.Kind.ROLLED_BACK, newest.path().getFileName().toString(), 0, newest.firstSeq(),
                    "it was " + (known.get().seq() + 1) + " records long, now " + newest.firstSeq());
        }
    }

    private Optional<Recovery.Torn> dropUnbornSegment(List<SegmentFile> segments) throws IOException {
        if (!isUnborn(segments)) {
            return Optional.empty();
        }
        var newest = segments.get(segments.size() - 1);
        var size = Files.size(newest.path());
        var name = newest.path().getFileName().toString();
        var quarantined = quarantine(name, 0, Files.readAllBytes(newest.path()));
        disk.delete(newest.path());
        disk.syncFolder(folder);
        segments.remove(segments.size() - 1);
        return Optional.of(new Recovery.Torn(name, 0, size, quarantined, "a segment that had just been begun"));
    }

    private Recovery.Torn takeOff(SegmentFile segment, JournalScan.Scanned scanned) throws IOException {
        var data = Files.readAllBytes(segment.path());
        var name = segment.path().getFileName().toString();
        var quarantined = quarantine(name, scanned.goodEnd(),
                Arrays.copyOfRange(data, scanned.goodEnd(), data.length));
        try (var channel = disk.openForWriting(segment.path())) {
            disk.truncate(channel, scanned.goodEnd());
            disk.force(channel, true);
        }
        disk.syncFolder(folder);
        return new Recovery.Torn(name, scanned.goodEnd(), data.length - scanned.goodEnd(), quarantined,
                scanned.problem().orElse("torn"));
    }

    /** Whether the head remembers the last record itself. */
    private boolean checkHead(JournalScan.Scanned scanned, SegmentFile segment) throws IOException, JournalDamaged {
        var known = new HeadFile(folder, disk).read();
        if (known.isPresent() && known.get().seq() >= scanned.nextSeq()) {
            throw new JournalDamaged(JournalDamaged.Kind.ROLLED_BACK, segment.path().getFileName().toString(), scanned.goodEnd(),
                    scanned.nextSeq(), "it was " + (known.get().seq() + 1) + " records long, now " + scanned.nextSeq());
        }
        if (known.isPresent() && known.get().seq() == scanned.nextSeq() - 1 && !known.get().leaf().equals(scanned.last())) {
            throw JournalScan.damaged(segment, scanned.goodEnd(), known.get().seq(), "the last record is not the one remembered");
        }
        return known.isPresent() && known.get().seq() == scanned.nextSeq() - 1;
    }

    /** Puts bytes aside under a name that tells where they came from. */
    private String quarantine(String segment, long offset, byte[] bytes) throws IOException {
        var place = folder.resolve("quarantine");
        disk.makeFolders(place);
        var name = segment + "@" + offset + "-" + bytes.length + ".torn";
        disk.replace(place.resolve(name), bytes);
        return name;
    }
}
