package lantai.ledger.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** Where a scan of a segment stopped: how far it is whole, and why not further. */
    record Scanned(long nextSeq, Hash last, int goodEnd, Optional<String> problem, boolean validBehind) {
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
     * Scans a whole segment: header, every record's form, numbers and chain. Stops at the first that is broken and says whether
     * anything valid follows, which a torn write cannot leave.
     */
    Scanned scan(SegmentFile segment, Hash before, Visitor visitor) throws IOException, JournalDamaged {
        var data = Files.readAllBytes(segment.path());
        var header = header(data);
        if (!header.whole()) {
            return new Scanned(segment.firstSeq(), before, 0, Optional.of("header: " + header.problem()), anyRecordFrom(data, 0));
        }
        if (header.seq() != segment.firstSeq() || before != null && !header.previous().equals(before)) {
            throw damaged(segment, 0, segment.firstSeq(), "header does not continue the segment before");
        }
        segment.startAt(header.length());
        var at = header.length();
        var seq = segment.firstSeq();
        var last = header.previous();
        while (at < data.length) {
            var record = RecordForm.read(data, at, data.length, RecordForm.RECORD_MAGIC, suite.suite());
            if (!record.whole()) {
                return new Scanned(seq, last, at, Optional.of(record.problem()), anyRecordFrom(data, at + 1));
            }
            if (record.seq() != seq || !record.previous().equals(last)) {
                throw damaged(segment, at, seq, "record does not continue the one before");
            }
            last = suite.leaf(record.payload());
            visitor.record(seq, record.payload(), last);
            segment.added(record.length());
            at += record.length();
            seq++;
        }
        return new Scanned(seq, last, at, Optional.empty(), false);
    }

    /** Whether a whole record stands anywhere from an offset on. */
    private boolean anyRecordFrom(byte[] data, int from) {
        for (var at = from; at <= data.length - RecordForm.HEAD - RecordForm.TAIL; at++) {
            if (data[at] == 0x43 && data[at + 1] == 0x43
                    && RecordForm.read(data, at, data.length, RecordForm.RECORD_MAGIC, suite.suite()).whole()) {
                return true;
            }
        }
        return false;
    }

    static JournalDamaged damaged(SegmentFile segment, long offset, long seq, String what) {
        return new JournalDamaged(JournalDamaged.Kind.CORRUPT, segment.path().getFileName().toString(), offset, seq, what);
    }
}
