package lantai.ledger.mirror;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.core.event.Hash;
import lantai.ledger.journal.WalkedSegment;
import lantai.ledger.tree.SuiteHash;

/**
 * One segment out of two copies of it, record by record: each is taken from the copy where it is whole and continues the one before. Both
 * copies were the same bytes once, so a record stands at the same place in both.
 */
final class SegmentMerge {

    private static final int HEAD = 52;
    private static final int TAIL = 8;

    private final List<WalkedSegment> copies;
    private final List<Map<Integer, Integer>> places = new ArrayList<>();
    private final SuiteHash hash;

    SegmentMerge(List<WalkedSegment> copies, SuiteHash hash) {
        this.copies = List.copyOf(copies);
        this.hash = hash;
        for (var copy : copies) {
            var byOffset = new HashMap<Integer, Integer>();
            for (var i = 0; i < copy.count(); i++) {
                byOffset.put(copy.offset(i), i);
            }
            places.add(byOffset);
        }
    }

    /** What came of it: bytes as far as they are whole, number of the record that comes next, hash of the last. */
    record Merged(byte[] bytes, long nextSeq, Hash last) {
    }

    /**
     * @param headerLength of a segment of this log
     * @return empty when neither copy has a header that goes on from there
     */
    Optional<Merged> run(long firstSeq, Hash before, int headerLength) {
        var headed = copies.stream().filter(copy -> copy.header().filter(h -> h.firstSeq() == firstSeq && h.previous().equals(before)).isPresent())
                .findFirst();
        if (headed.isEmpty()) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream();
        out.write(headed.get().data(), 0, headerLength);
        var seq = firstSeq;
        var last = before;
        while (true) {
            var from = next(out.size(), seq, last);
            if (from.isEmpty()) {
                return Optional.of(new Merged(out.toByteArray(), seq, last));
            }
            var index = places.get(copies.indexOf(from.get())).get(out.size());
            last = hash.leaf(from.get().leaf(index));
            out.write(from.get().data(), from.get().offset(index), HEAD + from.get().leafLength(index) + TAIL);
            seq++;
        }
    }

    private Optional<WalkedSegment> next(int offset, long seq, Hash last) {
        for (var i = 0; i < copies.size(); i++) {
            var index = places.get(i).get(offset);
            if (index != null && copies.get(i).seq(index) == seq && copies.get(i).follows(index, last.value().toArray())) {
                return Optional.of(copies.get(i));
            }
        }
        return Optional.empty();
    }
}
