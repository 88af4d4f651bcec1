package lantai.ledger.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

import lantai.core.event.Suite;

/**
 * Finds whole records behind a broken one, and judges whether what is broken can be a write cut short. Somebody may have filled a segment
 * with beginnings of records, each to be summed up over 4 MiB in vain: the sums of all stretches are therefore put together from sums
 * over blocks (CRC is linear over GF(2)), so that the work stays a fixed number of steps for each byte of the segment.
 */
final class Resync {

    private static final int BLOCK = 64;
    /** What a disk writes at once, or not at all. */
    private static final int SECTOR = 512;
    /** Bytes of a record up to its number. */
    private static final int START = 20;
    /** CRC-32C, lowest bit first. */
    private static final int POLYNOMIAL = 0x82f6_3b78;

    private final byte[] data;
    private final Suite suite;
    /** Sums over everything before each block; made when first needed. */
    private int[] sums;
    /** x^(8 * 2^i) mod the polynomial. */
    private int[] powers;
    private long work;

    Resync(byte[] data, Suite suite) {
        this.data = data;
        this.suite = suite;
    }

    /** Steps made so far: bytes summed up and products formed. */
    long work() {
        return work;
    }

    /** Where the next whole record begins, from an offset on; the end of the data when there is none. */
    int next(int from) {
        for (var at = from; at <= data.length - RecordForm.HEAD - RecordForm.TAIL; at++) {
            work++;
            if (data[at] == 0x43 && isRecord(at)) {
                return at;
            }
        }
        return data.length;
    }

    /**
     * Whether all from an offset on can be the last write cut short. Whole records may stand in it, since its sectors reach the medium
     * in any order, but none that was written after a force; and where a sector did not reach it there are zeros, never other bytes.
     *
     * @param seq    number of the record that should begin here
     * @param marked whether the records of this segment tell what was written after a force; else a whole record is enough to say no
     */
    boolean isTail(int from, long seq, boolean marked) {
        if (!isBeginning(from, seq)) {
            return false;
        }
        for (var at = next(from + 1); at < data.length; at = next(at + length(at) + RecordForm.HEAD + RecordForm.TAIL)) {
            if (!marked || (data[at + 7] & RecordForm.FORCED) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a record with this number begins here, as far as its first sectors reached the medium. */
    private boolean isBeginning(int from, long seq) {
        var start = start(RecordForm.RECORD_MAGIC).putInt(0).putLong(seq).array();
        var sectorEnd = Math.min(data.length, (from / SECTOR + 1) * SECTOR);
        var first = isMissing(from, sectorEnd) || isSame(start, 0, from, sectorEnd);
        var nextEnd = Math.min(data.length, sectorEnd + SECTOR);
        return first && (isMissing(sectorEnd, nextEnd) || isSame(start, sectorEnd - from, sectorEnd, nextEnd));
    }

    /** Whether a file holds nothing but the beginning of a header, or zeros in place of it. */
    boolean isHeaderCutShort() {
        var end = Math.min(data.length, SECTOR);
        return data.length <= RecordForm.HEAD + RecordForm.TAIL + 1024
                && (isMissing(0, end) || isSame(start(RecordForm.HEADER_MAGIC).array(), 0, 0, Math.min(end, 8)));
    }

    private ByteBuffer start(int magic) {
        return ByteBuffer.allocate(START).putInt(magic).put((byte) RecordForm.VERSION).put((byte) suite.number()).putShort((short) 0);
    }

    /** Whether a sector, or what belongs here of it, is still as it was before it was written. */
    private boolean isMissing(int from, int to) {
        for (var at = from; at < to; at++) {
            if (data[at] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Compares with the start of a record, but for its length and the mark. */
    private boolean isSame(byte[] start, int index, int from, int to) {
        for (var i = index; i < start.length && from + i - index < to; i++) {
            var there = i == 7 ? data[from + i - index] & ~RecordForm.FORCED : data[from + i - index];
            if ((i < 8 || i >= 12) && there != start[i]) {
                return false;
            }
        }
        return true;
    }

    private int length(int at) {
        return ByteBuffer.wrap(data, at + 8, 4).getInt();
    }

    private boolean isRecord(int at) {
        var in = ByteBuffer.wrap(data);
        var length = length(at);
        if (in.getInt(at) != RecordForm.RECORD_MAGIC || data[at + 4] != RecordForm.VERSION || data[at + 5] != suite.number()
                || (in.getShort(at + 6) & ~RecordForm.FORCED) != 0 || length < 0 || length > RecordForm.MAX_PAYLOAD
                || data.length - at < RecordForm.HEAD + length + RecordForm.TAIL) {
            return false;
        }
        var end = at + RecordForm.HEAD + length;
        return in.getInt(end + 4) == length && in.getInt(end) == sum(at, end);
    }

    /** CRC-32C of a stretch. */
    private int sum(int from, int to) {
        prepare();
        return shifted(before(from), to - from) ^ before(to);
    }

    /** CRC-32C of everything before an offset. */
    private int before(int offset) {
        var block = offset / BLOCK;
        var rest = offset - block * BLOCK;
        var crc = new CRC32C();
        crc.update(data, block * BLOCK, rest);
        work += rest;
        return shifted(sums[block], rest) ^ (int) crc.getValue();
    }

    /** What a sum contributes when so many bytes follow. */
    private int shifted(int sum, int bytes) {
        var shifted = sum;
        for (var bit = 0; bytes >>> bit != 0; bit++) {
            if ((bytes >>> bit & 1) == 1) {
                shifted = product(powers[bit], shifted);
            }
        }
        return shifted;
    }

    private void prepare() {
        if (sums != null) {
            return;
        }
        sums = new int[data.length / BLOCK + 1];
        var crc = new CRC32C();
        for (var block = 1; block < sums.length; block++) {
            crc.update(data, (block - 1) * BLOCK, BLOCK);
            sums[block] = (int) crc.getValue();
        }
        work += data.length;
        powers = new int[32];
        powers[0] = 0x0080_0000; // x^8, highest power in the lowest bit
        for (var i = 1; i < powers.length; i++) {
            powers[i] = product(powers[i - 1], powers[i - 1]);
        }
    }

    private int product(int a, int b) {
        work++;
        var product = 0;
        var shifting = b;
        for (var bit = 31; bit >= 0; bit--) {
            if ((a >>> bit & 1) == 1) {
                product ^= shifting;
            }
            shifting = (shifting & 1) == 1 ? shifting >>> 1 ^ POLYNOMIAL : shifting >>> 1;
        }
        return product;
    }
}
