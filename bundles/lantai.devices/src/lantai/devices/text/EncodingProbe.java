package lantai.devices.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.OptionalLong;

import lantai.app.evidence.BadLog;

/**
 * Finds out what encoding a log is in, by its byte order mark or by what its lines beyond ASCII are. Reads the file once from begin to
 * end: a log that begins in ASCII may hold names further down.
 */
public final class EncodingProbe {

    private static final int FIRST = 4096;

    private long good;
    private long bad;
    private int pending;
    private boolean lineIsWide;
    private boolean lineIsBad;

    /** @throws BadLog when it is empty, or no text */
    public Encoding probe(InputStream in) throws IOException, BadLog {
        var buffer = new byte[1 << 16];
        var first = in.readNBytes(buffer, 0, FIRST);
        if (first == 0) {
            throw new BadLog("empty-file", OptionalLong.empty(), "", Map.of());
        }
        if (begins(buffer, first, 0xEF, 0xBB, 0xBF)) {
            return Encoding.UTF_8_BOM;
        }
        if (begins(buffer, first, 0xFF, 0xFE)) {
            return Encoding.UTF_16LE_BOM;
        }
        if (begins(buffer, first, 0xFE, 0xFF)) {
            return Encoding.UTF_16BE_BOM;
        }
        for (var i = 0; i < first; i++) {
            if (buffer[i] == 0) {
                throw new BadLog("not-text", OptionalLong.empty(), "", Map.of());
            }
        }
        for (var n = first; n > 0; n = in.read(buffer)) {
            take(buffer, n);
        }
        endOfLine();
        return bad > good ? Encoding.GB18030 : Encoding.UTF_8;
    }

    private static boolean begins(byte[] buffer, int length, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= length || (buffer[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private void take(byte[] buffer, int length) {
        for (var i = 0; i < length; i++) {
            var b = buffer[i];
            if (b >= 0) {
                if (pending > 0) {
                    lineIsBad = true;
                    pending = 0;
                }
                if (b == '\n') {
                    endOfLine();
                }
            } else {
                lineIsWide = true;
                wide(b & 0xFF);
            }
        }
    }

    private void wide(int b) {
        if (pending > 0) {
            if (b < 0xC0) {
                pending--;
            } else {
                lineIsBad = true;
                pending = 0;
            }
        } else if (b >= 0xC2 && b < 0xE0) {
            pending = 1;
        } else if (b >= 0xE0 && b < 0xF0) {
            pending = 2;
        } else if (b >= 0xF0 && b < 0xF5) {
            pending = 3;
        } else {
            lineIsBad = true;
        }
    }

    private void endOfLine() {
        if (lineIsBad || pending > 0) {
            bad++;
        } else if (lineIsWide) {
            good++;
        }
        pending = 0;
        lineIsWide = false;
        lineIsBad = false;
    }
}
