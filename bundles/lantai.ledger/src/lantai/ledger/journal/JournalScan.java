package lantai.ledger.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import lantai.core.event.Hash;
import lantai.ledger.tree.SuiteHash;

/** Opens what stands in a journal folder: finds the segments, checks their headers, and scans one record by record. */
final class JournalScan {

    private final Path folder;
    private final SuiteHash suite;
    private final String origin;

    JournalScan(Path folder, SuiteHash suite, String origin) {
        this.folder = folder;
        this.suite = suite;
        this.origin = origin;
    }

    /**
     * Where a scan of a segment stopped.
     *
     * @param nextSeq number of the record that would come next
     * @param last    hash of the last whole record; that of the record before the segment when there is none
     * @param goodEnd how far the segment is whole
     * @param problem why not further
     * @param torn    whether the rest can be a write cut short
     * @param batch   where the last write begins, as far as the records tell
     */
    record Scanned(long nextSeq, Hash last, int goodEnd, Optional<String> problem, boolean torn, int batch) {
    }

    /** Told of each whole record. */
    interface Visitor {
        void record(long seq, byte[] leaf, Hash hash) throws IOException;
    }

    /** What the first segment goes on from. */
    Hash start() {
        return RecordForm.originHash(origin);
    }

    List<SegmentFile> segments() throws IOException {
        var found = new ArrayList<SegmentFile>();
        try (var files = Files.newDirectoryStream(folder, "seg-*.ccj")) {
            for (var file : files) {
                var digits = file.getFileName().toString().replaceAll("\\D", "");
                found.add(new SegmentFile(file, Long.parseLong(digits)));
            }
        }
        found.sort((a, b) -> Long.compare(a.firstSeq(), b.firstSeq()));
        return found;
    }

    /** Reads a segment's header; a broken one is reported, not thrown. */
    RecordForm.Found header(byte[] data) {
        var header = RecordForm.read(data, 0, data.length, RecordForm.HEADER_MAGIC, suite.suite());
        if (header.whole() && !new String(header.payload(), StandardCharsets.UTF_8).equals(origin)) {
            return RecordForm.Found.broken("header of another journal");
        }
        return header;
    }

    byte[] head(SegmentFile segment) throws IOException {
        try (var in = Files.newInputStream(segment.path())) {
            return in.readNBytes(RecordForm.HEAD + RecordForm.TAIL + 1024);
        }
    }

    /** The header of a segment alone, read with its own length. */
    RecordForm.Found headerOnly(SegmentFile segment) throws IOException {
        return header(head(segment));
    }

    /**
     * Scans a whole segment: header, every record's form, numbers and chain. Stops at the first that is broken and says whether the
     * rest can be a torn write.
     */
    Scanned scan(SegmentFile segment, Hash before, Visitor visitor) throws IOException, JournalDamaged {
        var data = Files.readAllBytes(segment.path());
        var header = header(data);
        if (!header.whole()) {
            return new Scanned(segment.firstSeq(), before, 0, Optional.of("header: " + header.problem()), false, 0);
        }
        if (header.seq() != segment.firstSeq() || before != null && !header.previous().equals(before)) {
            throw damaged(segment, 0, segment.firstSeq(), "header does not continue the segment before");
        }
        segment.startAt(header.length());
        return follow(segment, data, 0, header.length(), new Position(segment.firstSeq() - 1, header.previous()), header.forced(), visitor);
    }

    /**
     * Scans a segment that was scanned before, from the end of a record in it on.
     *
     * @param known segment that knows where its records begin
     * @param last  that record
     */
    Scanned scanBehind(SegmentFile known, Position last, Visitor visitor) throws IOException, JournalDamaged {
        var start = Math.toIntExact(known.endOf(last.seq()));
        byte[] data;
        try (var in = Files.newInputStream(known.path())) {
            in.skipNBytes(start);
            data = in.readAllBytes();
        }
        return follow(new SegmentFile(known.path(), known.firstSeq()), data, start, 0, last, true, visitor);
    }

    /** @param base where in the segment the data begin */
    private Scanned follow(SegmentFile segment, byte[] data, int base, int from, Position before, boolean marked, Visitor visitor)
            throws IOException, JournalDamaged {
        var at = from;
        var batch = 0;
        var seq = before.seq() + 1;
        var last = before.leaf();
        while (at < data.length) {
            var record = RecordForm.read(data, at, data.length, RecordForm.RECORD_MAGIC, suite.suite());
            if (!record.whole()) {
                var torn = new Resync(data, suite.suite()).isTail(at, seq, marked);
                return new Scanned(seq, last, base + at, Optional.of(record.problem()), torn, base + batch);
            }
            if (record.seq() != seq || !record.previous().equals(last)) {
                throw damaged(segment, base + at, seq, "record does not continue the one before");
            }
            var leaf = record.payload();
            last = suite.leaf(leaf);
            visitor.record(seq, leaf, last);
            if (record.forced() && at > from) {
                batch = at;
            }
            segment.added(record.length());
            at += record.length();
            seq++;
        }
        return new Scanned(seq, last, base + at, Optional.empty(), false, base + batch);
    }

    /** Learns where the records of a segment begin: their form, check sums and numbers are looked at, not what they say. */
    void index(SegmentFile segment) throws IOException, JournalDamaged {
        var data = Files.readAllBytes(segment.path());
        var header = header(data);
        if (!header.whole()) {
            throw damaged(segment, 0, segment.firstSeq(), "header: " + header.problem());
        }
        var at = header.length();
        var seq = segment.firstSeq();
        var lengths = new ArrayList<Integer>();
        while (at < data.length) {
            var record = RecordForm.read(data, at, data.length, RecordForm.RECORD_MAGIC, suite.suite());
            if (!record.whole() || record.seq() != seq) {
                throw damaged(segment, at, seq, record.whole() ? "another record stands here" : record.problem());
            }
            lengths.add(record.length());
            at += record.length();
            seq++;
        }
        segment.startAt(header.length());
        lengths.forEach(segment::added);
    }

    /**
     * The last record of a segment that another one follows, found from its closing length.
     *
     * @return empty when no whole record ends the segment
     */
    Optional<Position> lastOf(SegmentFile segment) throws IOException {
        try (var channel = FileChannel.open(segment.path(), StandardOpenOption.READ)) {
            var size = channel.size();
            var closing = bytes(channel, size - Integer.BYTES, Integer.BYTES);
            var length = closing.length == Integer.BYTES ? ByteBuffer.wrap(closing).getInt() : -1;
            if (length < 0 || length > RecordForm.MAX_PAYLOAD) {
                return Optional.empty();
            }
            var data = bytes(channel, size - RecordForm.HEAD - length - RecordForm.TAIL, RecordForm.HEAD + length + RecordForm.TAIL);
            var record = RecordForm.read(data, 0, data.length, RecordForm.RECORD_MAGIC, suite.suite());
            return record.whole() && record.length() == data.length ? Optional.of(new Position(record.seq(), suite.leaf(record.payload())))
                    : Optional.empty();
        }
    }

    private static byte[] bytes(FileChannel channel, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        var read = from < 0 ? -1 : 0;
        while (read >= 0 && bytes.hasRemaining()) {
            read = channel.read(bytes, from + bytes.position());
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    static JournalDamaged damaged(SegmentFile segment, long offset, long seq, String what) {
        return new JournalDamaged(JournalDamaged.Kind.CORRUPT, segment.path().getFileName().toString(), offset, seq, what);
    }
}
