package lantai.cli.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the lines of a sheet one by one, holding no more than one: UTF-8 checked strictly, a byte order mark in front tolerated,
 * blank lines and those beginning with {@code #} skipped, LF or CR LF behind each.
 */
public final class SheetLines implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final byte[] MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long number;

    public SheetLines(InputStream in) {
        this.in = in;
    }

    /** Number of the line given last, from 1. */
    public long number() {
        return number;
    }

    /**
     * The next line that holds something; empty at the end.
     *
     * @throws BadLine {@code not-utf8} or {@code line-too-long}; the line is passed over, the next call goes on behind it
     */
    public Optional<String> next() throws IOException, BadLine {
        while (true) {
            var bytes = line();
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            var text = decoded(bytes.get()).strip();
            if (!text.isEmpty() && text.charAt(0) != '#') {
                return Optional.of(text);
            }
        }
    }

    private String decoded(byte[] bytes) throws BadLine {
        var skip = number == 1 && bytes.length >= MARK.length && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2]
                ? MARK.length
                : 0;
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip)).toString();
        } catch (CharacterCodingException e) {
            throw new BadLine("", "not-utf8", Map.of());
        }
    }

    /** Bytes up to the next LF, without it; empty at the end of the file. */
    private Optional<byte[]> line() throws IOException, BadLine {
        var line = new ByteArrayOutputStream(512);
        var tooLong = false;
        var any = false;
        while (at < end || fill()) {
            any = true;
            var from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            if (line.size() + at - from > ActSheetParser.MAX_LINE) {
                tooLong = true;
            } else {
                line.write(buffer, from, at - from);
            }
            if (at < end) {
                at++;
                break;
            }
        }
        number += any ? 1 : 0;
        if (tooLong) {
            throw new BadLine("", "line-too-long", Map.of("max", Integer.toString(ActSheetParser.MAX_LINE)));
        }
        return any ? Optional.of(line.toByteArray()) : Optional.empty();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
