package lantai.ledger.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import lantai.core.event.Hash;
import lantai.ledger.tree.SuiteHash;

/**
 * Reads a journal folder for a verification: what lies in it, and each segment with everything whole and everything broken in it.
 * Unlike opening it never stops at the first damage, and it changes nothing.
 */
public final class JournalWalk {

    /** No honest segment comes near; one record may go beyond the 64 MiB. */
    private static final long LARGEST_SEGMENT = 256L << 20;
    /** What a crash between writing and renaming leaves of the small files is harmless. */
    private static final Set<String> KNOWN = Set.of("head", "head.tmp", "checkpoint", "checkpoint.tmp", "quarantine", Reserve.NAME);
    private static final Pattern SEGMENT = Pattern.compile("seg-([0-9]{12,18})\\.ccj");

    private final Path folder;
    private final SuiteHash suite;
    private final JournalScan scan;

    public JournalWalk(Path folder, SuiteHash suite, String origin) {
        this.folder = folder;
        this.suite = suite;
        this.scan = new JournalScan(folder, suite, origin);
    }

    /**
     * What lies in the folder.
     *
     * @param segments    files named as segments, by number
     * @param strangers   names of what looks like a segment and is none, a second copy for instance
     * @param others      names of other files that the journal does not know
     * @param quarantined names of torn tails that an opening took off
     * @param head        the last record as remembered; empty when there is no such file
     * @param headBroken  whether the file is there but not of its one form
     */
    public record Listing(List<Path> segments, List<String> strangers, List<String> others, List<String> quarantined, Optional<Position> head,
            boolean headBroken) {
    }

    /** Hash that the first record goes on from. */
    public Hash start() {
        return scan.start();
    }

    /** The head is read first: a journal that is being written meanwhile only grows beyond it. */
    public Listing list() throws IOException {
        var written = written();
        var head = head();
        while (!written.equals(written())) { // replaced meanwhile
            written = written();
            head = head();
        }
        var segments = new ArrayList<Path>();
        var strangers = new ArrayList<String>();
        var others = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                if (SEGMENT.matcher(name).matches() && Files.isRegularFile(file) && name.equals(RecordForm.segmentName(firstSeq(file)))) {
                    segments.add(file);
                } else if (!KNOWN.contains(name)) {
                    (name.startsWith("seg-") || name.endsWith(".ccj") ? strangers : others).add(name);
                }
            }
        }
        segments.sort((a, b) -> Long.compare(firstSeq(a), firstSeq(b)));
        strangers.sort(null);
        others.sort(null);
        return new Listing(List.copyOf(segments), List.copyOf(strangers), List.copyOf(others), quarantined(), head,
                !isCanonical(written, head));
    }

    private Optional<Position> head() throws IOException {
        try {
            return new HeadFile(folder, Disk.REAL).read();
        } catch (JournalDamaged e) {
            return Optional.empty();
        }
    }

    /** The file as it is; absent when there is none. */
    private Optional<String> written() throws IOException {
        try {
            return Optional.of(new String(Files.readAllBytes(folder.resolve("head")), StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The reader is lenient; a verification is not: one flipped bit must not pass for another spelling. */
    private static boolean isCanonical(Optional<String> written, Optional<Position> head) {
        return written.equals(head.map(last -> last.seq() + 1 + " " + last.leaf() + "\n"));
    }

    private List<String> quarantined() throws IOException {
        var place = folder.resolve("quarantine");
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (var files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Number of the first record, by the file's name. */
    public static long firstSeq(Path segment) {
        var name = SEGMENT.matcher(segment.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException(segment.getFileName().toString());
        }
        return Long.parseLong(name.group(1));
    }

    /** Reads a segment that no crash can have left torn. */
    public WalkedSegment read(Path segment) throws IOException {
        return read(segment, Long.MAX_VALUE);
    }

    /**
     * Reads one segment whole into memory.
     *
     * @param tornFrom number of the first record that nobody may have been told of: what is broken from there on can be a write cut
     *                 short, and then whole records behind it are part of the same write
     * @throws IOException when it cannot be read, or is larger than any segment can be
     */
    public WalkedSegment read(Path segment, long tornFrom) throws IOException {
        if (Files.size(segment) > LARGEST_SEGMENT) {
            throw new IOException(segment.getFileName() + " is larger than a segment can be");
        }
        var data = Files.readAllBytes(segment);
        var header = scan.header(data);
        var walked = new WalkedSegment(segment.getFileName().toString(), firstSeq(segment), data, header);
        var resync = new Resync(data, suite.suite());
        var at = walked.headerLength();
        if (!header.whole()) {
            at = resync.next(1);
            walked.broken(new WalkedSegment.Broken(0, at, 0, header.problem(), at == data.length && resync.isHeaderCutShort()));
        }
        var seq = walked.firstSeq();
        while (at < data.length) {
            var record = RecordForm.read(data, at, data.length, RecordForm.RECORD_MAGIC, suite.suite());
            if (record.whole()) {
                walked.add(at, record.seq());
                seq = record.seq() + 1;
                at += record.length();
            } else {
                var next = seq >= tornFrom && resync.isTail(at, seq, header.forced()) ? data.length : resync.next(at + 1);
                var torn = next == data.length && resync.isTail(at, seq, header.forced()) && (seq >= tornFrom || isCutShort(data, at));
                walked.broken(new WalkedSegment.Broken(at, next - at, walked.count(), record.problem(), torn));
                at = next;
            }
        }
        return walked;
    }

    /** Whether the file ends before the record that begins here does, or holds nothing but zeros from there on. */
    private static boolean isCutShort(byte[] data, int from) {
        var zeros = true;
        for (var at = from; at < data.length; at++) {
            zeros &= data[at] == 0;
        }
        if (zeros || data.length - from < 12) {
            return true;
        }
        var length = ByteBuffer.wrap(data, from + 8, 4).getInt();
        return length >= 0 && length <= RecordForm.MAX_PAYLOAD && data.length - from < RecordForm.HEAD + length + RecordForm.TAIL;
    }
}
