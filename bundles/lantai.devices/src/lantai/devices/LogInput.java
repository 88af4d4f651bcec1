package lantai.devices;

import java.io.InputStream;

import lantai.app.evidence.LogFile;
import lantai.core.evidence.RecordSource;
import lantai.devices.text.Encoding;
import lantai.devices.text.LineReader;

/**
 * A log that stands open.
 *
 * @param file     what was asked for
 * @param encoding encoding it was found to be in
 * @param bytes    its bytes from the begin, unpacked
 */
public record LogInput(LogFile file, Encoding encoding, InputStream bytes) {

    /** Its lines. */
    public LineReader lines() {
        return new LineReader(bytes, encoding);
    }

    /** Names a line. */
    public RecordSource at(long line) {
        return new RecordSource(file.hash(), line);
    }
}
