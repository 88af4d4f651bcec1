package lantai.ledger.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.CRC32C;

import lantai.core.event.Hash;
import lantai.core.event.Suite;

/**
 * The bytes of segment headers and records; all numbers big-endian.
 * <pre>
 * record: magic4 | ver1 | suite1 | flags2 | len4 | seq8 | prevHash32 | payload | CRC32C4 | len4
 * header: magic4 | ver1 | suite1 | flags2 | len4 | firstSeq8 | prevHash32 | origin | CRC32C4 | len4
 * </pre>
 * {@code prevHash} is the leaf hash of the record before; before the first record it is the SHA-256 of
 * {@code lantai-journal-origin:ORIGIN}. A header has the same shape as a record, with its own magic. The lowest bit of the flags says,
 * in a record, that everything before it had been forced when it was written; in a header, that the records of the segment say so.
 */
final class RecordForm {

    static final int RECORD_MAGIC = 0x4343_4a52;
    static final int HEADER_MAGIC = 0x4343_4a53;
    static final int VERSION = 1;
    /** In a record: all before it had been forced. In a header: its records bear this mark. */
    static final int FORCED = 1;
    /** Bytes before the payload. */
    static final int HEAD = 52;
    /** Bytes behind the payload. */
    static final int TAIL = 8;
    /** The largest payload; an event is a few hundred bytes. */
    static final int MAX_PAYLOAD = 4 << 20;

    private RecordForm() {
    }

    static byte[] write(int magic, Suite suite, int flags, long seq, Hash previous, byte[] payload) {
        var out = ByteBuffer.allocate(HEAD + payload.length + TAIL);
        out.putInt(magic).put((byte) VERSION).put((byte) suite.number()).putShort((short) flags).putInt(payload.length).putLong(seq);
        out.put(previous.value().toArray()).put(payload);
        var crc = new CRC32C();
        crc.update(out.array(), 0, HEAD + payload.length);
        return out.putInt((int) crc.getValue()).putInt(payload.length).array();
    }

    /** The same record with the mark that all before it had been forced. */
    static void markForced(byte[] record) {
        record[7] |= FORCED;
        var crc = new CRC32C();
        crc.update(record, 0, record.length - TAIL);
        ByteBuffer.wrap(record).putInt(record.length - TAIL, (int) crc.getValue());
    }

    /** What stands at a place: a whole record, or why there is none. Its parts are copied out of the buffer only when they are asked for. */
    record Found(boolean whole, String problem, long seq, byte[] data, int at, int length, boolean forced) {

        static Found broken(String problem) {
            return new Found(false, problem, -1, null, 0, 0, false);
        }

        Hash previous() {
            return Hash.of(Arrays.copyOfRange(data, at + HEAD - Hash.LENGTH, at + HEAD));
        }

        byte[] payload() {
            return Arrays.copyOfRange(data, at + HEAD, at + length - TAIL);
        }
    }

    /** Reads what stands at an offset of the buffer. */
    static Found read(byte[] data, int at, int end, int magic, Suite suite) {
        if (end - at < HEAD + TAIL) {
            return Found.broken("shorter than a record");
        }
        var in = ByteBuffer.wrap(data, at, end - at);
        if (in.getInt() != magic) {
            return Found.broken("no magic");
        }
        var version = in.get();
        var suiteNumber = in.get();
        var flags = in.getShort();
        var length = in.getInt();
        if (length < 0 || length > MAX_PAYLOAD || end - at < HEAD + length + TAIL) {
            return Found.broken("length beyond the end");
        }
        var crc = new CRC32C();
        crc.update(data, at, HEAD + length);
        var tail = ByteBuffer.wrap(data, at + HEAD + length, TAIL);
        if ((int) crc.getValue() != tail.getInt() || tail.getInt() != length) {
            return Found.broken("check sum or closing length differs");
        }
        if (version != VERSION || suiteNumber != suite.number() || (flags & ~FORCED) != 0) {
            return Found.broken("unknown version, suite or flags");
        }
        var seq = in.getLong();
        return new Found(true, "", seq, data, at, HEAD + length + TAIL, flags == FORCED);
    }

    static Hash originHash(String origin) {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256")
                    .digest(("lantai-journal-origin:" + origin).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] header(Suite suite, String origin, long firstSeq, Hash previous) {
        return write(HEADER_MAGIC, suite, FORCED, firstSeq, previous, origin.getBytes(StandardCharsets.UTF_8));
    }

    static String segmentName(long firstSeq) {
        var digits = Long.toString(firstSeq);
        return "seg-" + "0".repeat(Math.max(0, 12 - digits.length())) + digits + ".ccj";
    }
}
