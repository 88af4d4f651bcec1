package lantai.devices.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Lines of a log, decoded strictly. A line holds at most {@link #LONGEST} bytes; what is longer is passed over without being kept, and
 * told as a problem. Ends of lines are LF, CR LF, or the end of the file.
 */
public final class LineReader {

    /** Bytes of the longest line that is read, 1 MiB. */
    public static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final Encoding encoding;
    private final CharsetDecoder decoder;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] rest = new byte[256];
    private int restLength;
    private long line;

    /** @param in the bytes from the begin, the byte order mark too */
    public LineReader(InputStream in, Encoding encoding) {
        this.encoding = encoding;
        this.in = encoding.isWide() ? new NarrowingStream(in, encoding) : in;
        decoder = (encoding.isWide() ? StandardCharsets.UTF_8 : encoding.charset()).newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Number of the line last read, from 1. */
    public long line() {
        return line;
    }

    /**
     * @return the next line without its end; null at the end of the file
     * @throws FieldProblem when the line is too long or not in the encoding; the next call goes on behind it
     */
    public String next() throws IOException, FieldProblem {
        restLength = 0;
        var tooLong = false;
        var any = false;
        if (line == 0 && encoding.mark() > 0 && !encoding.isWide()) {
            in.skipNBytes(encoding.mark());
        }
        while (true) {
            if (at == end) {
                at = 0;
                end = Math.max(0, in.read(buffer));
                if (end == 0) {
                    return any ? text(tooLong, rest, 0, restLength) : null;
                }
            }
            any = true;
            var feed = feed();
            if (feed >= 0 && restLength == 0 && !tooLong) {
                var from = at;
                at = feed + 1;
                return text(false, buffer, from, feed);
            }
            var to = feed < 0 ? end : feed;
            tooLong |= restLength + to - at > LONGEST;
            if (!tooLong) {
                keep(at, to);
            }
            at = feed < 0 ? end : feed + 1;
            if (feed >= 0) {
                return text(tooLong, rest, 0, restLength);
            }
        }
    }

    private int feed() {
        for (var i = at; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void keep(int from, int to) {
        var more = to - from;
        if (rest.length < restLength + more) {
            rest = Arrays.copyOf(rest, Math.max(restLength + more, rest.length * 2));
        }
        System.arraycopy(buffer, from, rest, restLength, more);
        restLength += more;
    }

    private String text(boolean tooLong, byte[] bytes, int from, int to) throws FieldProblem {
        line++;
        if (tooLong || to - from > LONGEST) {
            throw new FieldProblem("", "line-too-long", Map.of("longest", Integer.toString(LONGEST)));
        }
        var last = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        for (var i = from; i < last; i++) {
            if (bytes[i] < 0) {
                return decoded(bytes, from, last);
            }
        }
        return new String(bytes, from, last - from, StandardCharsets.ISO_8859_1);
    }

    private String decoded(byte[] bytes, int from, int to) throws FieldProblem {
        try {
            return decoder.decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
        } catch (CharacterCodingException e) {
            throw new FieldProblem("", "not-in-encoding", Map.of("encoding", encoding.label()));
        }
    }
}
