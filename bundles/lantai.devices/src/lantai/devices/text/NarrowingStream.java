package lantai.devices.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** UTF-16 as UTF-8, so that lines can be told by their bytes. A half character becomes the replacement character. */
final class NarrowingStream extends InputStream {

    private final InputStream in;
    private final Encoding encoding;
    private final char[] chars = new char[1 << 14];
    private Reader reader;
    private byte[] bytes = new byte[0];
    private int at;
    private int held;

    NarrowingStream(InputStream in, Encoding encoding) {
        this.in = in;
        this.encoding = encoding;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        var n = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, offset, n);
        at += n;
        return n;
    }

    private boolean fill() throws IOException {
        if (reader == null) {
            in.skipNBytes(encoding.mark());
            reader = new InputStreamReader(in, encoding.charset());
        }
        while (at == bytes.length) {
            var n = reader.read(chars, held, chars.length - held);
            if (n < 0) {
                if (held == 0) {
                    return false;
                }
                n = 0;
            }
            var all = held + n;
            // a pair of surrogates is never torn
            var whole = n > 0 && Character.isHighSurrogate(chars[all - 1]) ? all - 1 : all;
            bytes = new String(chars, 0, whole).getBytes(StandardCharsets.UTF_8);
            at = 0;
            held = all - whole;
            if (held == 1) {
                chars[0] = chars[all - 1];
            }
        }
        return true;
    }
}
