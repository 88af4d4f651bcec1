package lantai.ledger.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import lantai.core.event.Hash;

/**
 * One segment as a walk found it: its header, its whole records in the order of the file, and the broken stretches between them. The
 * check sums have been looked at; numbers, chain and content have not. Unchanging once read, so safe from any thread.
 */
public final class WalkedSegment {

    private static final int SEQ = 12;
    private static final int PREVIOUS = 20;

    private final String name;
    private final long firstSeq;
    private final byte[] data;
    private final RecordForm.Found header;
    private final List<Broken> broken = new ArrayList<>();
    private int[] offsets = new int[256];
    private int count;

    WalkedSegment(String name, long firstSeq, byte[] data, RecordForm.Found header) {
        this.name = name;
        this.firstSeq = firstSeq;
        this.data = data;
        this.header = header;
    }

    /**
     * A stretch that is no record.
     *
     * @param offset where it begins
     * @param length up to the next whole record, or to the end of the file
     * @param before how many whole records stand before it
     * @param what   in English, for logs
     * @param torn   whether it ends the file and looks like a write cut short
     */
    public record Broken(int offset, int length, int before, String what, boolean torn) {
    }

    /** What the header says: number of the first record, and the hash it goes on from. */
    public record Header(long firstSeq, Hash previous) {
    }

    void add(int offset, long seq) {
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
        }
        offsets[count++] = offset;
        assert seq == seq(count - 1);
    }

    void broken(Broken stretch) {
        broken.add(stretch);
    }

    int headerLength() {
        return header.length();
    }

    public String name() {
        return name;
    }

    /** Number of the first record, by the file's name. */
    public long firstSeq() {
        return firstSeq;
    }

    public Optional<Header> header() {
        return header.whole() ? Optional.of(new Header(header.seq(), header.previous())) : Optional.empty();
    }

    /** Why there is no header; empty when there is one. */
    public String headerProblem() {
        return header.problem();
    }

    /** Whether the header is whole but of a version or suite unknown here. */
    public boolean isUnknownForm() {
        return !header.whole() && header.problem().startsWith("unknown version");
    }

    /** Whether the header is whole but names another log. */
    public boolean isForeign() {
        return !header.whole() && header.problem().contains("another journal");
    }

    public List<Broken> broken() {
        return List.copyOf(broken);
    }

    /** Number of whole records. */
    public int count() {
        return count;
    }

    /** Size of the file in bytes. */
    public int length() {
        return data.length;
    }

    /** Where a record begins in the file. */
    public int offset(int index) {
        return offsets[index];
    }

    /** The number a record bears. */
    public long seq(int index) {
        return ByteBuffer.wrap(data, offsets[index] + SEQ, 8).getLong();
    }

    /** Whether a record names this hash as that of the record before it. */
    public boolean follows(int index, byte[] leafHash) {
        var at = offsets[index] + PREVIOUS;
        return Arrays.equals(data, at, at + Hash.LENGTH, leafHash, 0, Hash.LENGTH);
    }

    /** The bytes of the file, not to be changed; leaves lie in it at {@link #leafAt}. */
    public byte[] data() {
        return data;
    }

    public int leafAt(int index) {
        return offsets[index] + RecordForm.HEAD;
    }

    public int leafLength(int index) {
        return ByteBuffer.wrap(data, offsets[index] + 8, 4).getInt();
    }

    /** A copy of a record's leaf. */
    public byte[] leaf(int index) {
        return Arrays.copyOfRange(data, leafAt(index), leafAt(index) + leafLength(index));
    }
}
